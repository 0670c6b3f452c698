"""Pagination: detects it, or applies what `sdk.toml` says about it."""
