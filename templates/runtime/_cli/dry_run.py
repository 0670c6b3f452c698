"""Requests that are shown and not sent. Credentials are placeholders from the start, so no secret can be shown."""

from __future__ import annotations

import json
import os
import re
import shlex
import warnings
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import suppress
from email import message_from_bytes
from pathlib import Path
from typing import Any

from .._catalog import Catalog, Credential, Entry, is_list, method_of
from .._runtime.errors import MissingCredentials
from .._runtime.redaction import MASK, Redactor
from .calls import make_client

_LEFT_OUT = frozenset({"host", "content-length", "connection", "accept-encoding", "user-agent", "transfer-encoding"})
_TEXTUAL = re.compile(r"text/|.*[/+](json|xml|yaml|x-www-form-urlencoded|[a-z-]*json[a-z]*)\b", re.I)
_MAX_SHOWN = 20_000  # characters of a body


class DryRun:
    """The request of a call."""

    def __init__(self, catalog: Catalog, entry: Entry, settings: Mapping[str, Any], arguments: dict[str, Any]) -> None:
        self._arguments = arguments
        self._variables = {_placeholder(one): one.env for one in catalog.credentials}
        known = {
            one.argument: _placeholder(one)
            for one in catalog.credentials
            if one.argument in settings or os.environ.get(one.env)
        }
        try:
            self._build(catalog, entry, {**settings, **known})
        except MissingCredentials:
            every = {one.argument: _placeholder(one) for one in catalog.credentials}
            self._build(catalog, entry, {**settings, **every})

    def _build(self, catalog: Catalog, entry: Entry, settings: Mapping[str, Any]) -> None:
        with warnings.catch_warnings(), make_client(catalog, settings) as client:
            warnings.simplefilter("ignore", DeprecationWarning)
            self._request = client.build_request(method_of(client, entry.path), **self._arguments)
            self._redactor: Redactor = client.sdk_configuration.redactor

    # --- what both forms show

    def _url(self) -> str:
        address, mark, query = str(self._request.url).partition("?")
        pairs = (
            pair if any(one in pair for one in self._variables) else self._redactor.url(f"?{pair}")[1:]
            for pair in query.split("&")
        )
        return self._redactor.url(address) + mark + "&".join(pairs)

    def _headers(self) -> Iterator[tuple[str, str]]:
        for name, value in self._request.headers.items():
            for placeholder in self._variables:
                value = value.replace(b64encode(placeholder.encode()).decode(), placeholder)  # of the scheme Basic
            is_ours = any(placeholder in value for placeholder in self._variables)
            yield name, MASK if self._redactor.is_secret(name) and not is_ours else value

    def _content_type(self) -> str:
        return str(self._request.headers.get("content-type", ""))

    def _text_of_body(self) -> str | None:
        """The body, if it is text; read it last, for it may be the content of files."""
        if not _TEXTUAL.match(self._content_type()):
            return None
        try:
            return str(self._request.read().decode())
        except UnicodeDecodeError:
            return None

    def _has_body(self) -> bool:
        length = self._request.headers.get("content-length", "0")
        return length != "0" or "transfer-encoding" in self._request.headers

    # --- as text

    def as_text(self) -> str:
        """The request, as it would be sent."""
        lines = [f"{self._request.method} {self._named(self._url())}"]
        lines += [f"{name}: {self._named(value)}" for name, value in self._headers()]
        return "\n".join([*lines, *self._body_lines()]) + "\n"

    def _body_lines(self) -> list[str]:
        if not self._has_body():
            return []
        text = self._text_of_body()
        if text is None:
            length = self._request.headers.get("content-length", "an unknown number of")
            return ["", f"({length} bytes of {self._content_type()})"]
        if "json" in self._content_type():
            with suppress(ValueError, RecursionError):
                text = json.dumps(json.loads(text), ensure_ascii=False, indent=2)
        more = f"... and {len(text) - _MAX_SHOWN} more characters" if len(text) > _MAX_SHOWN else ""
        return ["", text[:_MAX_SHOWN] + more]

    def _named(self, text: str) -> str:
        for placeholder, variable in self._variables.items():
            text = text.replace(placeholder, f"${variable}")
        return text

    # --- as a command

    def as_curl(self) -> str:
        """The request as a command, with credentials as variables of the shell."""
        method = self._request.method
        is_multipart = self._content_type().startswith("multipart/")
        parts = ["curl", *self._method_options(method), self._quoted(self._url())]
        for name, value in self._headers():
            if name in _LEFT_OUT or (is_multipart and name == "content-type"):
                continue
            basic = re.fullmatch(r"Basic (\S+)", value)
            if name == "authorization" and basic and basic[1] in self._variables:
                parts.append(f"--user {self._quoted(basic[1])}")
            else:
                parts.append(f"--header {self._quoted(f'{name}: {value}')}")
        own = ("accept", "content-type") if self._has_body() else ("accept",)  # curl's, if the request has none
        parts += (f"--header '{name}:'" for name in own if name not in self._request.headers)
        parts += self._curl_body(is_multipart)
        return " \\\n  ".join(parts) + "\n"

    def _method_options(self, method: str) -> list[str]:
        if method == "HEAD":
            return ["--head"]
        return [] if method == "GET" and not self._has_body() else [f"--request {method}"]

    def _curl_body(self, is_multipart: bool) -> list[str]:
        if not self._has_body():
            return []
        if is_multipart:
            return [f"--form{form}" for form in self._forms()]
        files = [value for value in self._arguments.values() if isinstance(value, Path)]
        if len(files) == 1:
            return [f"--data-binary {shlex.quote(f'@{files[0]}')}"]
        text = self._text_of_body()
        return ["--data-binary @-"] if text is None else [f"--data-raw {shlex.quote(text)}"]

    def _forms(self) -> Iterator[str]:
        """The parts of a multipart body, as options of curl."""
        head = f"Content-Type: {self._content_type()}\r\n\r\n".encode()
        paths = {path.name: path for value in self._arguments.values() for path in _paths(value)}
        for part in message_from_bytes(head + self._request.read()).walk():
            name = part.get_param("name", header="content-disposition")
            if part.is_multipart() or name is None:
                continue
            filename, payload = part.get_filename(), part.get_payload(decode=True)
            content = payload if isinstance(payload, bytes) else b""
            kind = f";type={part.get_content_type()}" if "content-type" in part else ""
            if filename is not None:
                yield " " + shlex.quote(f'{name}=@"{_escaped(str(paths.get(filename, filename)))}"{kind}')
            elif kind:
                yield " " + shlex.quote(f'{name}="{_escaped(content.decode("utf-8", "replace"))}"{kind}')
            else:
                yield "-string " + shlex.quote(f"{name}={content.decode('utf-8', 'replace')}")

    def _quoted(self, text: str) -> str:
        """Text for a shell, in which placeholders are variables."""
        if not any(placeholder in text for placeholder in self._variables):
            return shlex.quote(text)
        parts = re.split(f"({'|'.join(map(re.escape, self._variables))})", text)
        return "".join(
            f'"${self._variables[part]}"' if part in self._variables else shlex.quote(part) for part in parts if part
        )


def _placeholder(credential: Credential) -> str:
    """What stands for a credential: nothing that a URL or a header would have to escape."""
    return f"placeholder-of-{credential.argument.replace('_', '-')}-0"


def _paths(value: Any) -> Iterator[Path]:
    if isinstance(value, Path):
        yield value
    if is_list(value):
        for item in value:
            yield from _paths(item)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
