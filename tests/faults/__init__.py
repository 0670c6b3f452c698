"""What the SDKs do when the network, the server or the program misbehaves: over real sockets, sync and async."""
