"""Builds that take over what a build before has made, compared with builds from nothing."""
