"""The module `bulk` of an SDK: methods for any number of items, for engines that run them in many processes."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sdkwright.config.model import Config
from sdkwright.ir.algebra import below, namespaces_of, resolved
from sdkwright.ir.api import Api, Bulk, Operation
from sdkwright.ir.types import ListOf, Scalar, Type, UnionOf
from sdkwright.names import avoiding, pascal, unique
from sdkwright.render.annotations import Annotator
from sdkwright.render.arguments import ArgumentView
from sdkwright.render.bulk import OPTIONS, BulkBuilder, BulkView
from sdkwright.render.client import ConstructorBuilder
from sdkwright.render.code import Code, compose, docstring, literal, name
from sdkwright.render.methods import MethodBuilder
from sdkwright.render.modules import errors_by_status
from sdkwright.render.operations import OperationBuilder
from sdkwright.render.scope import Scope

_OWN = ("config", "method", "column", "into", "workers")
_UNUSED = ("ordered", "on_error", "progress")  # of a call: rows have their places and their errors
_OF_THE_PROCESS = ("client", "async_client", "debug_logger", "on_deviation", "telemetry")
_NUMBERS = frozenset({Scalar("number"), Scalar("integer")})


class ManyView(Struct, frozen=True):
    """A method for any number of items."""

    path: Code  # from the client, as a literal
    class_name: Code  # of the arguments
    doc: Code
    base: Code
    fields: tuple[tuple[Code, Code], ...]
    items: Code
    required: tuple[Code, ...]
    vectors: Code
    renamed: tuple[tuple[Code, Code], ...]  # options whose names an argument of the API has


class MapperView(Struct, frozen=True):
    """The module."""

    config: Code  # a class
    client: Code
    options: tuple[ArgumentView, ...]
    secrets: tuple[tuple[Code, Code], ...]
    methods: tuple[ManyView, ...]
    own: tuple[Code, ...]  # the arguments of `mapper`
    refused: Code  # what collects other arguments of the class
    config_doc: Code
    doc: Code


def _many(api: Api) -> Iterator[tuple[str, Operation, Bulk]]:
    """The methods with their paths from the client."""
    for path, resource in namespaces_of(api.root).items():
        for item in resource.operations:
            if item.bulk is not None:
                yield below(path, item.bulk.name), item, item.bulk


def mapper_view(api: Api, config: Config) -> tuple[MapperView, Scope]:
    """The module and its scope: no name of an argument or a class is that of an import."""
    client = config.client or ""
    class_names = _class_names(api, {f"{client}Config", client})
    labels = {
        str(key)
        for _, item, bulk in _many(api)
        for key, _ in _fields(_builder(api, config, Scope()).build(item, bulk))
    }
    options = {str(item.name) for item in _options(api, config, Scope())}
    own = {label: avoiding(label, labels) for label in _OWN}
    refused = avoiding("refused", options)
    taken = {*labels, *options, *own.values(), *class_names.values(), f"{client}Config", client}
    scope = Scope({*taken, "mapper", "arguments", refused})
    builder = _builder(api, config, scope)
    view = MapperView(
        config=name(f"{client}Config"),
        client=name(client),
        options=_options(api, config, scope),
        secrets=tuple((literal(key), literal(value)) for key, value in _secrets(api).items()),
        methods=tuple(
            _view(api, path, class_names[path], builder, item, bulk) for path, item, bulk in _many(api)
        ),
        own=tuple(map(name, own.values())),
        refused=name(refused),
        config_doc=docstring(_config_doc(api, client), 4),
        doc=docstring(_mapper_doc(own), 4),
    )
    return view, scope


def _class_names(api: Api, taken: set[str]) -> dict[str, str]:
    """The classes of the arguments, by the paths of the methods."""
    classes: dict[str, str] = {}
    for path, _, _ in _many(api):
        classes[path] = unique(f"{pascal(path.replace('.', '_'))}Arguments", {*taken, *classes.values()}, "")
    return classes


def _builder(api: Api, config: Config, scope: Scope) -> BulkBuilder:
    operations = OperationBuilder(api, Annotator(api, scope))
    return BulkBuilder(api, MethodBuilder(operations, errors_by_status(api, config)))


def _fields(view: BulkView) -> list[tuple[Code, Code]]:
    """The arguments that programs pass, with their types."""
    options = zip(view.bulk, OPTIONS, strict=True)
    unused = {view.many, *(label for label, option in options if option in _UNUSED)}
    arguments = (item for item in view.arguments if item.name not in unused)
    return [(item.name, item.type) for item in arguments if not item.name.startswith("**")]


def _view(
    api: Api, path: str, class_name: str, builder: BulkBuilder, operation: Operation, bulk: Bulk
) -> ManyView:
    view, py = builder.build(operation, bulk), builder.methods.scope
    collects = any(item.name.startswith("**") for item in view.arguments)  # options of requests
    required = {item.name for item in view.arguments if item.default is None}
    fields = _fields(view)
    return ManyView(
        path=literal(path),
        class_name=name(class_name),
        doc=docstring(f"The arguments of `{path}` but for its items, and the limits of the provider.", 4),
        base=py.BulkRequestOptions if collects else py.TypedDict,
        fields=tuple(
            (label, compose("{}[{}]", py.Required, type_) if label in required else type_)
            for label, type_ in fields
        ),
        items=literal(str(view.many)),
        required=tuple(compose("{},", literal(str(label))) for label, _ in fields if label in required),
        vectors=literal(_is_vector(bulk.value, api)),
        renamed=tuple(
            (literal(option), literal(str(label)))
            for option, label in zip(OPTIONS, view.bulk, strict=True)
            if option != str(label)
        ),
    )


def _is_vector(type_: Type, api: Api) -> bool:
    """Whether a value is a list of numbers, or such a list or text that packs it."""
    value = resolved(type_, api.definitions, null=False)
    members = value.members if isinstance(value, UnionOf) else (value,)
    kinds = [resolved(item, api.definitions, null=False) for item in members]
    lists = [item for item in kinds if isinstance(item, ListOf) and item.item in _NUMBERS]
    return bool(lists) and all(item in lists or item == Scalar("vector") for item in kinds)


def _options(api: Api, config: Config, scope: Scope) -> tuple[ArgumentView, ...]:
    """The arguments of the client that processes can be sent: neither secrets nor what is of one process."""
    constructor = ConstructorBuilder(api, config, scope)
    left_out = {*_secrets(api), *_OF_THE_PROCESS}
    arguments = (*constructor.positional(), *constructor.keywords())
    return tuple(item for item in arguments if item.name not in left_out)


def _secrets(api: Api) -> dict[str, str]:
    """The arguments of the client that are credentials → the environment variables that replace them."""
    secrets: dict[str, str] = {}
    for scheme in api.security_schemes:
        secrets[scheme.argument] = scheme.env
        if scheme.grant is not None:
            variables = scheme.grant.variables
            secrets |= {argument: variables[key] for key, argument in scheme.grant.arguments.items()}
    return secrets


def _config_doc(api: Api, client: str) -> str:
    secrets = _secrets(api)
    text = f"The options of the `{client}` that each worker makes. They can be pickled, and have no secrets."
    if secrets:
        text += f"\n\nA worker reads these from its own environment: {', '.join(secrets.values())}."
    return text


def _mapper_doc(own: dict[str, str]) -> str:
    listed = {
        "config": "the options of the client, which each process makes once and keeps.",
        "method": "the method, by its path from the client.",
        "column": "the column with the items.",
        "into": "the column for the values; the text of errors is in the one whose name has `_error` behind it.",
        "workers": "how many calls run at the same time, in all processes. Each gets its part of "
        "`concurrency`, `requests_per_minute` and `tokens_per_minute`.",
    }
    lines = "\n".join(f"    {own[label]}: {text}" for label, text in listed.items())
    return (
        "A function that adds the results of a method to a batch of rows. It can be pickled.\n\n"
        "It takes a dict of columns, a DataFrame of pandas or Polars, a Table or RecordBatch of pyarrow, or an "
        "iterator of such, and returns the same kind. A row without an item has neither a value nor an error.\n\n"
        f"Args:\n{lines}\n    arguments: those of the method, but for its items.\n\n"
        "Raises:\n    TypeError: an argument has a name that the method does not know, or one is missing."
    )
