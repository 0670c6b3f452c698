"""The intermediate model of an API, between `lower` and `render`, and functions over its types."""
