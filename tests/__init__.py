"""Tests of the generator and of the SDKs it makes."""
