"""SDKs on disk, the lock that records how they were made, and the templates that ship with the generator."""
