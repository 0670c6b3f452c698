"""Families of schemas: a base with a discriminator of its own, and the schemas that extend it through `allOf`."""

from __future__ import annotations

from sdkwright.openapi.model import Document


def discriminated_heirs(document: Document) -> dict[str, tuple[str, ...]]:
    """The component schemas that extend each base, by the id of the base."""
    direct: dict[str, list[str]] = {}
    for id_ in document.components.values():
        for part in document.schemas[id_].all_of:
            if part.ref is not None:
                direct.setdefault(part.ref, []).append(id_)
    bases = [document.schemas[id_] for id_ in direct if id_ in document.schemas]
    families = [base for base in bases if base.discriminator is not None and not (base.one_of or base.any_of)]
    return {base.id: _below(base.id, direct) for base in families}


def _below(id_: str, direct: dict[str, list[str]]) -> tuple[str, ...]:
    """All heirs of a base, those of heirs included."""
    heirs: dict[str, None] = {}
    stack = direct.get(id_, [])[::-1]
    while stack:
        heir = stack.pop()
        if heir not in heirs and heir != id_:
            heirs[heir] = None
            stack.extend(reversed(direct.get(heir, ())))
    return tuple(heirs)
