"""What JSON values are, as type checkers narrow `Any`: `isinstance` alone leaves the items of unknown types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing_extensions import TypeIs


def is_object(value: Any) -> TypeIs[dict[str, Any]]:
    """Whether a value is a JSON object."""
    return isinstance(value, dict)


def is_array(value: Any) -> TypeIs[list[Any]]:
    """Whether a value is a JSON array."""
    return isinstance(value, list)


def is_container(value: Any) -> TypeIs[dict[str, Any] | list[Any]]:
    """Whether a value is a JSON object or array."""
    return isinstance(value, dict | list)


def get_object(value: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The object that is a member of another one; empty where there is none, or something else in its place."""
    member: Any = value.get(name)
    return member if is_object(member) else {}
