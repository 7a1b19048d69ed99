"""The program's client behind gateways as companies run them: nginx, haproxy and squid."""
