"""Answers that are read piece by piece. What programs name of it is in the package's `types`."""
