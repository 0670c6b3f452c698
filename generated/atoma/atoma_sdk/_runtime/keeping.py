"""Validators that keep what does not match its type: for clients with `on_invalid="keep"`.

Imported when the first response does not match its schema. What matches is as it always is: models, dates, vectors.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from pydantic_core import SchemaValidator, core_schema

from .depth import at_any_depth
from .model import is_dict, is_list
from .operation import adapter

_PREFIX = "keeping:"  # of references to definitions that keep
_INSIDE = ("schema", "lax_schema", "json_schema", "python_schema")  # the schemas of the same value, in a schema


@cache
def keeping_validator(type: Callable[[], Any]) -> SchemaValidator:
    """A validator of a type that keeps wrong members, at any depth; a value of another kind is an error still."""
    schema = adapter(type, strict=False).core_schema
    return at_any_depth(lambda: SchemaValidator(_keeping(schema)))


def _kept(schema: Any) -> Any:
    """A schema for a member, which is kept as it came if it does not match."""
    return core_schema.union_schema([_keeping(schema), core_schema.any_schema()], mode="left_to_right")


def _keeping(schema: Any) -> Any:
    """A schema whose members are kept; the schema of a scalar as it is."""
    kind: str = schema["type"]
    copy = {key: item for key, item in schema.items() if key != "ref"}
    for key in _INSIDE:
        if key in copy and is_dict(copy[key]):
            copy[key] = _keeping(copy[key])
    if "ref" in schema:
        copy["ref"] = _PREFIX + schema["ref"]
    return _KINDS.get(kind, _same)(copy, schema)


def _same(copy: Any, schema: Any) -> Any:
    return copy


def _definitions(copy: Any, schema: Any) -> Any:
    """Both forms of all definitions: unions try what the document describes first."""
    definitions = schema["definitions"]
    return {**copy, "definitions": [*definitions, *(_keeping(definition) for definition in definitions)]}


def _reference(copy: Any, schema: Any) -> Any:
    return {**copy, "schema_ref": _PREFIX + schema["schema_ref"]}


def _model(copy: Any, schema: Any) -> Any:
    """Pydantic would take the validator of the class, so its fields are validated, and the instance is made here."""
    fields = copy["schema"]
    fields["extra_behavior"] = schema.get("config", {}).get("extra_fields_behavior", "ignore")
    made = core_schema.no_info_after_validator_function(partial(_instance, schema["cls"]), fields)
    return {**made, "ref": copy["ref"]} if "ref" in copy else made


def _instance(cls: Any, values: tuple[dict[str, Any], dict[str, Any] | None, set[str]]) -> Any:
    """A model with the results of its fields, as pydantic makes one."""
    cls.model_rebuild()  # older versions of pydantic dump what matches no member of a union by its own class
    instance = cls.__new__(cls)
    for name, value in zip(("__dict__", "__pydantic_extra__", "__pydantic_fields_set__"), values, strict=True):
        object.__setattr__(instance, name, value)
    object.__setattr__(instance, "__pydantic_private__", None)
    if cls.__pydantic_post_init__:
        instance.model_post_init(None)
    return instance


def _fields(copy: Any, schema: Any) -> Any:
    """Fields that may have any value; a required one that is missing is None, as others are."""
    fields = {name: {**field, "schema": _field(field["schema"])} for name, field in schema["fields"].items()}
    extras = {"extras_schema": _kept(schema["extras_schema"])} if "extras_schema" in schema else {}
    return {**copy, "fields": fields, **extras}


def _field(schema: Any) -> Any:
    if schema["type"] == "default":
        return {**schema, "schema": _kept(schema["schema"])}
    return core_schema.with_default_schema(_kept(schema), default=None)


def _keys(copy: Any, schema: Any) -> Any:
    """The keys of a TypedDict, none of which is required."""
    fields = {
        name: {**field, "schema": _kept(field["schema"]), "required": False} for name, field in schema["fields"].items()
    }
    return {**copy, "fields": fields}


def _items(key: str) -> Callable[[Any, Any], Any]:
    def with_items(copy: Any, schema: Any) -> Any:
        items = schema.get(key)
        if is_dict(items):
            return {**copy, key: _kept(items)}
        return {**copy, key: [_kept(item) for item in items]} if is_list(items) else copy

    return with_items


def _union(copy: Any, schema: Any) -> Any:
    """The union as it is declared, or else the first member that keeps."""
    choices = [choice[0] if choice.__class__ is tuple else choice for choice in schema["choices"]]
    keeping = {**copy, "choices": [_keeping(choice) for choice in choices]}
    return _either(schema, keeping)


def _tagged(copy: Any, schema: Any) -> Any:
    choices = schema["choices"].items()
    return _either(schema, {**copy, "choices": {tag: _keeping(choice) for tag, choice in choices}})


def _either(schema: Any, keeping: Any) -> Any:
    declared: Any = {key: item for key, item in schema.items() if key != "ref"}
    reference = keeping.pop("ref", None)
    either: Any = core_schema.union_schema([declared, keeping], mode="left_to_right")
    return either if reference is None else {**either, "ref": reference}


def _steps(copy: Any, schema: Any) -> Any:
    return {**copy, "steps": [_keeping(step) for step in schema["steps"]]}


_KINDS: dict[str, Callable[[Any, Any], Any]] = {
    "definitions": _definitions,
    "definition-ref": _reference,
    "model": _model,
    "model-fields": _fields,
    "typed-dict": _keys,
    "list": _items("items_schema"),
    "tuple": _items("items_schema"),
    "dict": _items("values_schema"),
    "union": _union,
    "tagged-union": _tagged,
    "chain": _steps,
}
