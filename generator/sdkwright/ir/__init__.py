"""The intermediate model: what passes between `lower` and `render`."""
