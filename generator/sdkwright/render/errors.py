"""The module of exceptions: a class for each status that the document describes, below those of every SDK."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.config.model import Config
from sdkwright.ir.api import Api
from sdkwright.render.annotations import Imports
from sdkwright.render.client import ErrorView, error_views
from sdkwright.render.code import Code, called, docstring, imported, joined, literal, name
from sdkwright.render.models import codes

_RAISED = {  # by the runtime → by every SDK
    "InvalidResponse": "ResponseValidationError",
    "ConnectionFailed": "APIConnectionError",
    "TimedOut": "APITimeoutError",
    "DeadlineExceeded": "APIDeadlineError",
    "InvalidArgument": "ArgumentError",
    "MissingCredentials": "MissingCredentialsError",
}
_RUNTIME_ERRORS = frozenset(_RAISED.values())


@dataclass(frozen=True, slots=True)
class ErrorsView:
    """The module of exceptions."""

    doc: Code
    typing: tuple[Code, ...]
    checked: tuple[Code, ...]
    base: Code
    default: Code
    tree: Code
    errors: tuple[ErrorView, ...]
    old_names: tuple[tuple[Code, Code], ...]
    data_names: tuple[tuple[Code, Code], ...]  # `<Exception>Data` and the model that it is

    @property
    def kinds(self) -> Code:
        """The classes that the runtime raises, by its own classes."""
        pairs = [("StatusError", self.default), *_RAISED.items()]
        return Code("{" + joined(f"{key}: {value}" for key, value in pairs) + "}")

    @property
    def statuses(self) -> Code:
        """The classes that the runtime raises, by status."""
        return Code(
            "{" + joined(f"{literal(str(error.status))}: {error.name}" for error in self.errors) + "}"
        )

    @property
    def names(self) -> tuple[Code, ...]:
        """Everything that it offers to programs."""
        classes = {
            str(self.base),
            str(self.default),
            *(error.name for error in self.errors),
            *_RUNTIME_ERRORS,
        }
        return codes({*classes, *(old for old, _ in self.old_names), *(data for data, _ in self.data_names)})

    @property
    def data_list(self) -> tuple[Code, ...]:
        """The data classes as the runtime's lazy modules read them."""
        return tuple(Code(f"{data}={model}") for data, model in self.data_names)


def errors_view(api: Api, config: Config) -> ErrorsView:
    """The module of exceptions."""
    imports = Imports()
    views = error_views(api, imports)
    if any(view.data for view in views):
        imports.use("Optional")
    checked: list[Code] = []
    if any(view.data and "models." in view.data for view in views):
        checked.append(Code("from . import models"))
    checked += imported("._exact", imports.exact)
    checked += imported("._runtime.model", imports.runtime)
    checked += imported(".vectors", imports.vectors)
    if checked:
        imports.typing.add("TYPE_CHECKING")
    names = {
        *_RUNTIME_ERRORS,
        config.base_error or "",
        config.default_error or "",
        *(view.name for view in views),
    }
    old = [(name(old), name(new)) for old, new in config.aliases.items() if new in names and old not in names]
    # A program may catch the data of a typed error by the name `<Exception>Data`.
    data = [(Code(f"{view.name}Data"), view.data_model) for view in views if view.data_model]
    return ErrorsView(
        doc=docstring(f"What can go wrong with a call of {called(api.title)}."),
        typing=codes(imports.typing),
        checked=tuple(checked),
        base=name(config.base_error or ""),
        default=name(config.default_error or ""),
        tree=docstring(_tree(api, config), 4),
        errors=views,
        old_names=tuple(old),
        data_names=tuple((label, model) for label, model in data if label not in names),
    )


def _tree(api: Api, config: Config) -> str:
    lines = [
        "Base of all exceptions of this SDK.",
        "",
        f"    {config.base_error}",
        f"    ├── {config.default_error}: an HTTP status that is not a success",
    ]
    lines += [
        f"    │   {'└' if item is api.errors[-1] else '├'}── {item.name}: {item.status}"
        for item in api.errors
    ]
    lines += [
        "    ├── ResponseValidationError: a success whose body does not match its schema",
        "    ├── APIConnectionError: no response",
        "    │   └── APITimeoutError: no response in time",
        "    │       └── APIDeadlineError: no response before the deadline of the call",
        "    └── ArgumentError: an argument that cannot be sent",
        "        └── MissingCredentialsError: no key",
    ]
    return "\n".join(lines)
