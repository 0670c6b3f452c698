"""Schemas: references and `allOf` resolved, types and definitions made, and class names assigned."""
