"""What a request says, decoded by the rules of OpenAPI, beside what was given. Uses nothing of the generator."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import quote, unquote, unquote_plus

import cbor2

from tests.support.jsontypes import get_object, is_array, is_container, is_object
from tests.wire.compare import differences, written
from tests.wire.spec import Op, Param, Spec, Template, bare, fitting, media


@dataclass(frozen=True)
class Raw:
    """A request as it came over the wire."""

    method: str
    target: str
    headers: list[tuple[str, str]]
    body: bytes

    @property
    def path(self) -> str:
        """The path, still encoded."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> list[tuple[str, str]]:
        """Names and values of the query; the values still encoded."""
        text = self.target.partition("?")[2]
        parts = [part.partition("=") for part in text.split("&") if part]
        return [(unquote_plus(name), value) for name, _, value in parts]

    def header(self, name: str) -> str | None:
        """The value of a header."""
        found = [value for key, value in self.headers if key.lower() == name.lower()]
        return ", ".join(found) if found else None

    @property
    def cookies(self) -> list[tuple[str, str]]:
        """Names and values of the cookies, still encoded."""
        parts = [
            part.strip().partition("=") for part in (self.header("cookie") or "").split(";") if part.strip()
        ]
        return [(unquote(name), value) for name, _, value in parts]


_LITERAL = "/?#:@!$&'()*+,;=%[]"  # what a path may have as it is


def segments(template: str, target: str) -> dict[str, str] | None:
    """The encoded text in each place of a path and its query, or None if the path is another one."""
    declared = Template.of(template)
    path, _, query = target.partition("?")
    found = _placed(declared.path, path)
    if found is None:
        return None
    sent = [part.partition("=") for part in query.split("&")]
    for key, value in declared.fixed:
        texts = [text for name, _, text in sent if unquote_plus(name) == unquote_plus(key)]
        there = next((names for text in texts if (names := _placed(value, text)) is not None), None)
        if there is None:
            return None
        found |= there
    return found


def _placed(template: str, text: str) -> dict[str, str] | None:
    """The encoded text in each place of a template, or None if the text does not fit it."""
    names: list[str] = []

    def place(match: re.Match[str]) -> str:
        names.append(match[1])
        several = re.search(r"[+*]|:path$", match[1])  # {+name}, {name*}, {name:path}, {name=projects/*}
        return "([^?]*)" if several else "([^/?]*)"

    pattern = ""
    for part in re.split(r"(\{[^{}]*\})", template):
        if part.startswith("{"):
            pattern += re.sub(r"\{([^{}]*)\}", place, part)
        else:
            pattern += f"(?:{re.escape(part)}|{re.escape(quote(part, safe=_LITERAL))})"
    found = re.fullmatch(pattern, text)
    return None if found is None else dict(zip(names, found.groups(), strict=True))


def check(spec: Spec, op: Op, raw: Raw, given: dict[str, Any]) -> Iterator[str]:
    """How a request differs from what was given for it."""
    if raw.method.lower() != op.method:
        yield f"method: {raw.method} instead of {op.method.upper()}"
    placed = segments(op.path, raw.target)
    if placed is None:
        yield f"path: {raw.target} does not fit {op.path}"
        placed = {}
    keys = set(_credentials(spec))
    query = [(name, value) for name, value in raw.query if ("query", name) not in keys]
    query += [
        (name, value) for name, value in raw.query if ("query", name) in keys and name in given["query"]
    ]
    used: set[str] = set()
    for param in op.params:
        values = get_object(given, param.place)
        if param.name not in values:
            continue
        value = values[param.name]
        if param.place == "path":
            yield from _labelled("path", param, _path(param, value, placed.get(param.name)))
        elif param.place == "query":
            others = {other.name for other in op.params if other.place == "query"} - {param.name}
            deep = param.style == "deepObject"  # filter[id] may be a parameter of its own, beside filter
            left = [(name, text) for name, text in query if not (deep and name in others)]
            yield from _labelled("query", param, _query(param, value, left, used))
        elif param.place == "querystring":
            yield from _labelled("querystring", param, _querystring(param, value, raw))
            used.update(name for name, _ in query)
        elif param.place == "header":
            yield from _labelled("header", param, _header(param, value, _sent(raw, param.name, value)))
        elif param.place == "cookie":
            yield from _labelled("cookie", param, _query(param, value, raw.cookies, set()))
    fixed = {unquote_plus(name) for name, _ in Template.of(op.path).fixed}
    extra = sorted({name for name, _ in query} - used - fixed)
    if extra:
        yield f"query: {', '.join(extra)} was not given"
    names = {name for name, _ in raw.cookies} - {name for place, name in keys if place == "cookie"}
    whole = any(
        name.lower() == "cookie" for name in get_object(given, "header")
    )  # all cookies as one parameter
    if not whole and names - {name.partition("[")[0] for name in _flat(get_object(given, "cookie"))}:
        yield f"cookie: {', '.join(sorted(names))} was not given"
    yield from _body(spec, op, raw, given)
    yield from _accept(raw.header("accept") or "*/*", given.get("accept"))
    yield from _security(spec, op, raw)


