"""Methods for any number of items: what they take besides the arguments of a call, and what they tell the runtime."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.ir.algebra import body_arguments
from sdkwright.ir.api import Api, Bulk, Operation, Parameter
from sdkwright.ir.types import Type
from sdkwright.names import avoiding
from sdkwright.render.annotations import Mode
from sdkwright.render.arguments import ArgumentView
from sdkwright.render.bodies import ContentView, content_view
from sdkwright.render.code import Code, compose, docstring, literal, name
from sdkwright.render.methods import MethodBuilder, required_first, section
from sdkwright.render.pages import attributes

OPTIONS: Final = {
    "batch_size": "How many items each request has at most; else as many as the API takes.",
    "concurrency": "How many requests may be on their way at the same time; fewer if the API is too busy.",
    "ordered": "Whether results come in the order of the items. Without it they come sooner.",
    "on_error": '"raise" the error of an item, or "yield" it in its place and go on.',
    "checkpoint": "A file that keeps results: the next call with it requests only what is missing.",
    "progress": "True shows a bar, with the package tqdm; a function gets `BulkProgress`.",
    "requests_per_minute": "How many requests are sent per minute at most.",
    "tokens_per_minute": "How many tokens are sent per minute at most; four bytes count as one.",
}
"""What the method takes besides the arguments of a call."""

OPTION_TYPES: Final = {
    "batch_size": "int | None",
    "concurrency": "int",
    "ordered": "bool",
    "on_error": '"raise" | "yield"',
    "checkpoint": "str | os.PathLike[str] | None",
    "progress": "bool | Callable[[BulkProgress], object] | None",
    "requests_per_minute": "float | None",
    "tokens_per_minute": "float | None",
}
"""Their types, as pages show them."""

_ABOUT = (
    "They are sent in batches, as requests of `{}`, several at the same time. The result is an iterator "
    "with a `BulkResult` for each item: its index, and its value or error."
)
REQUEST_OPTIONS: Final = ("extra_headers", "extra_query", "extra_body", "timeout", "max_retries")


class BulkView(Struct, frozen=True):
    """A method for any number of items, and its async twin."""

    name: Code
    name_async: Code
    constant: Code
    operation: Code  # the constant of the operation itself
    item: Code  # its type
    generics: Code  # the types of a value and of the usage
    options: Mapping[Code, Code]  # of the constant: keyword arguments
    arguments: tuple[ArgumentView, ...]
    arguments_async: tuple[ArgumentView, ...]
    many: Code  # the argument with the items
    bulk: tuple[Code, ...]  # the arguments that are options of the runtime, in its order
    params: tuple[tuple[Code, Code], ...]
    content: ContentView | None
    request_options: tuple[Code, ...]  # those that are written out as arguments
    options_name: Code  # of the dict that has all of them, otherwise
    doc: Code
    deprecated: Code | None


class BulkBuilder(Struct, frozen=True):
    """Builds the views of methods for any number of items."""

    api: Api
    methods: MethodBuilder

    def build(self, operation: Operation, bulk: Bulk) -> BulkView:
        """The method of an operation."""
        plain = plain_operation(operation, bulk)
        py, label = self.methods.scope, argument_name(operation, bulk)
        labels = {item.name for item in self.methods.arguments(plain, None)} | {label}
        constant = self.methods.operations.constant_name(operation)
        item = self.methods.annotate(bulk.item, Mode.SIGNATURE)
        iterable = compose("{}[{}]", py.Iterable, item)
        either_iterable = compose("{} | {}[{}]", iterable, py.AsyncIterable, item)
        collected = avoiding("options", labels)
        written = tuple(option for option in REQUEST_OPTIONS if option not in labels)
        deprecated = f"`{bulk.name}` is deprecated by the API." if operation.doc.deprecated else ""
        names = option_names(plain, label)
        return BulkView(
            name=name(bulk.name),
            name_async=name(f"{bulk.name}_async"),
            constant=compose("{}_MANY", constant),
            operation=constant,
            item=item,
            generics=compose("{}, {}", self._readable(bulk.value), self._readable(bulk.used)),
            options=self._facts(operation, bulk, label),
            arguments=self._arguments(plain, ArgumentView(name(label), iterable), names, written, collected),
            arguments_async=self._arguments(
                plain, ArgumentView(name(label), either_iterable), names, written, collected
            ),
            many=name(label),
            bulk=tuple(map(name, names.values())),
            params=tuple(
                (literal(one.name), name(_spelled(one).name))
                for one in operation.parameters
                if not _is_many(one, bulk) and not one.is_key
            ),
            content=content_view(plain, lambda one: name(one.name)),
            request_options=tuple(map(name, written)) if len(written) < len(REQUEST_OPTIONS) else (),
            options_name=name(collected),
            doc=docstring(self._doc(plain, operation, bulk, label, names), 8),
            deprecated=literal(deprecated) if deprecated else None,
        )

    def _readable(self, type_: Type) -> Code:
        return self.methods.annotate.readable(type_, Mode.RESPONSE)

    def _arguments(
        self,
        plain: Operation,
        many: ArgumentView,
        names: Mapping[str, str],
        written: tuple[str, ...],
        collected: str,
    ) -> tuple[ArgumentView, ...]:
        """The arguments in the order of a signature: those of the call, then those of this method, then options."""
        py, none = self.methods.scope, Code("None")
        types = {
            "batch_size": (compose("{} | None", py.int), none),
            "concurrency": (py.int, Code("8")),
            "ordered": (py.bool, Code("True")),
            "on_error": (py.OnError, literal("raise")),
            "checkpoint": (compose("{} | None", py.CheckpointPath), none),
            "progress": (compose("{} | {} | None", py.bool, py.Reporter), none),
            "requests_per_minute": (compose("{} | None", py.float), none),
            "tokens_per_minute": (compose("{} | None", py.float), none),
        }
        arguments = [
            many,
            *(self.methods.argument(one, one.name) for one in self.methods.arguments(plain, None)),
        ]
        arguments += [ArgumentView(name(names[key]), *types[key]) for key in OPTIONS]
        arguments += self.methods.common(None)
        if len(written) == len(REQUEST_OPTIONS):
            label = compose("**{}", name(collected))
            options = ArgumentView(label, compose("{}[{}]", py.Unpack, py.BulkRequestOptions))
            return (*required_first(arguments), options)
        known, defaults = self.methods.option_types(), {"timeout": py.UNSET}
        arguments += [ArgumentView(name(key), known[key], defaults.get(key, none)) for key in written]
        return required_first(arguments)

    def _facts(self, operation: Operation, bulk: Bulk, label: str) -> dict[Code, Code]:
        """What the runtime is told of the operation, as keyword arguments."""
        definitions = self.api.definitions
        response = next((item.type for item in operation.responses if item.type is not None), None)
        facts: dict[str, Code] = {
            "place": literal(bulk.place),
            "argument": literal(argument_key(operation, bulk)),
            "name": literal(label),
            "value": compose("lambda: {}", self._readable(bulk.value)),
        }
        if bulk.results is not None:
            facts["results"] = literal(attributes(bulk.results, response, definitions))
        for key, steps, type_ in (
            ("position", bulk.index, bulk.result),
            ("part", bulk.part, bulk.result),
            ("usage", bulk.usage, response),
        ):
            if steps:
                facts[key] = literal(attributes(steps, type_, definitions))
        for key in ("max_items", "max_bytes", "max_tokens"):
            if (most := getattr(bulk, key)) is not None:
                facts[key] = literal(most)
        return {Code(key): value for key, value in facts.items()}

    # --- the docstring

    def _doc(
        self, plain: Operation, operation: Operation, bulk: Bulk, label: str, names: Mapping[str, str]
    ) -> str:
        doc = operation.doc
        about = (
            doc.summary or doc.description.partition("\n")[0] or f"{operation.verb} {operation.path}"
        ).rstrip(".")
        parts = [f"{about}, for any number of items.", _ABOUT.format(operation.name)]
        described = self.methods.described(plain)
        many = f"The items: any iterable, of which only as much is read as is needed. `{bulk.name}_async` also takes"
        listed = [(label, f"{many} async iterables."), *described]
        listed += [(names[option], text) for option, text in OPTIONS.items()]
        parts.append(section("Args:", listed))
        parts.append(section("Raises:", self.methods.raised(operation)))
        parts.append("Deprecated." if doc.deprecated else "")
        parts.append(f"Spec: {operation.verb} {operation.path}")
        return "\n\n".join(part for part in parts if part)


def option_names(plain: Operation, label: str, options: Iterable[str] = OPTIONS) -> dict[str, str]:
    """The names of the options of a method, whose items are called `label`; arguments of the operation come first."""
    labels = {label, *(item.name for item in plain.parameters)}
    labels |= {item.name for body in plain.bodies for item in body_arguments(body)}
    return {
        option: option if option not in labels else avoiding(f"bulk_{option}", labels) for option in options
    }


def _spelled(item: Parameter) -> Parameter:
    """A parameter with one name: that of the document where it is one of its names."""
    label = item.wire if item.wire in item.other_names else item.name
    return replace(item, name=label, other_names=(), former_names=())


def _is_many(item: Parameter, bulk: Bulk) -> bool:
    return (
        item.wire == bulk.argument
        and (item.place == "body") == (bulk.place == "body")
        and bulk.place != "whole"
    )


def argument_of(operation: Operation, bulk: Bulk) -> Parameter | None:
    """The argument that takes the items; None if they are the whole body."""
    fields = operation.bodies[0].fields if operation.bodies else ()
    return next((_spelled(item) for item in (*operation.parameters, *fields) if _is_many(item, bulk)), None)


def argument_key(operation: Operation, bulk: Bulk) -> str:
    """What the argument is called where a call has it: by Python name as a parameter, by wire name in a body."""
    if bulk.place == "params":
        return next(item.name for item in operation.parameters if _is_many(item, bulk))
    return bulk.argument if bulk.place == "body" else ""


def argument_name(operation: Operation, bulk: Bulk) -> str:
    """The Python name of the argument that takes the items."""
    found = argument_of(operation, bulk)
    return bulk.argument if found is None else found.name


def plain_operation(operation: Operation, bulk: Bulk) -> Operation:
    """The operation as far as it is the same for all items: one media type, one spelling, no stream."""
    bodies = operation.bodies[:1] if bulk.place != "whole" else ()
    unused = {operation.stream_flag} - {None}
    return replace(
        operation,
        parameters=tuple(
            _spelled(item) for item in operation.parameters if not _is_many(item, bulk) and not item.is_key
        ),
        bodies=tuple(
            replace(
                body,
                fields=tuple(
                    _spelled(item)
                    for item in body.fields
                    if not _is_many(item, bulk) and item.wire not in unused
                ),
            )
            for body in bodies
        ),
        accept_enum=None,
        stream_flag=None,
        stream_types=None,
    )


def labels_of(operation: Operation) -> set[str]:
    """The names that a module gets for the method of an operation."""
    return set() if operation.bulk is None else {operation.bulk.name, f"{operation.bulk.name}_async"}
