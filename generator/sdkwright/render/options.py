"""The options of a method beside its arguments: keyword arguments of the runtime's `RequestOptions`.

Python allows no keyword argument twice. If an operation has an argument with the name of an option, the name means the
argument, and the other options are written out as arguments too.
"""

from __future__ import annotations

from sdkwright.ir.algebra import body_arguments
from sdkwright.ir.api import Operation
from sdkwright.names import avoiding

_OPTIONS = ("extra_headers", "extra_query", "extra_body", "timeout", "max_retries", "idempotency_key")


def options_of(operation: Operation) -> tuple[str, ...]:
    """The options that a method takes."""
    taken = _labels(operation)
    return tuple(option for option in _OPTIONS if option not in taken)


def has_collected_options(operation: Operation) -> bool:
    """Whether they are collected in one dict, rather than written out."""
    return len(options_of(operation)) == len(_OPTIONS)


def options_name(operation: Operation) -> str:
    """The name of that dict."""
    return avoiding("options", _labels(operation))


def _labels(operation: Operation) -> set[str]:
    """The names of all arguments that an operation has in some signature."""
    fields = (item for body in operation.bodies for item in body_arguments(body))
    items = (*operation.parameters, *fields)
    labels = {label for item in items for label in (item.name, *item.other_names, *item.former_names)}
    return labels | {body.argument for body in operation.bodies if not body.flat}
