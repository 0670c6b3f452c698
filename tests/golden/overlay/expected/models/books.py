# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `books`."""

from __future__ import annotations

from typing import NotRequired, Self

from typing_extensions import TypedDict

from .._pages import AsyncPage, Page
from .._runtime.model import BaseModel, allows_extra


class LibraryBook(BaseModel):  # #/components/schemas/Book
    title: str
    type: str
    """A name that the package spells differently."""
    pages: int | None = None
    """How long it is."""
    isbn: str | None = None
    """Thirteen digits."""


@allows_extra
class LibraryBookTypedDict(TypedDict):
    title: str
    type: str
    pages: NotRequired[int]
    isbn: NotRequired[str]


class ListBooksResponseBody(BaseModel):  # #/paths/~1books/get/responses/200/content/application~1json/schema
    books: list[LibraryBook]


class BookPage(Page[LibraryBook], ListBooksResponseBody):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "books"

    @property
    def result(self) -> Self:
        """The page itself, as the official SDKs name it."""
        return self


class AsyncBookPage(AsyncPage[LibraryBook], ListBooksResponseBody):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "books"

    @property
    def result(self) -> Self:
        """The page itself, as the official SDKs name it."""
        return self


Book = LibraryBook
BookTypedDict = LibraryBookTypedDict
