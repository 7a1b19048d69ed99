"""The packages: what they are made of, without building one."""
