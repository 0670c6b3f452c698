"""Tests of the runtime that every SDK carries, on a small SDK written by hand (`sample`)."""