def _sent(raw: Raw, name: str, value: Any) -> str | None:
    """The text of a header; of `Cookie`, only what was given for it, beside which there may be other cookies."""
    text = raw.header(name)
    if name.lower() == "cookie" and text is not None and f"; {value}; " in f"; {text}; ":
        return str(value)
    return text


def _accept(header: str, kind: str | None) -> Iterator[str]:
    """Whether the client takes what it is going to get."""
    for entry in header.split(",") if kind else ():
        pattern, *parameters = (text.strip().lower() for text in entry.split(";"))
        refused = any(text.startswith("q=") and not float(text[2:]) for text in parameters)
        if fitting(pattern, kind or "") and not refused:
            return
    if kind:
        yield f"accept: {header!r} does not ask for {kind}"


def _flat(values: dict[str, Any]) -> Iterator[str]:
    for name, value in values.items():
        yield name
        if is_object(value):
            yield from value


def _labelled(place: str, param: Param, problems: Iterator[str]) -> Iterator[str]:
    for problem in problems:
        yield f"{place} {param.name} ({param.style}{', exploded' if param.explode else ''}): {problem}"


def _document(param: Param, text: str, value: Any) -> Iterator[str]:
    """A parameter that is a document of a media type; of a type that is not JSON, any sensible form will do."""
    if bare(str(param.media_type)).endswith(("/json", "+json")):
        yield from _json(text, value)
    elif list(_json(text, value)):
        yield from _joined(value, text, ",", False, escaped=False)


def _json(text: str, value: Any) -> Iterator[str]:
    try:
        found = json.loads(text)
    except ValueError:
        yield f"{text!r} is not JSON"
        return
    yield from differences(value, found)


def _cbor(content: bytes, value: Any) -> Iterator[str]:
    try:
        found = cbor2.loads(content)
    except (cbor2.CBORDecodeError, EOFError):
        yield f"{content!r} is not CBOR"
        return
    yield from differences(value, _bytes_as_text(found))


def _bytes_as_text(value: Any) -> Any:
    """The value with its bytes as the text that they were made of."""
    if is_object(value):
        return {key: _bytes_as_text(item) for key, item in value.items()}
    if is_array(value):
        return [_bytes_as_text(item) for item in value]
    return value.decode() if isinstance(value, bytes) else value


def _path(param: Param, value: Any, text: str | None) -> Iterator[str]:
    if text is None:
        yield "is not in the path"
        return
    if param.media_type is not None:
        yield from _document(param, unquote(text), value)
        return
    prefix = {"label": ".", "matrix": ";"}.get(param.style, "")
    if not text.startswith(prefix):
        yield f"{text!r} does not begin with {prefix!r}"
        return
    text = text[len(prefix) :]
    between = {"label": ".", "matrix": ";"}.get(param.style, ",") if param.explode else ","
    if param.style == "matrix" and not (param.explode and is_object(value)):
        parts = text.split(";") if param.explode else [text]
        named = [part.partition("=") for part in parts]
        if any(unquote(name) != param.name for name, _, _ in named):
            yield f"{text!r} does not name {param.name}"
            return
        text = between.join(part for _, _, part in named)
    yield from _joined(value, text, between, param.explode)


def _header(param: Param, value: Any, text: str | None) -> Iterator[str]:
    if text is None:
        yield "is missing"
    elif param.media_type is not None:
        yield from _document(param, text, value)
    else:
        yield from _joined(value, text, ",", param.explode, escaped=False)


