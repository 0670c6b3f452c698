"""The client that answers from memory."""

from __future__ import annotations

import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from .._runtime.client import Client
from .._runtime.configuration import ClientOptions, Scheme, SDKConfiguration, Settings, base_address
from .._runtime.errors import InvalidArgument
from .cassettes import Cassette
from .script import Script, Scripting

_SECRET = "fake-secret"
_SERVER = "https://fake.example"  # where the document has no complete address


class FakeClient(Client):
    """A client that answers from memory; it needs no credentials, and opens no connection."""

    def _configuration(self, settings: Settings, options: ClientOptions) -> SDKConfiguration:
        if options.get("client") is not None or options.get("async_client") is not None:
            raise InvalidArgument(f"{type(self).__name__} sends nothing, so it takes no HTTP client")
        options = {**options, "stand_in": Script(settings)}
        passed = options.get("credentials") or {}
        options["credentials"] = {
            name: _credential(scheme, passed.get(name)) for name, scheme in settings.schemes.items()
        }
        if options.get("server_url") is None and options.get("server") is None:
            options["server_url"] = _server_url(settings, options.get("url_params") or {})
        return SDKConfiguration(settings, type(self).__name__, options)

    def __copy__(self) -> Self:
        return self._with_dispatcher(self._dispatcher)


def _credential(scheme: Scheme, passed: Any) -> Any:
    """A credential of a client: that of the program, else one that means nothing. The environment is left alone."""
    if hasattr(passed, "supplied"):  # what fetches tokens
        return passed.supplied(_SECRET)
    if passed is not None:
        return passed
    return (_SECRET, _SECRET) if scheme.kind == "basic" else _SECRET


def _server_url(settings: Settings, values: Mapping[str, str]) -> str | None:
    """An address for a document that has none; None if it has one."""
    try:
        base_address(settings.server(None), values)
    except InvalidArgument:
        url = settings.servers[0].url if settings.servers else ""
        return _SERVER + url if url.startswith("/") and "{" not in url else _SERVER
    return None


@contextmanager
def fake_environment(settings: Settings) -> Generator[None, None, None]:
    """Environment variables with credentials that mean nothing, for clients that programs make themselves."""
    schemes = [scheme for scheme in settings.schemes.values() if scheme.env]
    values = {str(one.env): f"{_SECRET}:{_SECRET}" if one.kind == "basic" else _SECRET for one in schemes}
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


class FakeScripting(Scripting):
    """The members that a fake adds to its client. They are left out where the API has methods with such names."""

    sdk_configuration: SDKConfiguration

    @property
    def _script(self) -> Script:
        script: Script = self.sdk_configuration.stand_in
        return script

    @classmethod
    def replay(cls, path: str | os.PathLike[str]) -> Self:
        """A fake that answers with what `record` has written to a file. Other calls raise NotRecorded."""
        fake = cls()
        play(fake, path)
        return fake


class Scripts(Scripting):
    """The script of a fake, for APIs whose methods are called like its members: `script_of(fake).on(…)`."""

    def __init__(self, script: Script) -> None:
        self.__script = script

    @property
    def _script(self) -> Script:
        return self.__script


def script_of(fake: FakeClient) -> Scripts:
    """The script of a fake, also of one made with `with_options`."""
    return Scripts(fake.sdk_configuration.stand_in)


def play(fake: FakeScripting, path: str | os.PathLike[str]) -> None:
    """Let a fake answer with what was recorded."""
    fake.sdk_configuration.stand_in.recorded = Cassette.read(Path(path)).find
