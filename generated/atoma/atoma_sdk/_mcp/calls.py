"""From the arguments of a tool to the result of a call."""

from __future__ import annotations

import warnings
from base64 import b64decode
from binascii import Error
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from .._catalog import Argument, Catalog, Entry, method_of
from .._cli.failures import describe
from .._runtime.encode import to_jsonable
from .._runtime.errors import SDKError
from .._runtime.model import is_dict, is_list
from .outputs import Outputs
from .results import document, failure, file_result, text_block, text_result

_MAX_ITEMS = 1_000  # of a stream


class WrongArguments(Exception):
    """Arguments that no call can have."""


class Calls:
    """Makes the calls of a server, with one client."""

    def __init__(self, catalog: Catalog, outputs: Outputs, client: Any, limit: int) -> None:
        self._catalog, self._outputs, self._client, self._limit = catalog, outputs, client, limit

    async def call(self, entry: Entry, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """The result of a call. Errors are results too; they show no secrets."""
        try:
            passed = self._arguments(entry, arguments)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)
                return await self._result(entry, passed)
        except WrongArguments as error:
            return failure(str(error))
        except SDKError as error:
            message, hints = describe(error, self._catalog)
            if error.status_code < 0 and hints:  # there is no credential
                variables = " or ".join(one.env for one in self._catalog.credentials)
                hints = [f"the environment of this server needs {variables}"]
            return failure("\n".join([message, *hints]))
        except ImportError as error:
            return failure(str(error))

    def _arguments(self, entry: Entry, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """The arguments by their names in Python. Raises WrongArguments."""
        known = {one.key: one for one in entry.arguments}
        for key in arguments:
            if key not in known:
                near = get_close_matches(key, known, 1)
                hint = f"did you mean `{near[0]}`?" if near else f"there are {', '.join(known) or 'none'}"
                raise WrongArguments(f"there is no argument `{key}`: {hint}")
        if missing := [one.key for one in entry.arguments if one.required and one.key not in arguments]:
            raise WrongArguments(f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} required")
        return {
            known[key].name: self._catalog.with_files(known[key].schema, value, _file)
            for key, value in arguments.items()
        }

    async def _result(self, entry: Entry, arguments: Mapping[str, Any]) -> dict[str, Any]:
        if entry.returns == "bytes":
            return await self._bytes(entry, arguments)
        value = await method_of(self._client, f"{entry.path}_async")(**arguments)
        output = self._outputs.of(entry.path)
        if value is None:
            structured = {"structuredContent": output.structured(None)} if output else {}
            return {"content": [text_block("Done; the API returned nothing.")], **structured}
        if isinstance(value, bytes):
            return file_result(value, "", self._limit, _uri(entry))
        if isinstance(value, str) and value.__class__ is str and output is None:
            return text_result(value, self._limit)
        if hasattr(value, "__anext__"):
            return await self._stream(value)
        hints = self._next(entry, value) if hasattr(value, "iter_items") else []
        return document(to_jsonable(value), self._limit, *hints, output=output)

    async def _bytes(self, entry: Entry, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Bytes, with the media type that their response has."""
        namespace, _, name = entry.path.rpartition(".")
        owner = method_of(self._client, namespace) if namespace else self._client
        response = await getattr(owner.with_raw_response, f"{name}_async")(**arguments)
        return file_result(response.content, response.headers.get("content-type", ""), self._limit, _uri(entry))

    async def _stream(self, stream: Any) -> dict[str, Any]:
        """The items of a stream, until it ends or has as many as anybody can read."""
        items: list[Any] = []
        size = 0
        try:
            async for item in stream:
                items.append(to_jsonable(item))
                size += len(str(items[-1]))
                if len(items) >= _MAX_ITEMS or size > 4 * self._limit:
                    hint = f"The stream was longer: these are its first {len(items)} items."
                    return document({"items": items}, self._limit, hint)
        finally:
            await stream.aclose()
        return document({"items": items}, self._limit)

    def _next(self, entry: Entry, page: Any) -> list[str]:
        """How to get the page after a page, in words; nothing if it is the last one."""
        link = getattr(page, "_next_page", None)
        if link is None or link.position is None or link.fetch is None:
            return []
        changed = next_arguments(entry, link)
        if changed is None:
            return ["There are more pages, at an address that no argument of this tool leads to."]
        return [f"There are more pages: call the tool again with the same arguments and {to_json(changed)}."]


def next_arguments(entry: Entry, link: Any) -> dict[str, Any] | None:
    """The arguments that lead to the next page; None if none do."""
    strategy = link.strategy
    if strategy.kind in ("url", "link"):
        by_wire = {one.wire: one for one in entry.arguments if one.place == "query"}
        pairs = parse_qsl(urlsplit(str(link.position)).query, keep_blank_values=True)
        if not pairs or any(name not in by_wire for name, _ in pairs):
            return None
        return {by_wire[name].key: _like(by_wire[name], text) for name, text in pairs}
    wanted = strategy.group or strategy.argument
    for one in entry.arguments:
        if wanted == (one.name if one.place else one.wire):
            value = str(link.position) if strategy.text else link.position
            return {one.key: {strategy.argument: value} if strategy.group else value}
    return None


def _like(argument: Argument, text: str) -> Any:
    """The text of a query as the argument takes it."""
    return int(text) if argument.schema.get("type") == "integer" and text.isdecimal() else text


def to_json(data: Any) -> str:
    """Plain data as JSON."""
    import json

    return json.dumps(data, ensure_ascii=False)


def _file(value: Any) -> Any:
    """A file of an agent: its content, perhaps with a name and a type. It cannot name a file of this machine."""
    if isinstance(value, str):
        value = {"base64": value}
    if is_list(value) or not is_dict(value) or ("base64" in value) == ("text" in value):
        raise WrongArguments("a file is an object with its content as `base64` or as `text`")
    try:
        content = value["text"].encode() if "text" in value else b64decode(value["base64"], validate=True)
    except (Error, ValueError, TypeError, AttributeError):
        raise WrongArguments("the content of a file is text, in `base64` of RFC 4648 or as `text`") from None
    named = value.get("filename", "file"), content
    return (*named, value["content_type"]) if "content_type" in value else named


def _uri(entry: Entry) -> str:
    return f"result://{entry.path.replace('.', '/')}"
