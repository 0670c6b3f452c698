"""The document that the cases change: something of everything that an SDK can have."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from typing import Any, TypeAlias

import yaml

Node: TypeAlias = dict[str, Any]

_TEXT = """
openapi: 3.1.0
info: { title: Zoo, version: "1.0" }
servers: [{ url: https://zoo.example }]
security: [{ key: [] }]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - { name: limit, in: query, schema: { type: integer, maximum: 50 } }
        - { name: kind, in: query, schema: { $ref: "#/components/schemas/Kind" } }
        - { name: since, in: query, schema: { type: string, format: date-time } }
        - { name: owner, in: query, required: true, schema: { type: [string, "null"] } }
        - { name: trace, in: header, schema: { type: string } }
      responses:
        "200":
          description: The pets.
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Pet" } }
        "404":
          description: No such owner.
          content: { application/json: { schema: { $ref: "#/components/schemas/Problem" } } }
    post:
      operationId: createPet
      tags: [pets]
      parameters: [{ name: Idempotency-Key, in: header, schema: { type: string } }]
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/NewPet" } } }
      responses:
        "201":
          description: The pet.
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses:
        "200":
          description: The pet.
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
    put:
      operationId: replacePet
      tags: [pets]
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
              discriminator: { propertyName: sort }
      responses:
        "200":
          description: What it is now.
          content:
            application/json:
              schema:
                oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
                discriminator: { propertyName: sort }
  /photos:
    post:
      operationId: addPhoto
      tags: [photos]
      requestBody:
        required: true
        content: { image/png: { schema: {} } }
      responses: { "204": { description: Done. } }
  /notes:
    post:
      operationId: addNote
      tags: [notes]
      requestBody:
        content: { text/plain: { schema: { type: string } } }
      responses: { "204": { description: Done. } }
  /owners:
    get:
      operationId: listOwners
      tags: [owners]
      parameters:
        - { name: cursor, in: query, schema: { type: string } }
      responses:
        "200":
          description: A page of owners.
          content: { application/json: { schema: { $ref: "#/components/schemas/OwnerList" } } }
    post:
      operationId: addOwner
      tags: [owners]
      requestBody:
        required: true
        content:
          application/json: { schema: { $ref: "#/components/schemas/Owner" } }
          application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/Owner" } }
      responses:
        "200":
          description: The owner.
          content: { application/json: { schema: { $ref: "#/components/schemas/Owner" } } }
      callbacks:
        added:
          "{$request.body#/url}":
            post:
              operationId: ownerAdded
              requestBody:
                content: { application/json: { schema: { $ref: "#/components/schemas/Owner" } } }
              responses: { "200": { description: Done. } }
  /report:
    get:
      operationId: getReport
      tags: [reports]
      responses:
        "200":
          description: The report.
          content:
            application/json: { schema: { $ref: "#/components/schemas/Report" } }
            text/csv: { schema: { type: string } }
  /events:
    get:
      operationId: listEvents
      tags: [events]
      responses:
        "200":
          description: Events as they happen.
          content: { text/event-stream: { schema: { $ref: "#/components/schemas/Event" } } }
webhooks:
  petSold:
    post:
      operationId: petSold
      requestBody:
        content: { application/json: { schema: { $ref: "#/components/schemas/Sale" } } }
      responses: { "200": { description: Done. } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
  schemas:
    Kind: { type: string, enum: [cat, dog] }
    Mood: { type: string, enum: [calm, wild] }
    Size: { type: string, enum: [small, large], x-enum-varnames: [SMALL, LARGE] }
    Pet:
      type: object
      required: [id, name]
      properties:
        id: { type: integer }
        name: { type: string }
        nick: { type: string }
        weight: { type: number }
        mood: { $ref: "#/components/schemas/Mood" }
        born: { type: string, format: date }
        friends: { type: array, items: { type: string } }
    NewPet:
      type: object
      required: [name, house]
      properties:
        name: { type: string, maxLength: 40 }
        age: { type: [integer, "null"] }
        colour: { type: string, default: grey }
        kind: { $ref: "#/components/schemas/Kind" }
        size: { $ref: "#/components/schemas/Size" }
        house: { $ref: "#/components/schemas/House" }
    House:
      type: object
      required: [street]
      properties:
        street: { type: string }
        number: { type: integer, minimum: 1 }
        zip: { type: string, default: "0" }
        since: { type: [string, "null"] }
        colour: { $ref: "#/components/schemas/Colour" }
    Colour: { type: string, enum: [red, blue] }
    Owner:
      type: object
      required: [name]
      properties:
        name: { type: string }
        mail: { type: string }
    OwnerList:
      type: object
      required: [data]
      properties:
        data: { type: array, items: { $ref: "#/components/schemas/Owner" } }
        next: { type: string }
    Cat: { type: object, required: [sort], properties: { sort: { const: cat }, lives: { type: integer } } }
    Dog: { type: object, required: [sort], properties: { sort: { const: dog }, barks: { type: boolean } } }
    Bird: { type: object, required: [sort], properties: { sort: { const: bird }, wings: { type: integer } } }
    Report: { type: object, required: [count], properties: { count: { type: integer } } }
    Event: { type: object, required: [id], properties: { id: { type: string } } }
    Sale: { type: object, required: [price], properties: { price: { type: integer } } }
    Problem: { type: object, required: [detail], properties: { detail: { type: string } } }
"""

CONFIG = """
[security.key]
argument = "api_key"

[operations.listOwners.pagination]
kind = "cursor"
items = "data"
argument = "cursor"
next = "next"
"""


@cache
def _tree() -> Node:
    tree: Node = yaml.safe_load(_TEXT)
    return tree


class Document:
    """A copy of the document that an edit may change, and short ways to its parts."""

    def __init__(self) -> None:
        self.tree: Node = deepcopy(_tree())
        self.config = CONFIG
        self.custom: dict[str, str] = {}  # path in custom/ -> text

    def configure(self, text: str, *, first: bool = False) -> str:
        """Add tables to `sdk.toml`, at its end or before everything else."""
        self.config = text + self.config if first else self.config + text
        return self.config

    def reconfigure(self, old: str, new: str) -> str:
        """Replace a part of `sdk.toml`."""
        self.config = self.config.replace(old, new)
        return self.config

    def item(self, id_: str) -> Node:
        """An operation by its operationId."""
        return next(
            item
            for path in self.tree["paths"].values()
            for item in path.values()
            if item["operationId"] == id_
        )

    def parameter(self, id_: str, name: str) -> Node:
        """A parameter of an operation."""
        found: Node = next(item for item in self.item(id_)["parameters"] if item["name"] == name)
        return found

    def schema(self, name: str) -> Node:
        """A component."""
        found: Node = self.tree["components"]["schemas"][name]
        return found

    def field(self, name: str, key: str) -> Node:
        """A property of a component."""
        found: Node = self.schema(name)["properties"][key]
        return found

    def answer(self, id_: str) -> Node:
        """The successful response of an operation."""
        return next(item for status, item in self.item(id_)["responses"].items() if status.startswith("2"))


Edit: TypeAlias = Callable[[Document], object]


def put(node: dict[str, Any], *gone: str, **values: Any) -> dict[str, Any]:
    """Set keys of an object, and delete others. Returns it, for edits are expressions."""
    for key in gone:
        del node[key]
    node.update(values)
    return node


def json_content(schema: Node) -> Node:
    """The content of a request or response that is JSON."""
    return {"application/json": {"schema": schema}}


def ref(name: str) -> Node:
    """A reference to a component."""
    return {"$ref": f"#/components/schemas/{name}"}
