"""The only part that uses the network, and only for `pull`: documents that are published at a URL."""
