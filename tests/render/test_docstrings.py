"""What methods and fields say about themselves: docstrings, as `help()` shows them."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from itertools import pairwise
from types import ModuleType

import pytest

from tests.support.packages import generated

DOCUMENT = r"""
openapi: 3.1.0
info: {title: Shelf, version: "1"}
paths:
  /books:
    get:
      operationId: find_books
      summary: Find books
      description: By their titles.
      deprecated: true
      parameters:
        - {name: title, in: query, description: Part of the title, schema: {type: string, minLength: 3}}
        - {name: sort, in: query, description: "By title!", schema: {type: string, default: up}}
        - {name: plain, in: query, schema: {type: string}}
        - {name: age, in: query, deprecated: true, schema: {type: integer, minimum: 1, maximum: 9}}
        - name: many
          in: query
          description: |
            Several lines.

            Then a list.
          schema: {type: integer, multipleOf: 2}
      responses:
        "200":
          description: Books.
          headers: {X-Count: {description: How many., schema: {type: integer}}}
          content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}
        "404": {description: No such book., content: {application/json: {schema: {type: object}}}}
  /plain:
    get: {operationId: plain, responses: {"204": {description: Done.}}}
components:
  schemas:
    Book:
      type: object
      description: A book.
      properties:
        title: {type: string, description: As on the cover, maxLength: 99}
        size: {type: integer, description: "First line.\n\nSecond line", minimum: 1}
        age: {type: integer, maximum: 5}
        note: {type: string, description: Only this}
        plain: {type: string}
"""


FOUND = """
Find books

By their titles.

Args:
    title: Part of the title. At least 3 characters.
    sort: By title! Default: "up".
    age: From 1 to 9. Deprecated.
    many: Several lines. Then a list. A multiple of 2.

Raises:
    NotFoundError: 404

Response headers, for `with_raw_response`:
    X-Count: How many.

Deprecated.

Spec: GET /books
"""


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(DOCUMENT, tmp_path_factory.mktemp("shelf")) as module:
        yield module


def test_a_method_says_what_the_document_says(shelf: ModuleType) -> None:
    assert inspect.getdoc(shelf.Shelf.find_books) == FOUND.strip()


def test_a_method_of_which_nothing_is_said_names_its_operation(shelf: ModuleType) -> None:
    assert inspect.getdoc(shelf.Shelf.plain) == "Spec: GET /plain"


def test_a_field_has_its_description_and_its_bounds(shelf: ModuleType) -> None:
    """In a paragraph of their own after a description of several lines."""
    (book,) = ast.parse(inspect.getsource(shelf.models.Book)).body
    assert isinstance(book, ast.ClassDef)
    documented = {
        ast.unparse(field.target): inspect.cleandoc(text.value.value)
        for field, text in pairwise(book.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }
    assert documented == {
        "title": "As on the cover. At most 99 characters.",
        "size": "First line.\n\nSecond line\n\nAt least 1.",
        "age": "At most 5.",
        "note": "Only this",
    }
