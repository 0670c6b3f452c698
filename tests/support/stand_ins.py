"""What tests put in the place of something else."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import Any

from sdkwright.formatting.files import Files


class Unformatted:
    """In the place of what formats sources, which takes most of the time."""

    def __init__(self, *_: object) -> None: ...

    def begin(self, sources: Mapping[str, str]) -> None:
        """Nothing is formatted."""

    def finish(self, files: Files) -> Files:
        """The files as they are."""
        return files

    def __enter__(self) -> Unformatted:
        return self

    def __exit__(self, *error: object) -> None: ...


def http_client(send: Callable[..., Any]) -> SimpleNamespace:
    """An HTTP client of the user's own, of which only `send` matters."""

    def build_request(method: str, url: str, **options: Any) -> None:
        """The request, which `send` gets."""

    return SimpleNamespace(build_request=build_request, send=send)


def responding(response: Any) -> SimpleNamespace:
    """An HTTP client of the user's own that has one response for all requests."""

    def send(request: Any, *, stream: bool) -> Any:
        return response

    return http_client(send)


def pickled(value: Any) -> Any:
    """A copy by pickle."""
    return pickle.loads(pickle.dumps(value))
