"""The configuration in `sdk.toml`: its model, its reader, and the positions of its keys."""
