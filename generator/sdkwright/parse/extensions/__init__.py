"""Reads the extensions in `openapi.extensions` into the typed document, whoever invented them.

A value that cannot be used is a warning at its place, and is ignored.
"""
