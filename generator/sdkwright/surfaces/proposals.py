"""What `sdk.toml` can say so that programs keep the names of the old SDK."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from sdkwright.config.draft import Entry
from sdkwright.config.model import Config
from sdkwright.config.table import Key, Toml
from sdkwright.config.text_rules import is_identifier
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Api, Operation
from sdkwright.surfaces.model import Definition, Method, Surface
from sdkwright.surfaces.requests import path_shape

_KINDS = {  # what an exception without a status is about
    "Timeout": "APITimeoutError",
    "Connection": "APIConnectionError",
    "NoResponse": "APIConnectionError",
    "Validation": "ResponseValidationError",
    "Parsing": "ResponseValidationError",
}
_STATUSES = {  # exceptions whose status only their name shows
    "BadRequest": 400,
    "Unauthorized": 401,
    "Authentication": 401,
    "Forbidden": 403,
    "PermissionDenied": 403,
    "NotFound": 404,
    "Conflict": 409,
    "UnprocessableEntity": 422,
    "RateLimit": 429,
    "TooManyRequests": 429,
    "InternalServer": 500,
    "ServiceUnavailable": 503,
}
_DEFAULTS = ("UnexpectedStatus", "ApiException", "ApiError", "APIStatusError")  # for all statuses
_PREFIX, _SUFFIX = re.compile(r"^(API|Api)?(Response(?!Error))?"), re.compile(r"(Error|Exception)$")


class Proposer:
    """Collects entries. Those that clash are left out when the configuration is read."""

    def __init__(self, api: Api, config: Config, known: Collection[Key], *, deprecated: bool) -> None:
        self._api = api
        self._config = config
        self._known = set(known)
        self._deprecated = deprecated
        self._entries: dict[Key, Toml] = {}
        self._operations = {(op.verb.lower(), path_shape(op.path)): op for op in operations_of(api.root)}
        self._pointers = {item.name: id_.partition("#")[2] for id_, item in api.definitions.items()}
        self._errors = {error.status: error.name for error in api.errors}
        self._named: set[str] = set()  # operations whose method has a name already

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of them."""
        return tuple(Entry(key=key, value=value) for key, value in self._entries.items())

    def _add(self, *key: str, value: Toml) -> None:
        if key not in self._known and key not in self._entries:
            self._entries[key] = value

    def _operation(self, method: Method) -> Operation | None:
        request = method.request
        return None if request is None else self._operations.get((request.verb, request.path))

    def package(self, name: str) -> None:
        """The import package."""
        self._add("package", "module", value=name)

    def client(self, name: str) -> None:
        """The class of the client."""
        self._add("client", "class", value=name)

    def credential(self, name: str) -> str:
        """The argument of the client that takes the secret that an old one took; empty if that is not certain."""
        words = re.compile(r"(key|token|bearer|secret|auth|security)", re.IGNORECASE)
        schemes = [scheme for scheme in self._api.security_schemes if scheme.kind != "none"]
        if not words.search(name) or len(schemes) != 1 or not is_identifier(name):
            return ""
        if name != "security":
            self._add("security", schemes[0].name, "argument", value=name)
        return schemes[0].argument

    def variable(self, name: str, known: Collection[str]) -> str:
        """The variable of the environment that has what an old one had; empty if that is not certain."""
        if name in known:
            return name
        schemes = [scheme for scheme in self._api.security_schemes if scheme.kind != "none"]
        if re.search(r"(KEY|TOKEN|AUTH)$", name) and len(schemes) == 1:
            self._add("security", schemes[0].name, "env", value=name)
            return schemes[0].env
        suffixes = {"BASE_URL": "SERVER_URL", "API_URL": "SERVER_URL", "LOG": "DEBUG"}
        found = (f"{self._config.env_prefix}_{new}" for old, new in suffixes.items() if name.endswith(old))
        return next((variable for variable in found if variable in known), "")

    def method(self, before: Method, after: Method) -> None:
        """The path of a method."""
        operation = self._operation(after)
        if operation is None:
            return
        if self._deprecated or operation.id in self._named:
            name = self._entries.get(("operations", operation.id, "method"), after.path)
            self._add("deprecated", "methods", before.path, value=name)
            return
        self._named.add(operation.id)
        self._add("operations", operation.id, "method", value=before.path)

    def wire_names(self, method: Method) -> Mapping[str, str]:
        """The arguments of a method by their names in the document."""
        operation = self._operation(method)
        if operation is None:
            return {}
        fields = (*operation.parameters, *(field for body in operation.bodies for field in body.fields))
        return {field.wire: field.name for field in fields}

    def argument(self, method: Method, old: str, new: str) -> None:
        """The name of an argument."""
        operation = self._operation(method)
        if operation is None or not is_identifier(old):
            return
        if self._deprecated:
            self._add("deprecated", "arguments", operation.id, old, value=new)
            return
        wire = next((wire for wire, name in self.wire_names(method).items() if name == new), None)
        if wire is not None:
            self._add("operations", operation.id, "names", wire, value=old)

    def model(self, old: str, new: str, surface: Surface) -> None:
        """The name of a model."""
        if self._deprecated:
            self._add("deprecated", "models", old, value=new)
            return
        still_needed = any(item.name == new for item in surface.definitions.values())
        pointer = self._pointers.get(new)
        if (
            pointer is None
            or still_needed
            or ("names", pointer) in self._entries
            or ("names", pointer) in self._known
        ):
            self._add("aliases", old, value=new)
        else:
            self._add("names", pointer, value=old)

    def exception(self, definition: Definition, *, is_parent: bool) -> str:
        """What an exception is called now; empty if there is none for it."""
        name, config = definition.name, self._config
        status = definition.status or _STATUSES.get(_core(name))
        if status is not None:
            new = self._errors.get(str(status), "")
            if new:
                self._exception(("errors", "names", str(status)), name, new)
            return new or config.default_error or ""
        if (kind := _KINDS.get(_core(name))) is not None:
            table = ("deprecated", "errors") if self._deprecated else ("aliases",)
            self._add(*table, name, value=kind)
            return kind
        if not is_parent and name not in _DEFAULTS:
            return ""
        is_base = is_parent and not definition.bases
        key, new = ("base", config.base_error or "") if is_base else ("default", config.default_error or "")
        self._exception(("errors", key), name, new)
        return new

    def _exception(self, key: Key, old: str, new: str) -> None:
        if self._deprecated:
            self._add("deprecated", "errors", old, value=new)
        else:
            self._add(*key, value=old)

    def module(self, module: str, homes: Iterable[str]) -> None:
        """An import path."""
        found = sorted(set(homes) - {"client"}, reverse=True)
        if not found or not all(is_identifier(step) for step in module.split(".") if step):
            return
        name = module or "__init__"
        if name == "__init__":
            self._add("modules", name, value="models")
            if "errors" in found:
                self._add("modules", "models", value="models+errors")
        elif name == "models":
            self._add("modules", name, value="models+errors")
        else:
            self._add("modules", name, value="+".join(found))


def _core(name: str) -> str:
    """What the name of an exception is about: `APITimeoutError` is about `Timeout`."""
    return _SUFFIX.sub("", _PREFIX.sub("", name))
