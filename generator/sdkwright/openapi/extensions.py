"""The extensions (`x-` keys) that SDKs use, and those that only other generators act on.

One table says what each extension means in which object. The parser reads extensions by their meaning; what it finds is
in the typed document, so that no later stage knows who calls it how. `docs/compatibility.md` has the same table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum

from msgspec import Struct

from sdkwright.diagnostics.report import Location, Report
from sdkwright.syntax.source import Tree


class Meaning(StrEnum):
    """What an extension says."""

    METHOD = "method"  # the name of the method
    GROUP = "group"  # the namespace of the method
    IGNORE = "ignore"
    ARGUMENT = "argument"  # the name of an argument
    PROPERTY = "property"  # the name of an attribute
    CLASS = "class"  # the name of a class
    NAMES = "names"  # of the values of an enum
    DESCRIPTIONS = "descriptions"  # of the values of an enum
    RETRIES = "retries"
    PAGINATION = "pagination"
    BULK = "bulk"  # the argument that takes many items
    ROLE = "role"  # what a parameter or a property is for in pagination
    SENTINEL = "sentinel"  # the last item of a stream
    OTHER = "other"  # read where the object is read


class Extension(Struct, frozen=True):
    """One extension in one kind of object (see `grammar`). The effect is a sentence in Markdown."""

    key: str
    kind: str
    meaning: Meaning
    effect: str


# key | kinds | meaning, and the effect on the lines after it
_TABLE = """
x-speakeasy-name-override | operation | method
  The name of the method.
x-speakeasy-name-override | document | method
  A list of `operationId`, a regular expression, and `methodNameOverride`, the name of the methods that it matches.
x-fern-sdk-method-name | operation | method
  The name of the method. Without a group, the tags name its namespace.
x-speakeasy-group | operation | group
  The namespace, in place of the tags; dots nest: `admin.users`.
x-fern-sdk-group-name | operation | group
  The namespace, in place of the tags; dots or a list nest.
x-speakeasy-ignore | operation parameter schema | ignore
  `true`: left out, with a note. A schema is left out of components, properties, and unions.
x-fern-ignore | operation parameter schema | ignore
  Likewise.
x-stainless-skip | operation parameter schema | ignore
  Likewise; also a list of languages with `python`.
x-speakeasy-name-override | parameter | argument
  The name of the argument.
x-fern-parameter-name | parameter | argument
  The name of the argument.
x-stainless-param | parameter schema | argument
  The name of the argument, also in the schema of the parameter.
x-fern-property-name | schema | property
  The name of the property, as attribute and as argument.
x-stainless-naming | schema | property
  `python.property_name`: the name of the property or argument.
x-stainless-naming | schema | class
  `python.type_name`, `python.model_name`, or a string: the name of the class.
x-speakeasy-name-override | schema | class
  The name of the class or enum.
x-fern-type-name | schema | class
  The name of the class or enum.
x-ms-enum | schema | class
  `name`: the name of the enum.
x-ms-enum | schema | names
  `values`: names and descriptions of the values. Enums of responses are open, whatever `modelAsString` says.
x-enum-varnames | schema | names
  Names of the values, as a list in their order or as a map: constants, `StatusValues.ACTIVE` for the enum `Status`.
x-enumNames | schema | names
  Likewise.
x-speakeasy-enums | schema | names
  Likewise.
x-stainless-renameMap | schema | names
  Likewise, as a map from name to value.
x-fern-enum | schema | names
  Names and descriptions, as a map from value to `name` and `description`.
x-enum-descriptions | schema | descriptions
  Descriptions of the values, as a list in their order or as a map: docstrings of the constants.
x-enumDescriptions | schema | descriptions
  Likewise.
x-speakeasy-enum-descriptions | schema | descriptions
  Likewise.
x-speakeasy-retries | document | retries
  The retry policy, except for the number of attempts.
x-speakeasy-retries | operation | retries
  The retry policy of the operation, which is then safe to repeat; `strategy: none` turns retries off.
x-fern-retries | operation | retries
  `disabled: true` turns retries off.
x-speakeasy-pagination | operation | pagination
  The result is a page: `offsetLimit`, `cursor`, or `url`, with JSONPaths of names and of `[-1]`.
x-fern-pagination | operation | pagination
  The result is a page: by `cursor`, `offset`, `next_uri`, or `next_path`. `true`: as the document says; `false`: none.
x-fern-pagination | document | pagination
  What `true` in an operation means.
x-ms-pageable | operation | pagination
  The result is a page with the address of the next one; `nextLinkName: null`: none. `operationName` has no effect.
x-sdkwright-bulk | operation | bulk
  A second method that takes any number of items: `argument`, `results`, `index`, and more, as in `sdk.toml`.
x-stainless-pagination-property | schema | role
  `purpose`, of parameters and properties of a response. The result is a page if they say how to request the next one.
x-speakeasy-sse-sentinel | media | sentinel
  The data of the event that ends a stream, in place of `[DONE]`.
x-fern-streaming | operation | sentinel
  `terminator`: likewise. Media types alone decide whether a response is a stream.
x-idempotent | operation | other
  `true`: safe to repeat.
x-telemetry | operation | other
  Attributes of spans: a map of constants, or of expressions such as `$request.body#/model`.
x-displayName | tag | other
  The summary of the namespace, unless the tag has a `summary`.
x-name | server | other
  The name of the server, unless it has a `name`.
