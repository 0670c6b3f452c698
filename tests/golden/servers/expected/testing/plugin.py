# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["weather.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeWeather, script_of


@pytest.fixture
def fake_weather() -> Generator[FakeWeather, None, None]:
    """A client that answers from memory."""
    with FakeWeather() as fake:
        yield fake


@pytest.fixture
def intercepted_weather(fake_weather: FakeWeather) -> Generator[FakeWeather, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_weather).intercept():
        yield fake_weather
