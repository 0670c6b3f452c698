"""The configuration of another generator, as entries of an `sdk.toml`, with notes on what has no counterpart."""
