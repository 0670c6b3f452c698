"""What changed between two APIs, for the programs that use their SDKs."""
