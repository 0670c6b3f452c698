"""An SDK whose command line and MCP server are tested: a document with one of everything, and how commands run."""

from __future__ import annotations

import importlib
import io
import sys
from collections.abc import Generator
from contextlib import contextmanager, redirect_stderr
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.support.loopback import Loopback
from tests.support.packages import generated

DOCUMENT = """\
openapi: 3.1.0
info: { title: Zoo, version: 1.0.0, description: Animals and their keepers. }
servers: [{ url: https://zoo.example }]
security: [{ Key: [] }]
paths:
  /animals:
    get:
      operationId: list_animals
      tags: [animals]
      summary: List animals
      parameters:
        - { name: cursor, in: query, schema: { type: string } }
        - { name: kind, in: query, schema: { type: array, items: { enum: [cat, dog] } } }
        - { name: output, in: query, schema: { type: string } }
      responses:
        "200":
          description: Animals.
          content:
            application/json:
              schema:
                type: object
                required: [data]
                properties:
                  data: { type: array, items: { $ref: "#/components/schemas/Animal" } }
                  next_cursor: { type: [string, "null"] }
    post:
      operationId: create_animal
      tags: [animals]
      summary: Take in an animal
      description: Somebody has to feed it.
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [name, kind]
              properties:
                name: { type: string, description: What it is called. }
                kind: { enum: [cat, dog] }
                age: { type: integer, minimum: 0 }
                tame: { type: boolean, default: true }
                tags: { type: array, items: { type: string } }
                notes: { type: object, additionalProperties: { type: string } }
                owner: { $ref: "#/components/schemas/Owner" }
                id: { anyOf: [{ type: integer }, { enum: [next] }] }
                help: { type: string }
      responses:
        "200": { description: It., content: { application/json: { schema: { $ref: "#/components/schemas/Animal" } } } }
  /animals/{id}:
    delete:
      operationId: delete_animal
      tags: [animals]
      deprecated: true
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses: { "204": { description: Gone. } }
  /animals/{id}/photo:
    parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
    get:
      operationId: get_photo
      tags: [photos]
      responses: { "200": { description: A photo., content: { "*/*": {} } } }
    post:
      operationId: add_photo
      tags: [photos]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [photo]
              properties:
                photo: { type: string, format: binary }
                title: { type: string }
      responses: { "204": { description: Kept. } }
    put:
      operationId: set_photo
      tags: [photos]
      requestBody: { required: true, content: { image/png: {} } }
      responses: { "204": { description: Kept. } }
  /sounds:
    get:
      operationId: listen
      tags: [sounds]
      responses:
        "200":
          description: Sounds.
          content: { text/event-stream: { schema: { $ref: "#/components/schemas/Owner" } } }
  /mcp:
    get: { operationId: ask, tags: [mcp], responses: { "200": { description: x, content: { text/plain: {} } } } }
components:
  securitySchemes: { Key: { type: http, scheme: bearer } }
  schemas:
    Animal:
      type: object
      required: [id, name]
      properties: { id: { type: integer }, name: { type: string } }
    Owner:
      type: object
      required: [name]
      properties: { name: { type: string } }
"""
KEY = "ZOO_API_KEY"


class Done(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str
    bytes: bytes


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


class Zoo(NamedTuple):
    """The SDK, and the folder that its package is in."""

    package: str
    folder: Path

    def module(self, name: str) -> Any:
        """A module of the package."""
        return importlib.import_module(f"{self.package}.{name}")

    def run(self, *arguments: str, stdin: bytes = b"", terminal: bool = False) -> Done:
        """Run a command in this process, as `python -m` would."""
        kind = _Terminal if terminal else io.TextIOWrapper
        out, err = kind(io.BytesIO(), "utf-8", write_through=True), io.StringIO()
        with pytest.MonkeyPatch.context() as patch, redirect_stderr(err):
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
            patch.setattr(sys, "argv", ["zoo"])
            code = self.module("_cli.main").run(self.package, arguments)
        content = out.buffer
        assert isinstance(content, io.BytesIO)
        return Done(code, content.getvalue().decode("utf-8", "replace"), err.getvalue(), content.getvalue())


@contextmanager
def zoo(folder: Path) -> Generator[Zoo]:
    """The SDK of the document, imported."""
    with generated(DOCUMENT, folder) as package:
        yield Zoo(package.__name__, folder / "out")


@contextmanager
def serving(patch: pytest.MonkeyPatch) -> Generator[Loopback]:
    """A server that the SDK calls, with a key in the environment."""
    with Loopback() as server:
        patch.setenv("ZOO_SERVER_URL", server.url)
        patch.setenv(KEY, "s3cret-key")
        patch.setenv("COLUMNS", "80")
        yield server


def tool_server(package: str, client: Any, limit: int | None = None) -> Any:
    """The MCP server of a package, apart from the protocol."""
    catalog = importlib.import_module(f"{package}._catalog").Catalog(package)
    module = importlib.import_module(f"{package}._mcp.server")
    return module.ToolServer(catalog, client, module.Choice(dynamic="never"), limit)
