"""Entries of `sdk.toml` that match nothing in the document: a name that changed there, or that is misspelled."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct

from sdkwright.config.model import Config, OperationConfig, PaginationConfig
from sdkwright.diagnostics.report import Location, Report
from sdkwright.diagnostics.suggestions import near, nearest
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Api, Definition, Operation
from sdkwright.ir.codecs import codec_of
from sdkwright.lower.pagination.configured import unknown_names
from sdkwright.lower.pagination.paginate import paged_type
from sdkwright.lower.schemas.drafts import Drafts
from sdkwright.openapi.model import Document


def check_unused_config(
    config: Config, document: Document, document_api: Api, api: Api, drafts: Drafts, report: Report
) -> None:
    """Report an error for every entry of `sdk.toml` that nothing in the document matches.

    Entries may mean any operation of the document; what they say of pages is checked for the operations of `api`, which
    may be a subset.
    """
    kept = {operation.id for operation in operations_of(api.root)}
    checker = _Checker(config, report, api.definitions, kept)
    operations = {operation.id: operation for operation in operations_of(document_api.root)}
    for id_, entry in config.operations.items():
        if checker.is_known(f"operation `{id_}`", id_, operations, config.at("operations", id_)):
            checker.check_operation(operations[id_], entry, config.at("operations", id_))
    for index, id_ in enumerate(config.retries.safe):
        checker.is_known(f"operation `{id_}`", id_, operations, config.at("retries", "safe", index))
    header = config.retries.idempotency_header
    sent_keys = {str(operation.idempotency_header).lower() for operation in operations.values()}
    if header is not None and header.lower() not in sent_keys:
        message = "every operation of the document is safe to repeat, or declares another header for its key"
        checker.error(message, config.at("retries", "idempotency_header"), "delete `idempotency_header`")
    arguments = {item.wire for operation in operations.values() for item in operation.parameters}
    for index, wire in enumerate(config.globals):
        checker.is_known(f"parameter `{wire}`", wire, arguments, config.at("client", "globals", index))
    schemes = {scheme.name for scheme in document.security_schemes}
    sent = {scheme.name for scheme in document_api.security_schemes}
    for name in config.security:
        at = config.at("security", name)
        if checker.is_known(f"security scheme `{name}`", name, schemes, at) and name not in sent:
            checker.error(
                f"the SDK sends no credentials for the security scheme `{name}`", at, f"delete `{name}`"
            )
    statuses = {error.status for error in document_api.errors}
    for status in config.error_names:
        what = f"answer with the status {status}"
        checker.is_known(what, status, statuses, config.at("errors", "names", status), listed=True)
    checker.check_webhooks(document_api)
    checker.check_pins(drafts, document_api.definitions)


class _Checker(Struct, frozen=True):
    config: Config
    report: Report
    definitions: Mapping[str, Definition]
    kept: Collection[str]

    def error(self, message: str, at: Location, hint: str = "") -> None:
        self.report.error("config-no-match", message, at, hint)

    def is_known(
        self, what: str, word: str, words: Collection[str], at: Location, *, listed: bool = False
    ) -> bool:
        """Whether there is such a word; if not, report an error that suggests a similar one."""
        if word in words:
            return True
        hint = f"there are {', '.join(sorted(words))}" if listed and words else near(word, words)
        self.error(f"the document has no {what}", at, hint)
        return False

    def check_webhooks(self, api: Api) -> None:
        callbacks = (item for operation in operations_of(api.root) for item in operation.callbacks)
        if self.config.webhooks.signature and not any(item.function for item in (*api.webhooks, *callbacks)):
            message = "the document has no webhook whose body is JSON, so nothing is verified"
            self.error(message, self.config.at("webhooks", "signature"), "delete `[webhooks]`")

    def check_operation(self, operation: Operation, entry: OperationConfig, at: Location) -> None:
        arguments = [item.wire for item in operation.parameters]
        arguments += [item.wire for body in operation.bodies for item in body.fields]
        for key, named in (("names", entry.names), ("alternatives", entry.alternatives)):
            for wire in named:
                self._check_argument(operation, wire, arguments, at.child(key, wire))
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
            self._check_pagination(operation, entry.pagination, at.child("pagination"))

    def _check_argument(
        self, operation: Operation, wire: str, arguments: Iterable[str], at: Location
    ) -> None:
        if wire not in arguments:
            message = f"the operation `{operation.id}` has no argument `{wire}`"
            self.error(message, at, near(wire, arguments))

    def _check_pagination(self, operation: Operation, paging: PaginationConfig, at: Location) -> None:
        for key, message, hint in unknown_names(operation, paging, paged_type(operation), self.definitions):
            self.error(message, at.child(key), hint)

    def check_pins(self, drafts: Drafts, definitions: Mapping[str, Definition]) -> None:
        named: dict[str, set[str | None]] = {}  # None: shares the class of an equal definition
        for id_, draft in drafts.items():
            names = named.setdefault(draft.schema.at.pointer, set())
            names.add(definitions[id_].name if id_ in definitions else None)
        for pointer, name in self.config.names.items():
            if pointer in named and named[pointer].isdisjoint((name, None)):
                message = f"`{name}` cannot be given: another schema has this name, or needs it"
                self.report.error(
                    "config-names", message, self.config.at("names", pointer), "choose another name"
                )
            if pointer not in named:
                fields = (item.schema.at.pointer for draft in drafts.values() for item in draft.fields or ())
                message = f"the SDK has no schema at `{pointer}` to give a name"
                self.error(
                    message, self.config.at("names", pointer), _nearest_pointer(pointer, {*named, *fields})
                )


def _nearest_pointer(pointer: str, known: set[str]) -> str:
    """A hint: the pointer as far as it is right, and from there the most similar one that is known."""
    steps = pointer.split("/")
    for length in range(len(steps) - 1, 0, -1):
        before = "/".join(steps[:length]) + "/"
        inside = {item[len(before) :].split("/")[0] for item in known if item.startswith(before)}
        similar = nearest(steps[length], inside)
        if similar is not None and similar != steps[length]:
            full = "/".join([before + similar, *steps[length + 1 :]])
            return f"did you mean `{full if full in known else before + similar}`?"
        if inside:
            return ""
    return ""
