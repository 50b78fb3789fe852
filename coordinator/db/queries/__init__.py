"""Reading: each function takes a reader and returns frozen values; one module a feature."""
