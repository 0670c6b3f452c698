"""The pages about models: an index, and a page for each module with the fields of its models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from sdkwright.ir.api import Alias, Api, Definition, Object
from sdkwright.render.annotations import Annotator, Mode
from sdkwright.render.code import Code, compose, literal
from sdkwright.render.descriptions import described
from sdkwright.render.docs.rows import Page, Row, mark
from sdkwright.render.markdown import brief, cell, code_span, markdown, tick
from sdkwright.render.origins import About, about_all


class ModelSection(Struct, frozen=True):
    """The section of one model or named type."""

    name: Code
    description: Code
    input_dict: Code | None  # what a program may pass in its place
    argument: Code | None  # its form for arguments, if its name stands for models and dicts
    fields: tuple[Row, ...]
    extra: Code | None  # the type of other members
    type: Code | None  # of what is no object
    values: tuple[Row, ...]  # of an enum whose values the document describes


def models_pages(api: Api, annotate: Annotator, about: Mapping[str, About]) -> dict[str, Page]:
    """The pages by path; none if there are no models. `about` has what each module is about."""
    modules: dict[str, list[Definition]] = {}
    for item in api.definitions.values():
        modules.setdefault(item.module, []).append(item)
    pages: dict[str, Page] = {}
    listed: list[Row] = []
    for module in sorted(modules, key=lambda item: (item != "shared", item)):
        found = sorted(modules[module], key=lambda item: item.name)
        sections = [_section(item, api, annotate) for item in found]
        values: dict[str, object] = {"module": tick(f"models.{module}"), "models": sections}
        pages[f"docs/models/{module}.md"] = Page("docs/models.md.j2", values, about[module])
        for item in found:
            link = compose("[{}](models/{}.md#{})", tick(item.name), Code(module), Code(anchor(item.name)))
            listed.append(Row((link, cell(brief(item.doc.description or item.doc.summary)))))
    if not pages:
        return {}
    index = Page(
        "docs/models_index.md.j2", {"models": listed}, about_all(about[module] for module in modules)
    )
    return {"docs/models.md": index, **pages}


def anchor(name: str) -> str:
    """The fragment of the heading of a name."""
    return name.lower()


def _section(item: Definition, api: Api, annotate: Annotator) -> ModelSection:
    type_ = item.type if isinstance(item, Alias) else None
    has_input = isinstance(item, Object) and item.in_request
    twin = type_ if isinstance(item, Alias) and annotate.has_twin(item) else None
    extra = item.extra if isinstance(item, Object) and item.declares_extra else None
    return ModelSection(
        name=Code(item.name),
        description=markdown(item.doc.description or item.doc.summary),
        input_dict=tick(f"models.{item.name}TypedDict") if has_input or twin is not None else None,
        argument=None if twin is None else code_span(annotate(twin, Mode.SIGNATURE)),
        fields=tuple(_fields(item, annotate)) if isinstance(item, Object) else (),
        extra=None if extra is None else code_span(annotate.readable(extra, Mode.REQUEST)),
        type=None if type_ is None else code_span(annotate.readable(type_, Mode.REQUEST)),
        values=tuple(_values(item)) if isinstance(item, Alias) else (),
    )


def _fields(item: Object, annotate: Annotator) -> Iterator[Row]:
    for field in sorted(item.fields, key=lambda field: not field.required):
        label = tick(field.name)
        if field.wire != field.name:
            label = compose("{} ({})", label, tick(field.wire))
        yield Row(
            (
                label,
                tick(annotate.readable(field.type, Mode.REQUEST)),
                mark(field.required),
                cell(described(field)),
            )
        )


def _values(item: Alias) -> Iterator[Row]:
    for member in item.constants.members if item.constants is not None else ():
        yield Row((tick(str(literal(member.value))), tick(member.name), cell(member.description)))
