"""Wire names → Python identifiers. Which definition gets which name is decided in `lower`."""

from __future__ import annotations

import keyword
import re
import sys
import unicodedata
from collections.abc import Container, Iterable
from functools import lru_cache

from sdkwright.dependencies import DEPENDENCIES

_SYMBOLS = {
    "+": "plus", "-": "minus", "*": "star", "/": "slash", "%": "percent", "&": "and", "|": "or", "=": "equals",
    "<": "less_than", ">": "greater_than", "$": "dollar", "@": "at", "#": "hash", "!": "not", "~": "tilde",
    "^": "caret", "?": "question", ".": "dot", ",": "comma", ":": "colon", "'": "quote", '"': "quotes",
}  # fmt: skip
_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[^\WA-Z_]+|[A-Z]+|\d+|[^\W_]+")

# Modules that some versions of Python have from 3.11 on: the same SDK comes of every version.
_STDLIB_OF_OTHER_VERSIONS = frozenset(
    "aifc annotationlib asynchat asyncore audioop cgi cgitb chunk compression crypt distutils imghdr imp lib2to3 "
    "mailcap msilib nis nntplib ossaudiodev pipes smtpd sndhdr spwd sunau telnetlib uu xdrlib".split()
)
# Packages that SDKs import, directly or not. An SDK with one of these names would hide the package.
_IMPORTED = frozenset(item.package for item in DEPENDENCIES) | frozenset(
    "annotated_types httpx pydantic_core typing_inspection".split()
)
_LONGEST = 200  # in bytes: file systems allow 255, and modules are files called `<name>.py`
_DEVICE = re.compile(r"con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]", re.IGNORECASE)
_PACKAGE = re.compile(r"[A-Za-z](\w*[A-Za-z0-9])?", re.ASCII)  # also valid as the name of a distribution

# What type checkers know by this name only. Everything else that a module needs is imported under a private name where
# the document has taken its own.
RESERVED_CLASSES = frozenset({"TYPE_CHECKING", "annotations"})
# What Python finds without an import, in all its versions: the same SDK comes of every version of Python. pydantic
# reads annotations when a class is made, and takes these where the class of that name is not made yet.
BUILTINS = frozenset("""
    ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError
    BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
    ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ExceptionGroup
    FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportCycleError
    ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt
    LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError OSError
    OverflowError PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError RecursionError
    ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError
    SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError
    UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning WindowsError
    ZeroDivisionError abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile
    complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float format frozendict frozenset
    getattr globals hasattr hash help hex id input int isinstance issubclass iter len license list locals map max
    memoryview min next object oct open ord pow print property quit range repr reversed round sentinel set setattr slice
    sorted staticmethod str sum super tuple type vars zip
    """.split())
# Attributes of pydantic's base model and of our own. A field with one of these names would break them.
RESERVED_FIELDS = frozenset(
    "copy dict json construct parse_obj parse_raw parse_file schema schema_json validate from_orm fields "
    "update_forward_refs model_config model_fields model_computed_fields model_extra model_fields_set "
    "model_construct model_copy model_dump model_dump_json model_json_schema model_parametrized_name "
    "model_post_init model_rebuild model_validate model_validate_json model_validate_strings "
    "str int float bool bytes dt self cls".split()
)
# Arguments of every generated method. Those of `RequestOptions` are not among them: arguments of the API come first.
RESERVED_ARGUMENTS = frozenset(
    "self retries server_url timeout_ms http_headers deadline_ms accept_header_override".split()
)
# Arguments of every client.
RESERVED_CLIENT_ARGUMENTS = frozenset(
    "self server_idx server url_params server_url client async_client retry_config timeout_ms debug_logger deadline_ms "
    "max_response_bytes strict on_invalid on_deviation telemetry default_headers default_query max_retries "
    "timeout".split()
)
# Members of every client.
RESERVED_MEMBERS = frozenset(
    "close aclose sdk_configuration with_raw_response with_streaming_response with_options build_request "
    "build_request_async".split()
)


def words(text: str) -> list[str]:
    """The words of a wire name in lower case, split at punctuation and at changes of case."""
    text = unicodedata.normalize("NFKC", text).replace("OAuth", "Oauth")
    parts = re.split(r"[\W_]+", text)
    return [word.lower() for part in parts for word in _WORD.findall(part)]


