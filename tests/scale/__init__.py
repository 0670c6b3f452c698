"""The programs of docs/bulk-at-scale.md on real engines: `make scale`."""
