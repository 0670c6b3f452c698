"""The MCP server of an SDK: its operations as tools for agents. Nothing else imports it.

choice     which operations are offered
tools      what each tool is called, and what is said about it
calls      arguments of a tool → a call → a result
outputs    what results are, as JSON Schema
results    values as results, with what is too large cut
server     the server itself; it needs the library `mcp`, an extra of the SDK
"""
