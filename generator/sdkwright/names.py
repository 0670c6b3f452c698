"""Identifiers: how a wire name becomes a Python name. Pure text; who gets which name is decided in `lower`."""

from __future__ import annotations

import keyword
import re
import sys
import unicodedata
from collections.abc import Container

_SYMBOLS = {
    "+": "plus", "-": "minus", "*": "star", "/": "slash", "%": "percent", "&": "and", "|": "or", "=": "equals",
    "<": "less_than", ">": "greater_than", "$": "dollar", "@": "at", "#": "hash", "!": "not", "~": "tilde",
    "^": "caret", "?": "question", ".": "dot", ",": "comma", ":": "colon", "'": "quote", '"': "quotes",
}  # fmt: skip
_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[^\WA-Z_]+|[A-Z]+|\d+|[^\W_]+")

# What SDKs import themselves: a package of that name would hide it.
DEPENDENCIES = frozenset(
    "aiohttp annotated_types httpcore2 httpx httpx2 pydantic pydantic_core typing_extensions typing_inspection "
    "yarl".split()
)
_LONGEST = 200  # bytes of a name: file systems allow 255, and modules are called `<name>.py`
_PACKAGE = re.compile(r"[A-Za-z](\w*[A-Za-z0-9])?", re.ASCII)  # as a distribution may be called, too

# Names that annotations in generated code use bare: a class of that name would capture them.
RESERVED_CLASSES = frozenset(
    "Any List Dict Tuple Literal Optional Union Annotated TypedDict NotRequired Required TypeAliasType BaseModel Field "
    "Either Entries Free Items Number Open OpenInt Unrecognized Tag Page AsyncPage ListPage AsyncListPage Self "
    "TYPE_CHECKING None True False Unset Unsent Nullable OptionalNullable Mapping Callable TypeAlias UUID File "
    "DateTime Date Uuid Exact".split()
)
# Names that pydantic's base model, or our own, uses: a field of that name would break it.
RESERVED_FIELDS = frozenset(
    "copy dict json construct parse_obj parse_raw parse_file schema schema_json validate from_orm fields "
    "update_forward_refs model_config model_fields model_computed_fields model_extra model_fields_set "
    "model_construct model_copy model_dump model_dump_json model_json_schema model_parametrized_name "
    "model_post_init model_rebuild model_validate model_validate_json model_validate_strings "
    "str int float bool bytes dt self cls".split()
)
# Names that every generated method has a use for.
RESERVED_ARGUMENTS = frozenset(
    "self retries server_url timeout_ms http_headers deadline_ms accept_header_override".split()
)
# Parameters that every client has.
RESERVED_CLIENT_ARGUMENTS = frozenset(
    "self server_idx server url_params server_url client async_client retry_config timeout_ms debug_logger deadline_ms "
    "strict on_deviation telemetry".split()
)
# Names that the client class has a use for, or that annotations inside a class would find instead of their own.
RESERVED_MEMBERS = frozenset(
    "close aclose sdk_configuration with_raw_response with_streaming_response models str int float bool bytes "
    "cached_property overload".split()
)
# Names that modules with classes of resources use bare.
RESERVED_RESOURCES = RESERVED_CLASSES | set(
    "Resource Client Operation Answer Body Parameter PagesByAddress Pagination Server RetryConfig HttpClient "
    "AsyncHttpClient Logger StrEnum SETTINGS Deviation Stream AsyncStream ServerSentEvent Streamed "
    "StreamingCore Iterable Awaitable".split()
)


def words(text: str) -> list[str]:
    """The words of a wire name, in lower case, split at punctuation and at changes of case."""
    text = unicodedata.normalize("NFKC", text).replace("OAuth", "Oauth")
    found = [word for part in re.split(r"[\W_]+", text) for word in _WORD.findall(part)]
    return [word.lower() for word in found]


def _spell_symbols(text: str) -> str:
    """A name made of symbols alone, or that only a symbol tells from another: `+1` and `-1`, `<` and `>`."""
    return " ".join(_SYMBOLS.get(char, char) for char in text)


def _safe(name: str, fallback: str) -> str:
    if not name:
        return fallback
    if not name.isidentifier():
        name = (
            f"{fallback}_{name}" if name[0].isdigit() else "".join(c for c in name if c == "_" or c.isalnum())
        )
    if not name.isidentifier():
        return fallback
    return f"{name}_" if keyword.iskeyword(name) else name


def snake(text: str, fallback: str = "value") -> str:
    """A wire name as a variable, attribute or module name."""
    found = words(text)
    if not found or (len(text) < 4 and text[:1] in "+-<>" and found):
        found = words(_spell_symbols(text))
    name = _safe("_".join(found), fallback)
    if len(name) < _LONGEST // 4:
        return name
    return name.encode()[:_LONGEST].decode(errors="ignore").rstrip("_")


def pascal(text: str, fallback: str = "Model") -> str:
    """A wire name as a class name; acronyms keep their case (`ImageURL`), a proper name stays untouched."""
    text = unicodedata.normalize("NFKC", text)
    if text.isidentifier() and text[0].isupper() and "_" not in text and not keyword.iskeyword(text):
        return text
    parts = [part for part in re.split(r"[\W_]+", text) if part]
    if not parts:
        parts = _spell_symbols(text).split("_")
        parts = [part for part in " ".join(parts).split() if part]
    name = "".join(part[0].upper() + part[1:] for part in parts)
    if name and name[0].isdigit():
        name = fallback + name
    if not name.isidentifier():
        name = "".join(c for c in name if c.isalnum()) or fallback
    if not name.isidentifier() or keyword.iskeyword(name):
        name = fallback + name
    return name if name.isidentifier() else fallback


def unique(name: str, taken: Container[str], separator: str = "_") -> str:
    """The name itself, or with the first number from 2 that makes it new."""
    if name not in taken:
        return name
    number = 2
    while f"{name}{separator}{number}" in taken:
        number += 1
    return f"{name}{separator}{number}"


def avoiding(name: str, reserved: Container[str]) -> str:
    """The name itself, or with a trailing underscore where it is reserved."""
    return f"{name}_" if name in reserved or keyword.iskeyword(name) else name


def field_name(wire: str) -> str:
    """The attribute of a model for a property: never private, dunder, a keyword or an attribute of the base model."""
    name = avoiding(snake(wire, "field"), RESERVED_FIELDS)
    return (
        f"{name}_"
        if name.startswith(("model_", "_")) and name in RESERVED_FIELDS
        else name.lstrip("_") or "field"
    )


def argument_name(wire: str) -> str:
    """The keyword argument for a parameter or a property of a flattened body."""
    return avoiding(snake(wire, "argument"), RESERVED_ARGUMENTS)


def module_name(text: str) -> str:
    """The module for a namespace: never a keyword, never private."""
    return snake(text, "resource").strip("_") or "resource"


def hidden_by(module: str) -> str:
    """What an import package of this name would hide; empty if nothing."""
    if module in sys.stdlib_module_names:
        return "a module of Python's standard library"
    return "a package that SDKs need themselves" if module in DEPENDENCIES else ""


def unusable_package(name: str) -> str:
    """Why an import package cannot be called so; empty if it can."""
    if keyword.iskeyword(name):
        return "this is a keyword of Python"
    if hidden := hidden_by(name):
        return f"this is {hidden}, which it would hide"
    if not _PACKAGE.fullmatch(name):
        return "a package's name has ASCII letters, digits and underscores, a letter in front, no underscore behind"
    return ""
