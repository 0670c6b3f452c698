"""Example calls are calls: what the document gives as an example is used where it is one."""

from __future__ import annotations

import json
import re
from pathlib import Path

from sdkwright.pipeline import build

DOCUMENT = """
openapi: 3.2.0
info: {title: Zoo, version: '1'}
servers: [{url: https://zoo.example}]
paths:
  /animals/{id}:
    parameters:
      - {name: id, in: path, required: true, example: '7', schema: {type: integer}}
      - {name: kind, in: query, required: true, example: cow, schema: {enum: [cat, dog], default: dog}}
      - {name: word, in: query, required: true, schema: {type: string, examples: [meow]}}
    put:
      operationId: put
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Animal'}
            example:
              id: 1
              name: Ada
              age: old
              mate: {kind: dog, name: Bo, id: 2}
              home: {kind: cave, deep: 1.5}
              colours: [black, 3]
              tags: [a, b]
              sizes: {a: 1, b: 2}
              free: {x: {y: []}}
              self: {self: {}, list: [null]}
              unknown: 1
      responses: {'204': {description: done}}
    post:
      operationId: post
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: array, items: {$ref: '#/components/schemas/Home'}}
            example: [{kind: tree, high: yes}]
      responses: {'204': {description: done}}
    patch:
      operationId: patch
      requestBody: {required: true, content: {application/xml: {schema: {type: object}, example: <a/>}}}
      responses: {'204': {description: done}}
    delete:
      operationId: delete
      requestBody: {required: true, content: {image/png: {schema: {type: string, format: binary}, example: text}}}
      responses: {'204': {description: done}}
    query:
      operationId: query
      requestBody: {required: true, content: {text/event-stream: {}}}
      responses: {'204': {description: done}}
    trace:
      operationId: trace
      requestBody:
        required: true
        content:
          application/jsonl: {itemSchema: {$ref: '#/components/schemas/Home'}, example: [{kind: cave, deep: 1}]}
      responses: {'204': {description: done}}
components:
  schemas:
    Animal:
      type: object
      required: [name]
      properties:
        id: {type: integer, readOnly: true}
        name: {type: string}
        age: {type: integer}
        mate: {$ref: '#/components/schemas/Animal'}
        kind: {const: cat}
        home: {$ref: '#/components/schemas/Home'}
        colours: {type: array, items: {type: string}}
        tags: {type: array, items: {type: string}}
        sizes: {type: object, additionalProperties: {type: integer}}
        free: {}
        self: {$ref: '#/components/schemas/Self'}
    Home: {oneOf: [{$ref: '#/components/schemas/Tree'}, {$ref: '#/components/schemas/Cave'}]}
    Tree: {type: object, required: [kind, high], properties: {kind: {const: tree}, high: {type: boolean}}}
    Cave: {type: object, required: [kind, deep], properties: {kind: {const: cave}, deep: {type: number}}}
    Self:
      type: object
      properties:
        self: {$ref: '#/components/schemas/Self'}
        list: {type: array, items: {oneOf: [{$ref: '#/components/schemas/Loop'}, {type: 'null'}]}}
    Loop: {oneOf: [{$ref: '#/components/schemas/Loop'}, {$ref: '#/components/schemas/Self'}]}
"""


def test_example_calls_have_values_of_the_right_types(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    page = build(tmp_path / "openapi.yaml", "zoo").files["docs/client.md"]
    found = re.findall(r"    zoo\.(\w+)\((.*?)\)\n", page, re.DOTALL)
    calls = {name: re.sub(r"\s+", "", arguments).rstrip(",") for name, arguments in found}
    start = 'id=1,kind="dog",word="meow",'
    assert calls == {
        "put": start + 'name="Ada",mate={"name":"Bo"},home={"kind":"cave","deep":1.5},tags=["a","b"],'
        'sizes={"a":1,"b":2},free={"x":{"y":[]}},self_={"self":{},"list":[None]}',
        "post": start + 'body=[{"kind":"tree","high":True}]',
        "patch": start + 'body="<a/>"',
        "delete": start + 'body=b"<bytes>"',
        "query": start + 'body="Hello,world!"',
        "trace": start + 'body=[{"kind":"cave","deep":1}]',
    }


def test_a_choice_is_shown_by_its_shortest_form_with_its_tag(tmp_path: Path) -> None:
    pet = {
        "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
        "discriminator": {"propertyName": "kind", "mapping": {"cat": "Cat", "dog": "Dog"}},
    }
    text = {"type": "string"}
    cat = {"type": "object", "required": ["kind", "friend"], "properties": {"kind": text, "friend": pet}}
    dog = {"type": "object", "required": ["kind", "name"], "properties": {"kind": text, "name": text}}
    content = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}
    operation = {
        "operationId": "put",
        "requestBody": {"required": True, **content},
        "responses": {"204": {"description": ""}},
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Zoo", "version": "1"},
        "paths": {"/": {"put": operation}},
        "components": {"schemas": {"Pet": pet, "Cat": cat, "Dog": dog}},
    }
    (tmp_path / "openapi.json").write_text(json.dumps(document))
    page = build(tmp_path / "openapi.json", "zoo").files["docs/client.md"]
    assert 'zoo.put(body={"kind": "dog", "name": "Ada"})' in page


def test_a_program_passes_the_key_that_its_operation_needs(tmp_path: Path) -> None:
    done = {"204": {"description": ""}}
    needs: dict[str, list[dict[str, list[str]]]] = {"a": [{"one": []}], "b": [{"two": []}], "c": []}
    schemes = {name: {"type": "apiKey", "in": "header", "name": f"X-{name}"} for name in ("one", "two")}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Zoo", "version": "1"},
        "paths": {
            f"/{name}": {"get": {"operationId": name, "security": security, "responses": done}}
            for name, security in needs.items()
        },
        "components": {"securitySchemes": schemes},
    }
    (tmp_path / "openapi.json").write_text(json.dumps(document))
    page = build(tmp_path / "openapi.json", "zoo").files["docs/client.md"]
    assert re.findall(r"with Zoo\((.*?)server_url=.*?\) as zoo:\n    zoo\.(\w)\(", page) == [
        ('api_key=os.getenv("ZOO_API_KEY", ""), ', "a"),
        ('two=os.getenv("ZOO_TWO", ""), ', "b"),
        ("", "c"),
    ]
