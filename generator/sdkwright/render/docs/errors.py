"""The pages about exceptions: what all of them have, and a page for each class of a status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sdkwright.config.model import Config
from sdkwright.ir.api import Api, ErrorClass, Operation
from sdkwright.ir.types import Ref
from sdkwright.render.annotations import Annotator, Mode
from sdkwright.render.code import Code, compose
from sdkwright.render.docs.examples import example_view
from sdkwright.render.docs.models import anchor
from sdkwright.render.docs.rows import Page, Row
from sdkwright.render.errors import RAISED
from sdkwright.render.markdown import brief, cell, code_span, markdown, tick
from sdkwright.render.origins import about_errors

_WHEN = {
    "ResponseValidationError": "a successful response does not match its schema",
    "APIConnectionError": "there is no response: the connection was refused, broke, or could not be secured",
    "APITimeoutError": "there is no response within `timeout_ms`",
    "APIDeadlineError": "there is no response within `deadline_ms`",
    "ArgumentError": "an argument cannot be sent",
    "MissingCredentialsError": "no credential was passed, and none is in the environment",
}


class ErrorPages:
    """Writes the pages. `links` has a link to the section of each operation, by id, as seen from `docs/errors/`."""

    def __init__(
        self,
        api: Api,
        config: Config,
        annotate: Annotator,
        calls: Iterable[tuple[tuple[str, ...], Operation]],
        links: Mapping[str, Code],
    ) -> None:
        self.api, self.config, self.annotate, self.links = api, config, annotate, links
        self._raising: dict[str, list[tuple[tuple[str, ...], Operation]]] = {}
        for path, operation in calls:
            for status in dict.fromkeys(item.status for item in operation.errors):
                self._raising.setdefault(status, []).append((path, operation))

    def pages(self) -> dict[str, Page]:
        """The pages by path."""
        about = about_errors(self.api)
        values: dict[str, object] = {
            "base": Code(self.config.base_error or ""),
            "default": Code(self.config.default_error or ""),
            "rows": tuple(self.rows("errors/")),
        }
        pages = {"docs/errors.md": Page("docs/errors.md.j2", values, about)}
        for item in self.api.errors:
            pages[f"docs/errors/{item.name}.md"] = Page("docs/error.md.j2", self._values(item), about)
        return pages

    def rows(self, folder: str) -> Iterator[Row]:
        """A row for each exception, with links into a folder."""
        for item in self.api.errors:
            link = compose("[{}]({}{}.md)", tick(item.name), Code(folder), Code(item.name))
            text = f"status {item.status}: {brief(item.doc.description)}".removesuffix(": ")
            yield Row((link, cell(text)))
        yield Row((tick(self.config.default_error or ""), cell("any other status that is not a success")))
        for name, text in _WHEN.items():
            yield Row((tick(name), cell(text)))

    def _values(self, item: ErrorClass) -> dict[str, object]:
        raising = self._raising.get(item.status, [])
        example = None
        if raising:
            path, operation = raising[0]
            example = example_view(operation, path, self.api, self.config)
        return {
            "name": Code(item.name),
            "status": Code(item.status),
            "default": Code(self.config.default_error or ""),
            "description": markdown(item.doc.description),
            "data": None if item.data is None else code_span(self.annotate.readable(item.data, Mode.REQUEST)),
            "data_page": self._data_page(item),
            "raising": tuple(self.links[operation.id] for _, operation in raising),
            "view": example,
        }

    def _data_page(self, item: ErrorClass) -> Code | None:
        """Where the model of the body is described."""
        if not isinstance(item.data, Ref):
            return None
        model = self.api.definitions[item.data.id]
        return Code(f"../models/{model.module}.md#{anchor(model.name)}")


assert _WHEN.keys() == set(RAISED.values())  # so that no exception is left out
