"""The keychain and the process that asks the system for it."""
