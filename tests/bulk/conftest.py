"""A provider for each test, and both ways to call it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from tests.bulk.sample import Result, results
from tests.runtime.sample.client import Shop
from tests.support.limited import Limited, Limits

Embed = Callable[..., list[Result]]


@pytest.fixture
def provider() -> Iterator[Limited]:
    """A provider; tests change its limits."""
    with Limited(Limits()) as limited:
        yield limited


@pytest.fixture(params=["sync", "async"])
def embed(request: pytest.FixtureRequest, provider: Limited) -> Embed:
    """Embeds items, blocking or not: `embed(items, batch_size=10)`."""

    def run(
        items: Iterable[Any], retries: int = 8, client: Shop | None = None, **options: Any
    ) -> list[Result]:
        client = client or Shop("k", server_url=provider.url, max_retries=retries)
        return results(request.param, client, items, **options)

    return run
