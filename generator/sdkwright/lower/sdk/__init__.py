"""What concerns the SDK as a whole: defaults, the subset of operations, and checks of `sdk.toml`."""
