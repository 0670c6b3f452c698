"""Errors of a call in a line or two, with what helps: status, code, request id, how to set the key."""

from __future__ import annotations

import json
from contextlib import suppress
from http import HTTPStatus
from typing import Any

from .._catalog import Catalog
from .._runtime.configuration import in_vain
from .._runtime.decode import message_of
from .._runtime.errors import InvalidArgument, MissingCredentials, SDKError
from .._runtime.model import is_dict

_MAX_MESSAGE = 600  # characters


def describe(error: SDKError, catalog: Catalog) -> tuple[str, list[str]]:
    """What went wrong, and hints."""
    remedy = remedy_of(catalog)
    if isinstance(error, MissingCredentials):
        read = [one.env for one in catalog.credentials if one.kind != "none"]
        what, _, _ = error.message.partition(":")  # what follows is for programs
        return f"{what}{in_vain(read)}", [remedy]
    if isinstance(error, InvalidArgument):
        return error.message, []
    message = error.message
    if len(message) > _MAX_MESSAGE:
        message = f"{message[:_MAX_MESSAGE]}..."
    if error.status_code < 0:
        return message, []
    status = str(error.status_code)
    if error.status_code in {one.value for one in HTTPStatus}:
        status = f"{status} {HTTPStatus(error.status_code).phrase}"
    code = _code(error)
    is_type = ":" in code or "/" in code  # of a problem (RFC 9457): the address of its description
    facts = {"type" if is_type else "code": code, "request id": error.request_id}
    listed = ", ".join(f"{name}: {text}" for name, text in facts.items() if text)
    hints = [remedy] if error.status_code in (401, 403) else []
    if error.status_code in (301, 302, 307, 308):
        hints.append(f"`--server-url` or {catalog.about('env')}_SERVER_URL may name another address")
    return f"{status}: {message}{f' ({listed})' if listed else ''}", hints


def remedy_of(catalog: Catalog) -> str:
    """How to set the credentials."""
    ways = [f"set {one.env}, or pass `{one.option} FILE`" for one in catalog.credentials if one.kind != "none"]
    return "; or ".join(ways) or "this API has no credentials"


def _code(error: SDKError) -> str:
    """The code of an error, where APIs usually put it; not where it repeats the status."""
    data: Any = None
    with suppress(ValueError, RecursionError):
        data = json.loads(error.body)
    if not is_dict(data):
        return ""
    inner: Any = data.get("error")
    for place in (inner, data):
        if is_dict(place):
            code = place.get("code") or place.get("type")
            known = (str(error.status_code), message_of(error.body), "about:blank")
            if isinstance(code, (str, int)) and str(code) not in known:
                return str(code)
    return ""
