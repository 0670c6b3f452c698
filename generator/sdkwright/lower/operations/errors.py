"""Error classes: one exception for each status that operations declare."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus

from msgspec.structs import replace

from sdkwright import names
from sdkwright.config.model import Config
from sdkwright.ir.algebra import general_errors, united
from sdkwright.ir.api import Doc, ErrorClass, Operation, Response

# Python 3.13 renamed these. The names of classes must not depend on the Python that generates them.
_PHRASES = {
    413: "Request Entity Too Large",
    414: "Request-URI Too Long",
    416: "Requested Range Not Satisfiable",
    422: "Unprocessable Entity",
}


def error_classes(operations: Iterable[Operation], config: Config) -> tuple[ErrorClass, ...]:
    """One exception per status that any operation declares; ranges and `default` are the default class."""
    classes: list[ErrorClass] = []
    taken = set(general_errors(config.base_error, config.default_error))
    responses = _responses_by_status(operations)
    for status in sorted(responses):
        if not status.isdigit():
            continue
        name = config.error_names.get(status) or names.unique(class_name_of(status), taken, "")
        taken.add(name)
        doc = next((item.doc for item in responses[status] if _is_typed(item)), Doc())
        classes.append(
            _with_data(ErrorClass(name=name, status=status, data=None, doc=doc), responses[status])
        )
    return tuple(classes)


def errors_of(operations: Iterable[Operation], errors: Iterable[ErrorClass]) -> tuple[ErrorClass, ...]:
    """The errors that some of the operations raise, each with what these operations declare it to carry."""
    responses = _responses_by_status(operations)
    return tuple(_with_data(error, responses[error.status]) for error in errors if error.status in responses)


def _responses_by_status(operations: Iterable[Operation]) -> dict[str, list[Response]]:
    responses: dict[str, list[Response]] = {}
    for operation in operations:
        for response in operation.errors:
            responses.setdefault(response.status, []).append(response)
    return responses


def _with_data(error: ErrorClass, responses: Iterable[Response]) -> ErrorClass:
    types = tuple(item.type for item in responses if item.type is not None and item.codec.facts.is_document)
    return replace(error, data=united(types) if types else None)


def _is_typed(response: Response) -> bool:
    return response.type is not None and response.codec.facts.is_document


def class_name_of(status: str) -> str:
    """The name of an exception, from the phrase that HTTP has for its status."""
    try:
        phrase = _PHRASES.get(int(status)) or HTTPStatus(int(status)).phrase
    except ValueError:
        return f"Status{status}Error"
    name = names.pascal(phrase)
    return name if name.endswith("Error") else f"{name}Error"
