"""Schemas: lowers them to types, merges `allOf`, resolves discriminators, and names classes."""
