"""Pagination: configured in `sdk.toml`, or detected in the document."""
