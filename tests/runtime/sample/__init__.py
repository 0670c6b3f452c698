"""What the generator would write for a small shop, by hand."""
