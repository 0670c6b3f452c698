"""The README and the pages of an SDK, with example calls."""
