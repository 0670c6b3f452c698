"""Provider folder → Source: reads files, applies the overlay, and converts OpenAPI 3.0 to 3.1."""
