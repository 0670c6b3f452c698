"""JSON and YAML → data, with the position of every value and messages of our own."""
