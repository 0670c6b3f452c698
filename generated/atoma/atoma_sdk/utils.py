# Generated from specs/atoma/openapi.yaml; do not edit: change the document and generate again.
"""Retry configuration."""

from ._runtime.retry import BackoffStrategy as BackoffStrategy, RetryConfig as RetryConfig
