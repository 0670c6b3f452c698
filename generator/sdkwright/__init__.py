"""Typed Python SDKs from OpenAPI documents: understand, normalize, render."""

__version__ = "0.1.0"
