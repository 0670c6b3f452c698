"""Entries of `sdk.toml` that mean nothing in the document: a name that changed there, or one that was misspelt."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sdkwright.config.model import Config, OperationConfig, PaginationConfig
from sdkwright.diagnostics.report import Location, Report
from sdkwright.diagnostics.suggestions import near, nearest
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Api, Definition, Operation
from sdkwright.ir.codecs import codec_of
from sdkwright.lower.pagination.arguments import arguments_of
from sdkwright.lower.pagination.assign import paged_answer
from sdkwright.lower.pagination.paths import follow
from sdkwright.lower.schemas.drafts import Draft
from sdkwright.openapi import model as d


def check(
    config: Config,
    document: d.Document,
    api: Api,
    kept: Collection[str],
    drafts: Mapping[str, Draft],
    report: Report,
) -> None:
    """Note an error for every entry that nothing in the document answers to; `kept` operations have their types."""
    checker = _Checker(config, report, api.definitions, kept)
    operations = {operation.id: operation for operation in operations_of(api.root)}
    for id_, entry in config.operations.items():
        if checker.known(f"operation `{id_}`", id_, operations, config.at("operations", id_)):
            checker.operation(operations[id_], entry, config.at("operations", id_))
    for index, id_ in enumerate(config.retries.safe):
        checker.known(f"operation `{id_}`", id_, operations, config.at("retries", "safe", index))
    arguments = {item.wire for operation in operations.values() for item in operation.parameters}
    for index, wire in enumerate(config.globals):
        checker.known(f"parameter `{wire}`", wire, arguments, config.at("client", "globals", index))
    schemes = {scheme.name for scheme in document.security_schemes}
    for name in config.security:
        checker.known(f"security scheme `{name}`", name, schemes, config.at("security", name))
    statuses = {error.status for error in api.errors}
    for status in config.error_names:
        what = f"answer with the status {status}"
        checker.known(what, status, statuses, config.at("errors", "names", status), listed=True)
    checker.pins(drafts)


@dataclass(frozen=True, slots=True)
class _Checker:
    config: Config
    report: Report
    definitions: Mapping[str, Definition]
    kept: Collection[str]

    def error(self, message: str, at: Location, hint: str = "") -> None:
        self.report.error("config-no-match", message, at, hint)

    def known(
        self, what: str, word: str, words: Collection[str], at: Location, *, listed: bool = False
    ) -> bool:
        """Whether there is such a word; where there is none, say so with one that comes close."""
        if word in words:
            return True
        hint = f"there are {', '.join(sorted(words))}" if listed and words else near(word, words)
        self.error(f"the document has no {what}", at, hint)
        return False

    def operation(self, operation: Operation, entry: OperationConfig, at: Location) -> None:
        arguments = [item.wire for item in operation.parameters]
        arguments += [item.wire for body in operation.bodies for item in body.fields]
        for key, given in (("names", entry.names), ("alternatives", entry.alternatives)):
            for wire in given:
                self._argument(operation, wire, arguments, at.child(key, wire))
        if entry.accept is not None and operation.accept_enum is None:
            message = f"the operation `{operation.id}` has no several media types to choose among"
            self.error(message, at.child("accept"), "delete `accept`")
        # What is read as text is known by its media type only.
        if not entry.stream and not any(
            codec_of(item.media_type or "").facts.streams for item in operation.responses
        ):
            message = f"the operation `{operation.id}` answers with no stream"
            self.error(message, at.child("stream"), "delete `stream`")
        if isinstance(entry.pagination, PaginationConfig) and operation.id in self.kept:
            self._pagination(operation, entry.pagination, at.child("pagination"))

    def _argument(self, operation: Operation, wire: str, arguments: Iterable[str], at: Location) -> None:
        if wire not in arguments:
            message = f"the operation `{operation.id}` has no argument `{wire}`"
            self.error(message, at, near(wire, arguments))

    def _pagination(self, operation: Operation, paging: PaginationConfig, at: Location) -> None:
        arguments = arguments_of(operation, self.definitions)
        for key, wire in (("argument", paging.argument), ("limit", paging.limit)):
            if wire is not None:
                self._argument(operation, wire, arguments, at.child(key))
        answer = paged_answer(operation)
        places = (
            ("items", paging.items),
            ("next", paging.next),
            ("more", paging.more),
            ("last", paging.last),
            ("total", paging.total),
            ("pages", paging.pages),
        )
        for key, path in places:
            place = follow(path or "", answer, self.definitions)
            if place.missing is not None:
                message = f"the answer of `{operation.id}` has no `{place.missing}`"
                self.error(message, at.child(key), near(place.missing, place.fields))

    def pins(self, drafts: Mapping[str, Draft]) -> None:
        named = {draft.schema.at.pointer for draft in drafts.values()}
        for pointer in self.config.names:
            if pointer not in named:
                fields = (item.schema.at.pointer for draft in drafts.values() for item in draft.fields or ())
                message = f"the SDK has no schema at `{pointer}` to give a name"
                self.error(
                    message, self.config.at("names", pointer), _nearest_pointer(pointer, {*named, *fields})
                )


def _nearest_pointer(pointer: str, known: set[str]) -> str:
    """A hint that goes as far as the pointer is right, and from there to what comes closest."""
    way = pointer.split("/")
    for length in range(len(way) - 1, 0, -1):
        before = "/".join(way[:length]) + "/"
        inside = {item[len(before) :].split("/")[0] for item in known if item.startswith(before)}
        found = nearest(way[length], inside)
        if found is not None and found != way[length]:
            whole = "/".join([before + found, *way[length + 1 :]])
            return f"did you mean `{whole if whole in known else before + found}`?"
        if inside:
            return ""
    return ""
