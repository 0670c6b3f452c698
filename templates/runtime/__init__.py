"""The hand-written Python of SDKs, path for path. This file does not ship: it makes the folder a package for tools."""
