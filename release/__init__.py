"""How sdkwright and the SDKs of `generated/` become packages: `make dist`, and the workflow that publishes them."""
