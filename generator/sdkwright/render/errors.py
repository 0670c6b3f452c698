"""The module of exceptions: a class for each status that the document describes, below those of every SDK."""

from __future__ import annotations

from msgspec import Struct

from sdkwright.config.model import Config
from sdkwright.ir.api import Api, ErrorClass
from sdkwright.ir.types import Ref
from sdkwright.render.annotations import Annotator, Mode
from sdkwright.render.code import Code, compose, docstring, joined, literal, name, with_article
from sdkwright.render.scope import Scope

RAISED = {  # by the runtime → by every SDK
    "InvalidResponse": "ResponseValidationError",
    "ConnectionFailed": "APIConnectionError",
    "TimedOut": "APITimeoutError",
    "DeadlineExceeded": "APIDeadlineError",
    "InvalidArgument": "ArgumentError",
    "MissingCredentials": "MissingCredentialsError",
}


class ErrorView(Struct, frozen=True):
    """An exception class for one status."""

    name: Code
    status: Code
    doc: Code
    data: Code | None  # the annotation of the parsed body


class ErrorsView(Struct, frozen=True):
    """The module of exceptions."""

    doc: Code
    base: Code
    default: Code
    tree: Code
    errors: tuple[ErrorView, ...]
    kinds: Code  # the classes that the runtime raises, by its own classes
    statuses: Code  # and by status
    old_names: tuple[tuple[Code, Code], ...]
    data_names: tuple[tuple[Code, Code], ...]  # `<Exception>Data` and the model that it is
    former_names: tuple[tuple[Code, Code], ...]  # deprecated; not among `names`

    @property
    def names(self) -> tuple[Code, ...]:
        """Everything that it offers to programs, in order."""
        classes = {
            self.base,
            self.default,
            *(error.name for error in self.errors),
            *map(name, RAISED.values()),
        }
        aliases = {label for label, _ in (*self.old_names, *self.data_names)}
        return tuple(sorted(classes | aliases))

    @property
    def data_exports(self) -> tuple[str, ...]:
        """The names of bodies as lazy modules read them: `NotFoundErrorData=NotFound`."""
        return tuple(f"{label!s}={model!s}" for label, model in self.data_names)


def errors_scope(api: Api, config: Config) -> Scope:
    """The names that the module of exceptions imports."""
    former = (label for old in api.former_errors for label in (old, f"{old}Data"))
    return Scope({*_class_names(api, config), *config.aliases, *former})


def _class_names(api: Api, config: Config) -> tuple[str, ...]:
    listed = (config.base_error or "", config.default_error or "", *(error.name for error in api.errors))
    return (*RAISED.values(), *listed)


def errors_view(api: Api, config: Config, scope: Scope) -> ErrorsView:
    """The module of exceptions."""
    annotate = Annotator(api, scope)
    classes = _class_names(api, config)
    old = {old: new for old, new in config.aliases.items() if new in classes and old not in classes}
    # A program may catch the data of a typed error by the name `<Exception>Data`.
    models = {
        f"{error.name}Data": api.definitions[error.data.id].name
        for error in api.errors
        if isinstance(error.data, Ref)
    }
    models = {label: model for label, model in models.items() if label not in classes}
    former = dict(api.former_errors)
    former |= {f"{old}Data": f"{new}Data" for old, new in former.items() if f"{new}Data" in models}
    views = tuple(_error_view(error, annotate) for error in api.errors)
    return ErrorsView(
        doc=docstring(f"What can go wrong with a call of {with_article(api.title)}."),
        base=name(config.base_error or ""),
        default=name(config.default_error or ""),
        tree=docstring(_tree(api, config), 4),
        errors=views,
        kinds=_kinds(config, scope),
        statuses=compose("{{{}}}", joined(compose("{}: {}", view.status, view.name) for view in views)),
        old_names=tuple((name(old), name(new)) for old, new in old.items()),
        data_names=tuple((name(label), name(model)) for label, model in models.items()),
        former_names=tuple((name(old), name(new)) for old, new in former.items()),
    )


def _error_view(error: ErrorClass, annotate: Annotator) -> ErrorView:
    return ErrorView(
        name=name(error.name),
        status=literal(error.status),
        doc=docstring(f"{error.status}: {error.doc.description or 'the API refused the request.'}", 4),
        data=None if error.data is None else annotate.optional(error.data, Mode.RESPONSE),
    )


def _kinds(config: Config, scope: Scope) -> Code:
    raised = {"StatusError": config.default_error or "", **RAISED}
    return compose(
        "{{{}}}", joined(compose("{}: {}", scope[key], name(value)) for key, value in raised.items())
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
