"""What concerns an SDK as such: its names, its subset, where its models live, and entries of `sdk.toml`."""
