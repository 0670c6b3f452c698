"""Whether values are valid, by an implementation of JSON Schema that is not the generator's."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from typing import Any

import openapi_schema_validator
import referencing
import referencing.exceptions
from jsonschema import ValidationError, validators

from tests.support.jsontypes import get_object, is_array, is_object
from tests.wire.schemas import Schemas
from tests.wire.spec import Spec

# What these libraries say of their own types is incomplete.
_validators: Any = validators
_openapi: Any = openapi_schema_validator
_referencing: Any = referencing

_URN = "urn:document:"
AMBIGUOUS = "ambiguous: "  # several members of a `oneOf` are right
_UNCHECKED = "cannot be checked: "
TOLERATED = (
    AMBIGUOUS,
    _UNCHECKED,
)  # how problems begin that are the document's, with values that can be used


@dataclass
class Validity:
    """The validators of one document."""

    spec: Spec
    schemas: Schemas
    _made: dict[tuple[bool | None, bool], Any] = field(default_factory=dict[tuple[bool | None, bool], Any])

    def __post_init__(self) -> None:
        def retrieve(uri: str) -> Any:
            name = uri.removeprefix(_URN)
            if name not in self.spec.files:
                raise referencing.exceptions.NoSuchResource(uri)
            return referencing.Specification.OPAQUE.create_resource(self.spec.files[name])

        self._registry: Any = _referencing.Registry(retrieve=retrieve)

    def errors(
        self, schema: Any, value: Any, base: str, answer: bool | None, *, lenient: bool = False
    ) -> Iterator[Any]:
        """What is wrong with a value of an answer, of a body, or (None) of neither."""
        cls = self._validator(answer, lenient)
        try:
            checker = cls(
                schema, format_checker=cls.FORMAT_CHECKER, _resolver=self._registry.resolver(_URN + base)
            )
            yield from checker.iter_errors(value)
        except Exception as error:
            yield ValidationError(f"{_UNCHECKED}{type(error).__name__}: {error}")

    def nearly(self, schema: Any, value: Any, base: str, answer: bool | None) -> bool:
        """Whether a value would be valid, could several members of a `oneOf` be right."""
        return next(self.errors(schema, value, base, answer, lenient=True), None) is None

    def _validator(self, answer: bool | None, lenient: bool) -> Any:
        if (answer, lenient) in self._made:
            return self._made[answer, lenient]
        cls: Any = _openapi.OAS30WriteValidator
        if answer is not False:
            cls = _openapi.OAS30Validator if answer is None else _openapi.OAS30ReadValidator
        if not self.spec.old:
            cls = _openapi.OAS32Validator if self.spec.version.startswith("3.2") else _openapi.OAS31Validator
        changed: dict[str, Any] = {}
        if not self.spec.old and answer is not None:
            changed["required"] = self._required(answer)
        if lenient:
            changed["oneOf"] = cls.VALIDATORS["anyOf"]
        formats = copy(cls.FORMAT_CHECKER)
        formats.checkers = {**formats.checkers, "byte": _openapi.oas30_format_checker.checkers["byte"]}
        self._made[answer, lenient] = _validators.extend(cls, changed, format_checker=formats)
        return self._made[answer, lenient]

    def _required(self, answer: bool) -> Any:
        """The keyword `required` since OpenAPI 3.1: it asks for nothing that only the other direction has."""

        def check(_: Any, names: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
            for name in names if is_array(names) and is_object(value) else ():
                found = get_object(schema, "properties").get(name)
                if name not in value and not (found is not None and self.schemas.hidden(found, "", answer)):
                    yield ValidationError(f"{name!r} is a required property")

        return check


def told(error: Any) -> str:
    """An error as text with its place."""
    message: str = error.message
    if message.startswith(_UNCHECKED):
        return message[:250]
    several = "is valid under each of" in message
    return f"{AMBIGUOUS if several else ''}{error.json_path}: {message[:200]}"
