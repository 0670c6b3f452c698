"""The names that programs use of a Python SDK, read from its source, and how those of two SDKs differ."""
