# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of the API, one module per resource."""
