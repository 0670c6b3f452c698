"""The rules for strings in `sdk.toml`. Those that end up in code or paths are strict."""

from __future__ import annotations

import keyword
import re

from sdkwright.config import metadata
from sdkwright.config.filters import FILTER_KINDS, is_filter
from sdkwright.config.source import is_fetchable
from sdkwright.config.table import Rule
from sdkwright.config.versions import is_version

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_EXPORT = re.compile(r"models|errors|resources\.[A-Za-z_][A-Za-z0-9_]*")


def _pattern_rule(pattern: str, description: str, *, shown: str = "") -> Rule:
    """`shown` stands in the place of a pattern that JavaScript, and so JSON Schema, cannot read."""
    # Not compiled here: most documents have no `sdk.toml`.
    return Rule(lambda text: re.fullmatch(pattern, text) is not None, description, pattern=shown or pattern)


def is_identifier(text: str) -> bool:
    """Whether this can be a name in Python and the name of a module: ASCII, and nothing that Python reserves."""
    return _IDENTIFIER.fullmatch(text) is not None and not keyword.iskeyword(text) and text != "__debug__"


def _is_dotted(text: str) -> bool:
    return all(is_identifier(part) for part in text.split("."))


def _is_wire_name(text: str) -> bool:
    return text != "" and text.isprintable()


def _is_export(text: str) -> bool:
    return all(_EXPORT.fullmatch(part) for part in text.split("+"))


def _is_object(text: str) -> bool:
    module, _, name = text.partition(":")
    return _is_dotted(module) and is_identifier(name)


def _is_module_path(text: str) -> bool:
    return text.endswith(".py") and all(is_identifier(part) for part in text[:-3].split("/"))


# `pattern` is what JSON Schema can say of a rule whose test says more.
_WORD = _IDENTIFIER.pattern
NAME = Rule(is_identifier, "a Python name", pattern=_WORD)
DOTTED = Rule(_is_dotted, "a Python name, or several separated by dots", pattern=rf"{_WORD}(\.{_WORD})*")
WIRE = Rule(_is_wire_name, "a name from the document", pattern=".+")
DISTRIBUTION = _pattern_rule(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", "a distribution name")
VERSION = Rule(is_version, "a version such as `1.2.3`", pattern=r"\d+(\.\d+)*([a-z0-9.+]*)")
SUMMARY = Rule(metadata.is_summary, f"one line of at most {metadata.MAX_SUMMARY} characters", pattern=".+")
LICENSE = Rule(metadata.is_license, "a license expression of SPDX, such as `MIT` or `MIT OR Apache-2.0`")
AUTHOR = Rule(metadata.is_author, "an author such as `Jo <jo@acme.example>`, `Acme` or `jo@acme.example`")
KEYWORD = Rule(metadata.is_keyword, "a keyword without commas", pattern="[^,]+")
CLASSIFIER = Rule(metadata.is_classifier, "a classifier that indexes know; those of licenses are obsolete")
LABEL = Rule(metadata.is_label, "a label of at most 32 characters, without commas", pattern="[^,]{1,32}")
URL = Rule(
    metadata.is_url, "a URL that starts with `https://` or `http://`", pattern="[Hh][Tt][Tt][Pp][Ss]?://.+"
)
FILES_URL = Rule(
    metadata.is_folder_url,
    "a URL that starts with `https://` or `http://`, without `?` and `#`",
    pattern="[Hh][Tt][Tt][Pp][Ss]?://[^?#]+",
)
VARIABLE = _pattern_rule(r"[A-Z][A-Z0-9_]*", "an environment variable in upper case")
STATUS = _pattern_rule(r"[1-5](\d\d|XX)", "a status such as `404` or a range such as `4XX`")
HEADER = _pattern_rule(
    r"(?i:(?!(accept|authorization|connection|cookie|host|user-agent|transfer-encoding|content-.*)$)"
    r"[!#$%&'*+.^_`|~0-9a-z-]+)",
    "the name of a header of its own, such as `Idempotency-Key`",
    shown="[!#$%&'*+.^_`|~0-9A-Za-z-]+",
)
POINTER = _pattern_rule(r"(/([^~/]|~[01])*)+", "a JSON pointer such as `/components/schemas/Pet`")
PREFIX = _pattern_rule(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*", "the beginning of a header, such as `webhook`")
PAGINATION_KIND = _pattern_rule(
    "offset|page|cursor|url|link", "one of `offset`, `page`, `cursor`, `url`, `link`"
)
EXPORTS = Rule(
    _is_export,
    "`models`, `errors`, or `resources.<module>`, or several joined by `+`",
    pattern=rf"({_EXPORT.pattern})(\+({_EXPORT.pattern}))*",
)
OBJECT = Rule(
    _is_object,
    "a module of `custom/` and a name in it, such as `search:Search`",
    pattern=rf"{_WORD}(\.{_WORD})*:{_WORD}",
)
MODULE_PATH = Rule(
    _is_module_path,
    "the path of a module in the package, such as `resources/pets.py`",
    pattern=rf"{_WORD}(/{_WORD})*\.py",
)
FOLDER = _pattern_rule(r"\w[\w.-]*(/\w[\w.-]*)*", "a folder in `custom/`, such as `templates`")
EXTRA = _pattern_rule("[a-z0-9]+(-[a-z0-9]+)*", "the name of an extra in lower case")
REQUIREMENT = _pattern_rule(
    r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?(\[[A-Za-z0-9._, -]+\])?"
    r"( *(~=|===?|!=|<=?|>=?) *[A-Za-z0-9.*+!_-]+( *, *(~=|===?|!=|<=?|>=?) *[A-Za-z0-9.*+!_-]+)*)?( *;[ -~]+)?",
    "a requirement such as `cryptography>=44`",
)
SOURCE_URL = Rule(
    is_fetchable,
    "a URL that begins with `https://`, without a user and a password",
    is_secret=True,
    pattern="https://[^@ ]+",
)
SHA256 = _pattern_rule("[0-9a-f]{64}", "a SHA-256 in 64 digits of lower case")
FILTER = Rule(
    is_filter,
    f"one of {', '.join(f'`{kind}:...`' for kind in FILTER_KINDS)}",
    pattern=f"({'|'.join(FILTER_KINDS)}):.+",
)