def _joined(value: Any, text: str, between: str, explode: bool, *, escaped: bool = True) -> Iterator[str]:
    """A text of which a separator makes parts."""
    read = unquote_plus if escaped and between != "," else unquote if escaped else str.strip
    if is_array(value):
        parts = text.split(between)
        whole = not escaped and len(parts) != len(value) and all(isinstance(item, str) for item in value)
        if whole and text in (between.join(value), ", ".join(value)):
            return
        yield from _items(value, [read(part) for part in parts])
    elif is_object(value):
        parts = text.split(between)
        if explode:
            pairs = [(name, item) for name, _, item in (part.partition("=") for part in parts)]
        else:
            pairs = list(zip(parts[::2], parts[1::2], strict=False))
        yield from _members(value, [(read(name), read(item)) for name, item in pairs])
    else:
        found = read(text)
        if not written(value, found):
            yield f"{value!r} became {found!r}"


def _items(value: list[Any], parts: list[str]) -> Iterator[str]:
    if len(value) != len(parts):
        yield f"{value!r} became {parts!r}"
        return
    for one, part in zip(value, parts, strict=True):
        if not written(one, part):
            yield f"{one!r} became {part!r}"


def _members(value: dict[str, Any], pairs: list[tuple[str, str]]) -> Iterator[str]:
    found = dict(pairs)
    for name, item in value.items():
        if name not in found:
            yield f"member {name!r} is missing in {pairs!r}"
        elif not written(item, found[name]):
            yield f"member {name!r}: {item!r} became {found[name]!r}"
    for name in found:
        if name not in value:
            yield f"member {name!r} was not given"


def _query(param: Param, value: Any, query: list[tuple[str, str]], used: set[str]) -> Iterator[str]:
    name = param.name
    # A list in this style is undefined; repeated names will do, but for objects, which no server could read then.
    listed = is_array(value) and not any(is_object(item) for item in value)
    repeated = listed and any(key == name for key, _ in query)
    if param.style == "deepObject" and is_container(value) and not repeated:
        yield from _deep(name, value, query, used)
        return
    if param.explode and is_object(value) and param.media_type is None:
        here = [(key, unquote_plus(item)) for key, item in query if key in value]
        used.update(value)
        for key, item in value.items():
            texts = [text for other, text in here if other == key]
            if is_array(item):
                yield from _items(item, texts)
            elif not any(
                written(item, text) for text in texts
            ):  # two parameters may have members of one name
                yield f"member {key!r}: {item!r} became {texts!r}"
        return
    used.add(name)
    texts = [item for key, item in query if key == name]
    if not texts:
        yield f"is missing (was {value!r})"
        return
    if param.media_type is not None:
        yield from _document(param, unquote_plus(texts[0]), value)
    elif is_array(value) and (param.explode or param.style == "deepObject"):
        yield from _items(value, [unquote_plus(text) for text in texts])
    elif len(texts) > 1:
        yield f"is there {len(texts)} times"
    else:
        between, text = _separated(param.style, texts[0])
        yield from _joined(value, text, between, False)


def _separated(style: str, text: str) -> tuple[str, str]:
    """What stands between the items of a list in one text, and the text with only that spelling of it."""
    match style:
        case "spaceDelimited":
            return "%20", text.replace("+", "%20")
        case "tabDelimited":
            return "%09", text
        case "pipeDelimited":
            return "|", re.sub("%7c", "|", text, flags=re.IGNORECASE)
        case _:
            return ",", text


def _deep(name: str, value: Any, query: list[tuple[str, str]], used: set[str]) -> Iterator[str]:
    leaves: dict[str, list[str]] = {}
    for key, text in query:
        if key.startswith(f"{name}["):
            used.add(key)
            leaves.setdefault(key, []).append(unquote_plus(text))

    def walk(path: str, node: Any) -> Iterator[str]:
        if is_object(node):
            for key, item in node.items():
                yield from walk(f"{path}[{key}]", item)
            return
        items = node if is_array(node) else [node]
        if items and is_object(items[0]):
            for index, item in enumerate(items):
                yield from walk(f"{path}[{index}]", item)
            return
        found = leaves.pop(path, None)
        if found is None:
            found = leaves.pop(f"{path}[]", None)
        if found is None:
            found = [text for index in range(len(items)) for text in leaves.pop(f"{path}[{index}]", [])]
        if len(found) != len(items) or not all(map(written, items, found)):
            yield f"{path}: {node!r} became {found!r}"

    yield from walk(name, value)
    for path in leaves:
        yield f"{path} was not given"


