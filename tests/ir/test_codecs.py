"""The table of codecs: what it says of media types, that the runtime has what it names, that nobody forgets a codec."""

from __future__ import annotations

import ast
import re
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from runtime._runtime import codecs as runtime_codecs
from sdkwright.dependencies import BULK, DEPENDENCIES
from sdkwright.diagnostics.report import Location
from sdkwright.ir.codecs import Codec, Facts, Symbol, codec_of
from sdkwright.openapi.model import Schema
from sdkwright.render.parts import PARTS
from tests.support import ROOT

GENERATOR = ROOT / "generator" / "sdkwright"
RUNTIME = ROOT / "templates" / "runtime"
ENUMS = ("Codec", "Shape", "Taken")  # which everybody matches exhaustively


def schema(*types: str, format: str | None = None) -> Schema:
    return Schema(at=Location("x", ""), types=types, format=format)


@pytest.mark.parametrize(
    ("media_type", "codec"),
    [
        ("application/json", Codec.JSON),
        (" Application/JSON; charset=utf-8", Codec.JSON),
        ("text/json", Codec.JSON),
        ("application/problem+json", Codec.JSON),
        ("application/*+json", Codec.JSON),
        ("application/cbor", Codec.CBOR),
        ("application/senml+cbor", Codec.CBOR),
        ("application/cbor-seq", Codec.BYTES),
        ("application/jsonl", Codec.JSON_LINES),
        ("application/vnd.x+ndjson", Codec.JSON_LINES),
        ("text/x-ndjson", Codec.TEXT),
        ("application/json-seq", Codec.JSON_SEQUENCE),
        ("application/geo+json-seq", Codec.JSON_SEQUENCE),
        ("text/event-stream", Codec.EVENTS),
        ("multipart/form-data", Codec.MULTIPART),
        ("multipart/*", Codec.MULTIPART),
        ("application/x-www-form-urlencoded", Codec.FORM),
        ("text/plain", Codec.TEXT),
        ("text/*", Codec.TEXT),
        ("application/xml", Codec.BYTES),
        ("image/*", Codec.BYTES),
        ("*/*", Codec.BYTES),
        ("application/*", Codec.BYTES),
        ("nonsense", Codec.BYTES),
        ("", Codec.BYTES),
    ],
)
def test_the_codec_of_a_media_type(media_type: str, codec: Codec) -> None:
    assert codec_of(media_type) is codec


@pytest.mark.parametrize("wildcard", ["*/*", "application/*", "*/*; q=1"])
def test_a_wildcard_has_the_codec_of_its_schema(wildcard: str) -> None:
    assert codec_of(wildcard, schema("object")) is Codec.JSON
    assert codec_of(wildcard, schema("string", "null")) is Codec.JSON
    assert codec_of(wildcard, schema("string")) is Codec.TEXT
    assert codec_of(wildcard, schema("string", format="binary")) is Codec.BYTES
    assert codec_of("text/*", schema("object")) is Codec.TEXT


def test_documents_are_preferred() -> None:
    assert [codec.name for codec in sorted(Codec, key=lambda codec: codec.preference)] == (
        "JSON CBOR MULTIPART FORM TEXT BYTES JSON_LINES JSON_SEQUENCE EVENTS".split()
    )


@pytest.mark.parametrize("codec", Codec, ids=lambda codec: codec.name)
def test_a_row_is_reachable(codec: Codec) -> None:
    """The patterns of a row lead to it, not to one before it."""
    for pattern in codec.facts.media_types:
        assert codec_of(pattern.replace("*", "x")) is codec
    if codec.facts.sent_as is not None:
        assert codec_of(codec.facts.sent_as) is codec


# --- the runtime


def value_of(symbol: Symbol) -> object:
    """What the runtime has under this name."""
    return getattr(import_module(f"runtime.{symbol.module}"), symbol.name)


