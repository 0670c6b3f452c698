"""What extensions ask to leave out of SDKs, read by other means than the generator's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.support.jsontypes import is_array, is_object


def is_left_out(value: Any) -> bool:
    """Whether an operation, a parameter or a schema is to be left out."""
    if not is_object(value):
        return False
    skipped = value.get("x-stainless-skip")
    flags = (value.get("x-speakeasy-ignore"), value.get("x-fern-ignore"), skipped)
    return any(str(flag).lower() == "true" for flag in flags) or (is_array(skipped) and "python" in skipped)


def remove_left_out(tree: Any) -> None:
    """Remove from all schemas of a tree what is to be left out: properties, and members of unions."""
    components = tree.get("components") if is_object(tree) else None
    schemas = components.get("schemas") if is_object(components) else None
    gone = {
        f"#/components/schemas/{name}"
        for name, item in (schemas.items() if is_object(schemas) else ())
        if is_left_out(item)
    }

    def is_gone(item: Any) -> bool:
        return is_left_out(item) or (is_object(item) and item.get("$ref") in gone)

    stack = [tree]
    while stack:
        node = stack.pop()
        if is_object(node):
            _remove(node, is_gone)
            stack.extend(node.values())
        elif is_array(node):
            stack.extend(node)


def _remove(schema: dict[str, Any], is_gone: Callable[[Any], bool]) -> None:
    properties, required = schema.get("properties"), schema.get("required")
    for name in [key for key, item in properties.items() if is_gone(item)] if is_object(properties) else ():
        del schema["properties"][name]
        if is_array(required) and name in required:
            required.remove(name)
    for keyword in ("oneOf", "anyOf"):
        members = schema.get(keyword)
        if is_array(members):
            members[:] = [item for item in members if not is_gone(item)]
    discriminator = schema.get("discriminator")
    mapping = discriminator.get("mapping") if is_object(discriminator) else None
    for value in (
        [key for key, ref in mapping.items() if is_gone({"$ref": ref})] if is_object(mapping) else ()
    ):
        del schema["discriminator"]["mapping"][value]
