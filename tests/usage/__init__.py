"""Programs as users write them, from the providers' pages. They are run by test_sdks, and type-checked as they are."""
