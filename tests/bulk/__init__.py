"""Calls with many items, of the runtime and of SDKs, against a provider that has limits and faults."""
