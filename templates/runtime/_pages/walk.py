"""From one page to the next, and over all of them; blocking and awaited."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, Generic, Self, TypeVar

from .._runtime.model import is_dict, is_list
from .places import Following

Item = TypeVar("Item")


def found(value: Any, place: str) -> Any:
    """What stands at a place of an answer; None if there is no such place."""
    for step in place.split(".") if place else ():
        if is_list(value):
            value = value[-1] if value and step == "-1" else None
        else:
            value = value.get(step) if is_dict(value) else getattr(value, step, None)
    return value


class Linked(Generic[Item]):
    """A page, as the runtime sees it."""

    __items__ = "data"  # where the list is, or the map; empty: the page itself is a list
    _following: Following

    def __linked__(self, exchange: Any, call: Callable[..., Any]) -> None:
        """Tell the page how to get the next one, if there is one."""
        self._following = Following()
        self._following.link(exchange, call, self, self.__listed__())

    def __listed__(self) -> list[Item]:
        """The items of the page; those of a map with their keys."""
        items: Any = found(self, self.__items__)
        pairs: Any = list(items.items()) if is_dict(items) else items
        return pairs or []

    def __after__(self, page: Self | None) -> Self | None:
        """The page that was got as the next one, unless that was the end.

        Some APIs give their last page for all that come after it; others pay no heed to the number of the page.
        """
        way = self._following
        if page is None or not isinstance(way.place, int) or page.__listed__() != self.__listed__():
            return page
        if way.sure:
            raise way.failed("the next page has the items of this one, although the API says that there are more")
        return None


class Blocking(Linked[Item]):
    """What a page of a blocking call can do."""

    def next(self) -> Self | None:
        """The next page; None when this is the last one. Raises what the operation raises."""
        return self.__after__(self._following.ask())

    def iter_pages(self) -> Iterator[Self]:
        """Iterate over this page and all that follow; each is requested when its turn comes."""
        page: Self | None = self
        while page is not None:
            yield page
            page = page.next()

    def iter_items(self) -> Iterator[Item]:
        """The items of this page and of all that follow."""
        for page in self.iter_pages():
            yield from page.__listed__()


class Awaited(Linked[Item]):
    """What a page of an asynchronous call can do."""

    async def next(self) -> Self | None:
        """The next page; None when this is the last one. Raises what the operation raises."""
        asked = self._following.ask()
        return self.__after__(None if asked is None else await asked)

    async def iter_pages(self) -> AsyncIterator[Self]:
        """Iterate over this page and all that follow; each is requested when its turn comes."""
        page: Self | None = self
        while page is not None:
            yield page
            page = await page.next()

    async def iter_items(self) -> AsyncIterator[Item]:
        """The items of this page and of all that follow."""
        async for page in self.iter_pages():
            for item in page.__listed__():
                yield item
