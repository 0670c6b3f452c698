"""Source → Document: reads every OpenAPI object, and reports what is wrong with it."""
