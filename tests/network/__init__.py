"""The program's client in a network of its own, where addresses and name servers are silent."""