def _querystring(param: Param, value: Any, raw: Raw) -> Iterator[str]:
    text = raw.target.partition("?")[2]
    if param.media_type == "application/x-www-form-urlencoded" and is_object(value):
        yield from _form(value, {}, text)
    elif bare(param.media_type or "").endswith(("/json", "+json")):
        yield from _json(unquote_plus(text), value)
    elif unquote_plus(text) != value:
        yield f"{value!r} became {text!r}"


# --- bodies


def _body(spec: Spec, op: Op, raw: Raw, given: dict[str, Any]) -> Iterator[str]:
    if "body" not in given:
        if raw.body:
            yield f"body: {raw.body[:80]!r} was not given"
        return
    kind, wanted = (raw.header("content-type") or "").strip(), given["media_type"]
    yield from _content_type(kind, wanted)
    encoding = get_object(media((op.body or {}).get("content"), wanted), "encoding")
    yield from _content_of(spec, kind, encoding, raw.body, given)


def _content_type(kind: str, wanted: str) -> Iterator[str]:
    """Whether a body is of the media type that was asked for; a range leaves the choice to the client."""
    sent = bare(kind)
    if kind.lower() != wanted.lower() and not sent.startswith("multipart/"):
        if not ("*" in wanted and (fitting(wanted, kind) or sent == "application/octet-stream")):
            yield f"content-type: {kind!r} instead of {wanted!r}"
    elif sent != bare(wanted) and "*" not in wanted:
        yield f"content-type: {kind!r} instead of {wanted!r}"


def _content_of(
    spec: Spec, kind: str, encoding: dict[str, Any], body: bytes, given: dict[str, Any]
) -> Iterator[str]:
    """How the content of a body differs from what was given, by its media type."""
    sent, value = bare(kind), given["body"]
    if sent.endswith(("/json", "+json")) and not given.get("raw"):
        yield from (f"body{problem}" for problem in _json(body.decode(errors="replace"), value))
    elif sent.endswith(("/cbor", "+cbor")) and not given.get("raw"):
        yield from (f"body{problem}" for problem in _cbor(body, value))
    elif sent == "application/x-www-form-urlencoded" and is_object(value):
        yield from (f"body: {problem}" for problem in _form(value, encoding, body.decode()))
    elif sent.startswith("multipart/") and not given.get("raw"):
        styled = (spec.is_swagger or not spec.old) and sent == "multipart/form-data"
        yield from (f"body: {problem}" for problem in _multipart(value, encoding, kind, body, styled))
    elif is_array(value):
        yield from (f"body: {problem}" for problem in _lines(value, body))
    else:
        content = value.encode() if isinstance(value, str) else json.dumps(value).encode()
        if body != content and not written(value, body.decode(errors="replace")):
            yield f"body: {content[:80]!r} became {body[:80]!r}"


def _lines(value: list[Any], body: bytes) -> Iterator[str]:
    """JSON lines, or a JSON sequence."""
    lines = [line.strip("\x1e") for line in body.decode().split("\n") if line.strip("\x1e")]
    if len(lines) != len(value):
        yield f"{len(value)} items became {lines!r}"
    for line, item in zip(lines, value, strict=False):
        yield from _json(line, item)


def _form(value: dict[str, Any], encoding: dict[str, Any], text: str) -> Iterator[str]:
    split = [part.partition("=") for part in text.replace("+", "%20").split("&") if part]
    pairs = [(unquote(name), item) for name, _, item in split]
    used: set[str] = set()
    for name, item in _sendable(value):
        told = get_object(encoding, name)
        styled, param = _styled(name, told)
        style = param.style
        if item is None or item == []:
            used.add(name)
        elif is_object(item) and not styled:
            found = [unquote_plus(found) for key, found in pairs if key == name]
            used.add(name)
            if len(found) != 1:
                yield f"{name}: {item!r} is there {len(found)} times"
            else:
                yield from (f"{name}: {problem}" for problem in _json(found[0], item))
        else:
            yield from (f"{name} ({style}): {problem}" for problem in _query(param, item, pairs, used))
    extra = sorted({name for name, _ in pairs} - used)
    if extra:
        yield f"{', '.join(extra)} was not given"


