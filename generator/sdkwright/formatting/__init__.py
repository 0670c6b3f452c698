"""Python source in the style of ruff or of black, each in the exact version that the package depends on."""
