"""Names of namespaces, methods, models and client arguments: as users expect them, and stable as documents grow."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright.diagnostics.report import Report
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Api, Resource
from sdkwright.load.load import load
from sdkwright.load.provider import find_provider
from sdkwright.lower import lower
from sdkwright.lower.sdk.defaults import complete
from sdkwright.parse.document import parse
from tests.support.golden import CASES, GOLDEN, OUTPUTS, built, documents
from tests.support.loopback import Loopback
from tests.support.packages import importable, write


def lowered(case: Path, text: str, folder: Path) -> Api:
    """The model of a case whose document has another text."""
    shutil.copytree(case, folder, ignore=shutil.ignore_patterns(*OUTPUTS))
    (folder / "openapi.yaml").write_text(text, encoding="utf-8")
    report, provider = Report(), find_provider(folder)
    document = parse(load(provider, report), report)
    return lower(document, complete(provider.config, document, report), report)


def named(resource: Resource, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """What programs write, by where it is in the document."""
    label = ".".join(path)
    for operation in resource.operations:
        yield operation.doc.pointer, ".".join([*path, operation.name])
        yield f"class and module of {label}", f"{resource.class_name} {resource.module}"
        bodies = [field for body in operation.bodies for field in body.fields]
        for item in (*operation.parameters, *bodies):
            yield f"{operation.doc.pointer} {item.place} {item.wire}", item.name
    for child in resource.children:
        yield from named(child, (*path, child.name))


def spelt(api: Api) -> dict[str, str]:
    found = dict(named(api.root))
    found |= {f"schema {id_}": item.name for id_, item in api.definitions.items()}
    found |= {f"scheme {item.name}": f"{item.argument} {item.env}" for item in api.security_schemes}
    return found


def grown(document: Any, api: Api) -> Any:
    """The document with more at its end, called as much as possible like what is there already."""
    operations = list(operations_of(api.root))
    labels = {step for path, _ in _spaces(api.root) for step in path}
    answer = {"204": {"description": "Done."}}
    added: list[dict[str, Any]] = [{}, {"tags": ["more"]}]
    added += [{"operationId": operation.id} for operation in operations]
    added += [{"operationId": operation.name, "tags": list(operation.tags)} for operation in operations]
    added += [
        {"operationId": f"{operation.name}_async", "tags": list(operation.tags)} for operation in operations
    ]
    added += [{"operationId": f"more.{label}.list"} for label in labels]
    added += [{"operationId": label} for label in labels]
    added += [{"tags": [label.upper()], "operationId": "call"} for label in labels]
    parent = next((tag for operation in operations for tag in operation.tags), "more")
    added += [{"tags": [f"{label}!"], "operationId": "inside"} for label in labels]
    tags = [{"name": f"{label}!", "parent": parent} for label in labels]
    paths = {f"/added/{number}": {"get": {**item, "responses": answer}} for number, item in enumerate(added)}
    components = dict(document.get("components", {}))
    schemas: dict[str, Any] = {f"{name}.": {"type": "string"} for name in components.get("schemas", {})}
    schemas["Fresh"] = {"type": "object", "properties": {"more": {"type": "object", "properties": {"x": {}}}}}
    schemes = {f"More{name}": scheme for name, scheme in components.get("securitySchemes", {}).items()} | {
        "fresh": {"type": "http", "scheme": "bearer"}
    }
    components["schemas"] = {**components.get("schemas", {}), **schemas}
    components["securitySchemes"] = {**components.get("securitySchemes", {}), **schemes}
    document = {**document, "tags": [*document.get("tags", []), *tags]}
    return {**document, "paths": {**document.get("paths", {}), **paths}, "components": components}


def _spaces(resource: Resource, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Resource]]:
    yield path, resource
    for child in resource.children:
        yield from _spaces(child, (*path, child.name))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_what_is_added_at_the_end_renames_nothing(case: Path, tmp_path: Path) -> None:
    document = yaml.load(documents(case)[-1].read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    before = lowered(case, json.dumps(document, default=str), tmp_path / "before")
    after = lowered(case, json.dumps(grown(document, before), default=str), tmp_path / "after")
    old, new = spelt(before), spelt(after)
    assert len(new) > len(old)
    assert {key: new.get(key) for key in old} == old


def test_methods_hang_where_the_document_says(tmp_path: Path) -> None:
    result = built(documents(GOLDEN / "namespaces")[0])
    write(result.files, tmp_path)
    with importable(tmp_path, result.module) as module, Loopback() as server:
        server.answer(204, default=True)
        with module.Zoo(server_url=f"{server.url}/api") as zoo:
            zoo.animals.list()  # animals/list
            zoo.animals.import_()  # zoo.animals.import
            zoo.animals.add()  # animals_add
            zoo.animals.feed_all()  # feed_all_animals_patch, of PATCH /animals
            zoo.animals.big_cats.roar()
            zoo.keepers()
            zoo.keepers_2.list()  # keepers.list, beside a method of that name
            zoo.cages.clean_all()  # cages/clean-all
            zoo.get_nothing_by_id_part_all(id="a", part="b")  # without an operationId
            zoo.bird.get()  # GET /v1/birds
            zoo.bird.get_by_id_songs(id="a")
            zoo.import_()
            zoo.close_()
            zoo.resource_2fa.a()
            zoo.class_.b()
            zoo.at.c()
            zoo.with_raw_response.raw()
            zoo.animals.with_raw_response.list()
            zoo.overload()
            assert zoo.animals.big_cats.with_raw_response.roar().status_code == 204
    asked = [f"{request.method} {request.path.removeprefix('/api')}" for request in server.requests]
    assert asked == [
        "GET /animals", "PUT /animals", "POST /animals", "PATCH /animals", "GET /cats", "GET /keepers",
        "PUT /keepers", "POST /keepers", "GET /nothing/a-b/all", "GET /v1/birds", "GET /v1/birds/a/songs",
        "DELETE /close", "GET /close", "GET /tags", "PUT /tags", "POST /tags", "PATCH /close", "GET /animals",
        "POST /close", "GET /cats",
    ]  # fmt: skip