def _sendable(value: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """The members of a form; it has no way to say null."""
    for name, item in value.items():
        if is_array(item):
            yield name, [one for one in item if one is not None]
        elif item is not None:
            yield name, item


def _styled(name: str, told: dict[str, Any]) -> tuple[bool, Param]:
    """Whether a member of a form is written like a query parameter, and which."""
    style = told.get("style", "form")
    explode = told.get("explode", style == "form")
    styled = any(key in told for key in ("style", "explode", "allowReserved"))
    return styled, Param(name, "query", True, style, explode, None, {}, "", {})


def _multipart(value: Any, encoding: dict[str, Any], kind: str, body: bytes, styles: bool) -> Iterator[str]:
    message = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body)
    empty = not value and b"Content-Disposition" not in body
    if not message.is_multipart() and not empty:
        yield f"{body[:80]!r} is not multipart"
        return
    found = [] if empty else list(message.iter_parts())
    if is_array(value):
        if len(found) != len(value):
            yield f"{len(value)} parts became {len(found)}"
        for one, part in zip(value, found, strict=False):
            yield from _part("item", one, part, {})
        return
    names = [str(part.get_param("name", header="content-disposition")) for part in found]
    parts: dict[str, list[Any]] = {}
    for name, part in zip(names, found, strict=True):
        parts.setdefault(name, []).append(part)
    pairs = [(name, quote(_text(part), safe=",|")) for name, part in zip(names, found, strict=True)]
    used: set[str] = set()
    for name, item in _sendable(value):
        told = get_object(encoding, name)
        styled, param = _styled(name, told)
        if styles and styled and not isinstance(item, str):
            yield from (f"{name} ({param.style}): {problem}" for problem in _query(param, item, pairs, used))
            continue
        used.add(name)
        here, items = parts.get(name, []), item if is_array(item) else [item]
        if len(here) == 1 != len(items) and is_array(item) and "json" in here[0].get_content_type():
            items = [item]
        if len(here) != len(items):
            yield f"{name}: {len(items)} parts became {len(here)}"
            continue
        for one, part in zip(items, here, strict=True):
            yield from _part(name, one, part, told)
    for name in parts.keys() - used:
        yield f"{name} was not given"


def _part(name: str, value: Any, part: Any, told: dict[str, Any]) -> Iterator[str]:
    """One part of a multipart body."""
    wanted = [bare(text) for text in told.get("contentType", "").split(",") if text.strip()]
    actual = part.get_content_type()
    if wanted and not any(fitting(text, actual) for text in wanted) and "*" not in "".join(wanted):
        yield f"{name}: content type {actual} instead of {told['contentType']}"
    if is_container(value) and actual.endswith(("/cbor", "+cbor")):
        yield from (f"{name}: {problem}" for problem in _cbor(part.get_payload(decode=True), value))
    elif is_container(value):
        yield from (f"{name}: {problem}" for problem in _json(_text(part), value))
    elif not written(value, _text(part)):
        yield f"{name}: {value!r} became {_text(part)[:80]!r}"


def _text(part: Any) -> str:
    return _content(part).decode(errors="replace")


def _content(part: Any) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


# --- credentials


def _credentials(spec: Spec) -> Iterator[tuple[str, str]]:
    for scheme in spec.schemes().values():
        if scheme.get("type") == "apiKey":
            yield scheme.get("in"), scheme.get("name")


def _security(spec: Spec, op: Op, raw: Raw) -> Iterator[str]:
    wanted = op.raw.get("security", spec.root.get("security"))
    if not wanted:
        return
    schemes = spec.schemes()
    lacking: list[str] = []
    for alternative in wanted:
        missing = [name for name in alternative if not _has(get_object(schemes, name), raw)]
        if not missing:
            return
        lacking.append(" and ".join(missing))
    yield f"security: no credentials for {', or '.join(lacking)}"


def _has(scheme: dict[str, Any], raw: Raw) -> bool:
    kind, authorization = scheme.get("type"), raw.header("authorization") or ""
    if kind == "apiKey":
        name = scheme.get("name", "")
        if scheme.get("in") == "header":
            return bool(raw.header(name))
        return name in dict(raw.query if scheme.get("in") == "query" else raw.cookies)
    if kind == "http" and str(scheme.get("scheme")).lower() == "basic":
        word, _, rest = authorization.partition(" ")
        try:
            return word.lower() == "basic" and b":" in base64.b64decode(rest, validate=True)
        except ValueError:
            return False
    if kind == "http":
        return authorization.lower().startswith(str(scheme.get("scheme")).lower() + " ")
    if kind in ("oauth2", "openIdConnect"):
        return authorization.lower().startswith("bearer ")
    return True  # mutual TLS, or what OpenAPI does not know