@pytest.mark.parametrize("codec", Codec, ids=lambda codec: codec.name)
def test_the_runtime_has_what_a_row_names(codec: Codec) -> None:
    facts: Facts = codec.facts
    decoder = runtime_codecs.JSON if facts.decoder is None else value_of(facts.decoder)
    assert isinstance(decoder, runtime_codecs.Codec)
    assert isinstance(decoder, runtime_codecs.Document) is facts.is_document
    assert decoder.is_optional is (facts.extra is not None)
    assert facts.encoder is None or callable(value_of(facts.encoder))
    if facts.encoder is None or facts.decoder is None:
        assert codec is Codec.JSON, "the default of the runtime"


@pytest.mark.parametrize("codec", Codec, ids=lambda codec: codec.name)
def test_a_row_names_the_parts_that_it_needs(codec: Codec) -> None:
    for symbol, parts in (
        (codec.facts.encoder, codec.facts.request_parts),
        (codec.facts.decoder, codec.facts.response_parts),
    ):
        assert [part for part in parts if part not in PARTS or not (RUNTIME / part).is_file()] == []
        if symbol is not None and not symbol.module.startswith("_runtime."):
            assert f"{symbol.module.replace('.', '/')}.py" in parts


@pytest.mark.parametrize("name", ["EVENTS", "JSON_EVENTS", "ANY_EVENTS", "DATA_OF_EVENTS"])
def test_the_runtime_has_a_codec_for_each_kind_of_events(name: str) -> None:
    assert isinstance(value_of(Symbol("_streams.codecs", name)), runtime_codecs.Codec)


def test_an_extra_is_a_dependency_that_is_tested() -> None:
    """Its lower bound stands with those of all other dependencies, which `make test-lowest` runs."""
    extras = {codec.facts.extra.name for codec in Codec if codec.facts.extra is not None}
    assert extras
    assert {item.extra for item in DEPENDENCIES if item.is_special} == {*extras, BULK}


# --- who knows the codecs


@cache
def modules() -> tuple[tuple[Path, ast.Module], ...]:
    """Those that name codecs at all."""
    texts = ((path, path.read_text(encoding="utf-8")) for path in sorted(GENERATOR.rglob("*.py")))
    named = re.compile(rf"\b({'|'.join(ENUMS)}|codec)\b")
    return tuple((path.relative_to(GENERATOR), ast.parse(text)) for path, text in texts if named.search(text))


def is_member(node: ast.AST, enums: tuple[str, ...] = ENUMS) -> bool:
    """Whether this is `Codec.JSON` and the like."""
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in enums


def is_exhaustive(node: ast.Match) -> bool:
    """Whether the last case takes all that is left, which a type checker must find to be nothing."""
    last = node.cases[-1]
    takes_all = isinstance(last.pattern, ast.MatchAs) and last.pattern.pattern is None and last.guard is None
    call = last.body[0].value if isinstance(last.body[0], ast.Expr) else None
    return takes_all and isinstance(call, ast.Call) and ast.unparse(call.func) == "assert_never"


def test_every_match_is_exhaustive() -> None:
    lacking: list[str] = []
    count = 0
    for path, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Match) and any(
                isinstance(part, ast.MatchValue) and is_member(part.value)
                for case in node.cases
                for part in ast.walk(case.pattern)
            ):
                count += 1
                lacking += [] if is_exhaustive(node) else [f"{path}:{node.lineno}"]
    assert count > 5
    assert not lacking, f"end these with `case _: assert_never(...)`: {lacking}"


def test_codecs_are_not_compared() -> None:
    """A comparison keeps silent about the codec that is added next: match, or ask the table."""
    found: list[str] = []
    for path, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Compare):
                sides = [node.left, *node.comparators]
                inner = [item for side in sides for item in ast.walk(side)]
                codec = any(is_member(item, ("Codec",)) for item in inner)
                text = any(
                    isinstance(side, ast.Attribute) and side.attr == "codec" for side in sides
                ) and any(isinstance(item, ast.Constant) and isinstance(item.value, str) for item in inner)
                found += [f"{path}:{node.lineno}"] if codec or text else []
    assert not found
