"""The catalog of an SDK: what its command line and its MCP server know about the operations."""
