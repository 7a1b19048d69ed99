"""Secret keys in the operating system's keychain. The only part that imports keyring."""
