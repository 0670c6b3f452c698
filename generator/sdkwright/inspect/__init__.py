"""What the `inspect` command prints: the intermediate model as text and as JSON, and the JSON Schema of that."""
