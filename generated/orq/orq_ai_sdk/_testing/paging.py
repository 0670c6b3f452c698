"""Pages that lead to each other, and end, in whatever way an API pages."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from pydantic import ValidationError

from .._runtime.call import Call
from .._runtime.model import is_dict, is_list, value_at
from .._runtime.operation import Operation, Response
from .bodies import Body, decoded, media_type_of, problem_of, status_of

_QUERY = "fake_page"  # in the addresses of pages


class PageSequence:
    """The pages of one list. Calls that ask for the first page get it again."""

    def __init__(self, operation: Operation[Any], values: Sequence[Any], script: str) -> None:
        declared = next((one for one in operation.responses if one.document), None)
        strategy = operation.pagination
        if strategy is None or declared is None:
            raise TypeError(f"{operation.call} does not return pages: script its responses with returns(…)")
        if not values:
            raise TypeError(f"{script} needs a page, which may be empty")
        self._operation, self._declared, self._strategy = operation, declared, strategy
        self._contents = [self._content(value) for value in values]
        pages = [self._page(index) for index in range(len(values))]
        self._sizes = [len(page.__listed__()) for page in pages]
        self._cursors = [self._cursor(page, number) for number, page in enumerate(pages, 1)]

    def body(self, call: Call, url: str) -> Body:
        """The page that a call asks for. Raises LookupError if there is none."""
        index = self._index(call, url)
        declared = self._declared
        headers = {"content-type": media_type_of(declared)}
        page = self._page(index)
        if index + 1 >= len(self._contents):
            self._end(page)
        else:
            self._lead_on(page, index, url)
            if self._strategy.kind == "link":
                headers["link"] = f'<{_address(url, index + 1)}>; rel="next"'
        return Body(status_of(declared), headers, _encoded(declared, page))

    def _content(self, value: Any) -> bytes:
        document = _document(self._declared)
        content: bytes = document.encoded(value)
        while True:
            try:
                decoded(self._declared, document, content)
            except ValidationError as error:
                if (filled := self._filled(content, error)) is None:
                    problem = problem_of(document, error, content)
                    message = f"{self._operation.call}: a page does not match its schema: {problem}"
                    raise TypeError(message) from None
                content = filled
            else:
                return content

    def _filled(self, content: bytes, error: ValidationError) -> bytes | None:
        """The page with one required member that leads to the next page, and that the script leaves out."""
        strategy = self._strategy
        leading = {
            _plain(path) for path in (strategy.more, strategy.last, strategy.next, strategy.total, strategy.pages)
        }
        for problem in error.errors(include_url=False, include_input=False):
            place = [str(step) for step in problem["loc"]]
            if problem["type"] != "missing" or _plain(".".join(place)) not in leading:
                continue
            candidates: tuple[Any, ...] = (False, 0, "", {})
            for made in candidates:
                page = json.loads(content)
                around = page
                for step in place[:-1]:
                    around = around.setdefault(step, {})
                around[place[-1]] = made
                filled: bytes = _document(self._declared).encoded(page)
                if tuple(problem["loc"]) not in self._wrong(filled):
                    return filled
        return None

    def _wrong(self, content: bytes) -> set[tuple[int | str, ...]]:
        """The places where a page does not match its schema."""
        try:
            decoded(self._declared, _document(self._declared), content)
        except ValidationError as error:
            return {tuple(problem["loc"]) for problem in error.errors(include_url=False, include_input=False)}
        return set()

    def _page(self, index: int) -> Any:
        """A page; behind the last, one without items."""
        page = decoded(self._declared, _document(self._declared), self._contents[min(index, len(self._contents) - 1)])
        if index >= len(self._contents):
            items = page.__items__
            page.clear() if not items else _set_at(page, items, {} if is_dict(value_at(page, items)) else [])
        return page

    def _cursor(self, page: Any, number: int) -> Any:
        """What the response has for the page after it; made up if that is missing."""
        known = value_at(page, self._strategy.next) if self._strategy.next else None
        if known not in (None, "") or self._strategy.kind != "cursor":
            return known
        _set_at(page, self._strategy.next, f"page-{number + 1}")
        return f"page-{number + 1}" if _is_valid(self._declared, page) else number + 1

    def _index(self, call: Call, url: str) -> int:
        strategy = self._strategy
        if strategy.kind in ("url", "link"):
            return int(dict(parse_qsl(urlsplit(url).query)).get(_QUERY, 0))
        value = strategy.arguments(call).get(strategy.argument)
        if not isinstance(value, (str, int)) or isinstance(value, bool):
            return 0
        if strategy.kind == "cursor":
            return self._at_cursor(str(value))
        number: int = int(value) - strategy.start
        if strategy.kind == "page":
            return max(number, 0)
        before: list[int] = [sum(self._sizes[:index]) for index in range(len(self._sizes))]
        return before.index(number) if number in before else len(self._sizes)

    def _at_cursor(self, value: str) -> int:
        cursors = [str(one) for one in self._cursors[:-1]]
        if value in cursors:
            return cursors.index(value) + 1
        raise LookupError(f"{self._operation.call}: no page has the cursor {value!r} for the next one")

    def _lead_on(self, page: Any, index: int, url: str) -> None:
        """Let a page say that there is another."""
        strategy, number = self._strategy, self._cursors[index]
        if strategy.kind == "page":
            number = strategy.start + index + 1
        elif strategy.kind == "offset":
            number = strategy.start + sum(self._sizes[: index + 1])
        address = _address(url, index + 1)
        links = (address, {"href": address})
        candidates = links if strategy.kind == "url" else (number, str(number), *links)
        for following in candidates if strategy.next else ():
            _set_at(page, strategy.next, following)
            if _is_valid(self._declared, page):
                break
        self._count(page, more=True)

    def _end(self, page: Any) -> None:
        """Let a page say that it is the last one."""
        if self._strategy.next:
            _set_at(page, self._strategy.next, None)
            if not _is_valid(self._declared, page):
                _set_at(page, self._strategy.next, "")
        self._count(page, more=False)

    def _count(self, page: Any, *, more: bool) -> None:
        strategy = self._strategy
        for path, value in (
            (strategy.more, more),
            (strategy.last, not more),
            (strategy.total, sum(self._sizes)),
            (strategy.pages, len(self._sizes)),
        ):
            known = value_at(page, path)
            if path:
                _set_at(page, path, str(value) if isinstance(known, str) else value)


def _plain(path: str) -> str:
    """A path by which wire names and attributes are the same."""
    return path.replace("_", "").replace("-", "").lower()


def _document(declared: Response) -> Any:
    return declared.document


def _encoded(declared: Response, page: Any) -> bytes:
    """A page as it is sent, with members of any type."""
    data = page.model_dump(by_alias=True, warnings=False) if hasattr(page, "model_dump") else page
    content: bytes = _document(declared).encoded(data)
    return content


def _is_valid(declared: Response, page: Any) -> bool:
    try:
        decoded(declared, _document(declared), _encoded(declared, page))
    except ValidationError:
        return False
    return True


def _address(url: str, number: int) -> str:
    """The address of a page: that of this one with its number."""
    address, _, query = url.partition("?")
    pairs = [pair for pair in query.split("&") if pair and not pair.startswith(f"{_QUERY}=")]
    return f"{address}?{'&'.join([*pairs, f'{_QUERY}={number}'])}"


def _set_at(page: Any, path: str, value: Any) -> None:
    """Set the value at a path in a page. Where the page has not what contains it, nothing is set."""
    parent, _, name = path.rpartition(".")
    around = value_at(page, parent)
    if is_dict(around):
        around[name] = value
    elif around is not None and not is_list(around):
        setattr(around, name, value)
