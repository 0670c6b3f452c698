"""What OpenAPI is: the typed document, the grammar of its objects, their keys, and references."""