x-vector | schema | other
  `float32`: a string in base64 is a `Vector`.
"""


def _read_table() -> tuple[Extension, ...]:
    lines = _TABLE.strip().splitlines()
    rows = zip((line.split(" | ") for line in lines[::2]), lines[1::2], strict=True)
    return tuple(
        Extension(key, kind, Meaning(meaning), effect.strip())
        for (key, kinds, meaning), effect in rows
        for kind in kinds.split()
    )


EXTENSIONS = _read_table()
"""The extensions that SDKs use. Of several with the same meaning in one object, the first that can be used counts."""

_KEYS: dict[tuple[str, Meaning], tuple[str, ...]] = {}
_KINDS: dict[str, frozenset[str]] = {}
for _item in EXTENSIONS:
    _pair = (_item.kind, _item.meaning)
    _KEYS[_pair] = (*_KEYS.get(_pair, ()), _item.key)
    _KINDS[_item.key] = _KINDS.get(_item.key, frozenset()) | {_item.kind}


def keys_for(kind: str, meaning: Meaning) -> tuple[str, ...]:
    """The extensions with a meaning in a kind of object."""
    return _KEYS.get((kind, meaning), ())


def table_rows() -> list[str]:
    """The table in `docs/compatibility.md`, row by row."""
    kinds: dict[tuple[str, str], list[str]] = {}
    for item in EXTENSIONS:
        kinds.setdefault((item.key, item.effect), []).append(_WORDS.get(item.kind, item.kind))
    return [f"| `{key}` | {', '.join(listed)} | {effect} |" for (key, effect), listed in kinds.items()]


# --- those that only other generators act on

_WORDS = {"media": "media type", "path": "path item", "body": "request body", "security": "security scheme"}
_FAMILIES = (  # compiled when one is needed
    r"x-(speakeasy|fern|stainless|scalar|apimatic|ms|codegen|openapi-generator|oapi-codegen|ogen|go|java|kotlin|swift|"
    r"csharp|rust|php|ruby|typescript|ts|python)-."
)
_OTHERS = frozenset(
    "x-accepts x-class-extra-annotation x-client-name x-content-type x-deprecated-message x-discriminator-value "
    "x-enum-comments x-enum-deprecations x-field-extra-annotation x-group-parameters x-implements x-internal "
    "x-nullable x-omitempty x-order x-retry-strategy x-unique-name x-unwrap-body".split()
)
_ALWAYS = frozenset({"x-speakeasy-unknown-values", "x-speakeasy-include"})
"""Extensions that ask for what SDKs do anyway: other values of enums are kept, unused components generated."""
_INSTEAD = {
    "x-fern-global-headers": "list the headers as `globals` in `[client]` of sdk.toml",
    "x-fern-global-parameters": "list the parameters as `globals` in `[client]` of sdk.toml",
    "x-internal": "write `x-speakeasy-ignore: true`, or exclude operations in `[subset]` of sdk.toml",
    "x-ms-client-name": "name arguments in `[operations.<id>.names]` of sdk.toml",
    "x-ms-paths": "move its operations to `paths`; in OpenAPI 3.2, to `additionalOperations`",
    "x-nullable": "add `'null'` to `type`",
    "x-speakeasy-globals": "list the parameters as `globals` in `[client]` of sdk.toml",
    "x-speakeasy-timeout": "set `timeout_ms` in `[client]` of sdk.toml",
}


class _Use(Struct):
    """Where an extension without effect was met first, and how often it was met."""

    kind: str
    at: Location
    count: int = 0


class Census:
    """Counts the extensions of a document that have no effect although another generator acts on them."""

    def __init__(self) -> None:
        self._uses: dict[str, _Use] = {}

    def count(
        self, kind: str, value: Mapping[str, Tree], at: Location, is_swagger: Callable[[str], bool]
    ) -> None:
        """Count the extensions of an object. `is_swagger` says of a file whether it is read as Swagger 2.0."""
        if kind[0] in "{[":  # a map or a list: its keys are names
            return
        for key in value:
            if key.startswith("x-") and not _has_effect(key, kind, at, is_swagger):
                self._uses.setdefault(key, _Use(kind, at.child(key))).count += 1

    def report(self, report: Report) -> None:
        """Add a note for each of these extensions, at the first place that has it."""
        for key, use in self._uses.items():
            if key in _KINDS:
                kind = use.kind.removeprefix("swagger ")
                message = f"`{key}` has no effect here, in the object `{_WORDS.get(kind, kind)}`"
            else:
                message = f"`{key}` is for other generators; it has no effect"
            places = f" ({use.count} places)" if use.count > 1 else ""
            report.note("extension-unused", f"{message}{places}", use.at, _INSTEAD.get(key, ""))


def _has_effect(key: str, kind: str, at: Location, is_swagger: Callable[[str], bool]) -> bool:
    """Whether nothing is to be said of an extension: it has an effect here, or no generator is known to use it."""
    if key in _KINDS:
        plain = {"swagger": "document"}.get(kind, kind.removeprefix("swagger "))
        kinds = {plain, "schema"} if kind in ("swagger parameter", "swagger header") else {plain}
        return not kinds.isdisjoint(_KINDS[key])
    if key == "x-nullable" and is_swagger(at.file):
        return True
    return key in _ALWAYS or (key not in _OTHERS and re.match(_FAMILIES, key) is None)