def _spell_symbols(text: str) -> str:
    """A name with its symbols spelled out, for names that differ only in symbols: `+1` and `-1`, `<` and `>`."""
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


@lru_cache(20_000)
def snake(text: str, fallback: str = "value") -> str:
    """A wire name as the name of a variable, attribute, or module: `petId` becomes `pet_id`."""
    parts = words(text)
    if not parts or (len(text) < 4 and text[:1] in "+-<>"):
        parts = words(_spell_symbols(text))
    return _cut(_safe("_".join(parts), fallback))


def _cut(name: str) -> str:
    if len(name) < _LONGEST // 4:
        return name
    return name.encode()[:_LONGEST].decode(errors="ignore").rstrip("_")


def constant(text: str) -> str:
    """A wire name as the name of a constant: `inProgress` becomes `IN_PROGRESS`."""
    name = snake(text, "value").rstrip("_")
    upper = unicodedata.normalize("NFKC", name.upper())
    return upper if upper.isidentifier() else name


def pascal(text: str, fallback: str = "Model") -> str:
    """A wire name as the name of a class. Acronyms keep their case (`ImageURL`); valid class names stay as they are."""
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


def unique(
    name: str, taken: Container[str], separator: str = "_", counts: dict[str, int] | None = None
) -> str:
    """The name, or the name with the first number from 2 that is not taken.

    `counts` remembers the numbers that are taken, if no name becomes free again: thousands may want one name.
    """
    if name not in taken:
        return name
    number = 2 if counts is None else counts.get(name, 2)
    while f"{name}{separator}{number}" in taken:
        number += 1
    if counts is not None:
        counts[name] = number
    return f"{name}{separator}{number}"


def avoiding(name: str, reserved: Container[str]) -> str:
    """The name, with a trailing underscore if it is reserved or a keyword."""
    return f"{name}_" if name in reserved or keyword.iskeyword(name) else name


def field_name(wire: str) -> str:
    """The attribute of a model for a property: never private, a keyword, or an attribute of the base model."""
    name = avoiding(snake(wire, "field"), RESERVED_FIELDS)
    return (
        f"{name}_"
        if name.startswith(("model_", "_")) and name in RESERVED_FIELDS
        else name.lstrip("_") or "field"
    )


def argument_name(wire: str) -> str:
    """The keyword argument for a parameter, or for a property of the body."""
    return avoiding(snake(wire, "argument"), RESERVED_ARGUMENTS)


def module_name(text: str) -> str:
    """The module for a namespace: never a keyword, and never private."""
    module = snake(text, "resource").strip("_") or "resource"
    return f"{module}_" if keyword.iskeyword(module) else module


def hidden_by(module: str) -> str:
    """What an import package with this name would hide; empty if nothing."""
    if module in sys.stdlib_module_names or module in _STDLIB_OF_OTHER_VERSIONS:
        return "a module of the Python standard library"
    return "a package that SDKs depend on" if module in _IMPORTED else ""


def is_device(name: str) -> bool:
    """Whether Windows takes a name for a device, with any extension and in any case: no file can be called so there."""
    return _DEVICE.fullmatch(name.partition(".")[0].rstrip(" ")) is not None


def portable(name: str) -> str:
    """A name that files can have on all systems."""
    return f"{name}_" if is_device(name) else name


def portable_path(path: Iterable[str]) -> str:
    """The name of a file for a namespace inside of others."""
    return portable(_cut("_".join(path)))


def unusable_folder(name: str) -> str:
    """Why a folder in the output folder cannot have this name, as a predicate ("is …"); empty if it can."""
    if name in ("", ".", ".."):
        return "is no name of a folder"
    if any(char in "/\\" or not char.isprintable() for char in name):
        return "has characters that cannot be seen, or that separate folders"
    if is_device(name):
        return "is the name of a device on Windows"
    return "ends with a dot or a space, which Windows leaves out" if name[-1] in ". " else ""


def unusable_package(name: str) -> str:
    """Why an import package cannot have this name, as a predicate ("is a Python keyword"); empty if it can."""
    if keyword.iskeyword(name):
        return "is a Python keyword"
    if hidden := hidden_by(name):
        return f"would hide {hidden}"
    if is_device(name):
        return "is the name of a device on Windows"
    if not _PACKAGE.fullmatch(name):
        rule = "must consist of ASCII letters, digits, and underscores"
        return f"{rule}, start with a letter, and not end with an underscore"
    return ""
