"""From one page to the next, and over all of them; blocking and asynchronous."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, Generic, Self, TypeVar

from .._runtime.call import Call
from .._runtime.model import is_dict, is_list, value_at
from .strategy import NextPage

Item = TypeVar("Item")


class Linked(Generic[Item]):
    """A page, as the runtime sees it."""

    __items__ = "data"  # path of the list or mapping of items; empty: the page itself is a list
    _next_page: NextPage

    def __linked__(self, call: Call, dispatch: Callable[..., Any]) -> None:
        """Prepare the request for the next page; `dispatch` makes calls."""
        self._next_page = NextPage()
        self._next_page.link(call, dispatch, self, self.__listed__())

    def __listed__(self) -> list[Item]:
        """The items of the page; those of a mapping are pairs."""
        items: Any = value_at(self, self.__items__)
        pairs: Any = list(items.items()) if is_dict(items) else items
        return pairs if is_list(pairs) else []  # a client may keep what is no list

    def __after__(self, page: Self | None) -> Self | None:
        """The page that was received as the next one, or None if it is this one again.

        Some APIs return their last page for every later number; others ignore the number.
        """
        link = self._next_page
        if page is None or not isinstance(link.position, int) or page.__listed__() != self.__listed__():
            return page
        if link.certain:
            raise link.error("the next page has the items of this one, although the API says that there are more")
        return None


class Paged(Linked[Item]):
    """The methods of a page of a blocking call."""

    def __iter__(self) -> Any:  # an iterator of items, which type checkers refuse because models are iterable too
        return self.iter_items()

    def next(self) -> Self | None:
        """The next page; None if this is the last one. Raises what the operation raises."""
        return self.__after__(self._next_page.get())

    def iter_pages(self) -> Iterator[Self]:
        """Iterate over this page and all that follow; each is requested when the iteration gets to it."""
        page: Self | None = self
        while page is not None:
            yield page
            page = page.next()

    def iter_items(self) -> Iterator[Item]:
        """The items of this page and of all that follow."""
        for page in self.iter_pages():
            yield from page.__listed__()


class AsyncPaged(Linked[Item]):
    """The methods of a page of an asynchronous call."""

    def __aiter__(self) -> AsyncIterator[Item]:
        return self.iter_items()

    async def next(self) -> Self | None:
        """The next page; None if this is the last one. Raises what the operation raises."""
        following = self._next_page.get()
        return self.__after__(None if following is None else await following)

    async def iter_pages(self) -> AsyncIterator[Self]:
        """Iterate over this page and all that follow; each is requested when the iteration gets to it."""
        page: Self | None = self
        while page is not None:
            yield page
            page = await page.next()

    async def iter_items(self) -> AsyncIterator[Item]:
        """The items of this page and of all that follow."""
        async for page in self.iter_pages():
            for item in page.__listed__():
                yield item
