"""Provider folder → Source: reads files, applies the overlay, and converts Swagger 2.0 and OpenAPI 3.0 to 3.1."""
