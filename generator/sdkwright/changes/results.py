"""Changes of what methods return: models, pages, streams, and what they raise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from sdkwright.changes.context import Context, Subject, TypeRules
from sdkwright.changes.model import Change
from sdkwright.changes.types import NONE, Alternatives, Atom, Use, Verdict, View, scalar, verdict
from sdkwright.config.model import Config
from sdkwright.ir.algebra import united
from sdkwright.ir.api import Operation, Response
from sdkwright.ir.codecs import Shape
from sdkwright.ir.types import ANY, NULL, Type

_PAGE_ITEM = TypeRules("page-item-changed", "page-item-narrowed", "result-detail-changed")
_DECODING = ("status", "codec", "sentinel", "items", "type")


def media_types(operation: Operation) -> list[str]:
    """The media types of its responses, the preferred first."""
    return list(dict.fromkeys(item.media_type for item in operation.responses if item.media_type))


def compare_results(old: Operation, new: Operation, subject: Subject, context: Context) -> Iterator[Change]:
    """All changes of what a method returns."""
    found = [
        *_compare_accept(old, new, subject),
        *_compare_returned(old, new, subject, context),
        *_compare_headers(old, new, subject),
    ]
    yield from found
    if not any(change.level != "docs" for change in found):
        yield from _compare_decoding(old, new, subject, context)


def _compare_accept(old: Operation, new: Operation, subject: Subject) -> Iterator[Change]:
    """The argument that chooses the media type of a response, and what it can be."""
    before, after = old.accept_enum, new.accept_enum
    at = subject.at(None, None, "accept_header_override")
    if before and not after:
        yield at.change(
            "argument-removed", f"`{subject.name}` no longer accepts `{at.member}`", before=before
        )
    elif after and not before:
        yield at.change("argument-added", f"`{subject.name}` accepts `{at.member}`", after=after)
    elif before != after:
        message = f"the media types of `{subject.name}` are members of `{after}` instead of `{before}`"
        yield at.change("accept-enum-renamed", message, before=before or "", after=after or "")
    types = media_types(old), media_types(new)
    gone = [item for item in types[0] if item not in types[1]]
    rule = "response-media-type-removed" if before and after else "response-media-type-changed"
    for item in gone:
        yield subject.at(None, None, item).change(rule, f"`{subject.name}` no longer returns `{item}`")
    for item in types[1] if after else ():
        if item not in types[0]:
            message = f"`{subject.name}` can return `{item}`"
            yield subject.at(None, None, item).change("response-media-type-added", message)
    if not gone and not after and types[0] != types[1]:
        yield subject.change("response-media-type-changed", f"`{subject.name}` may return another media type")


# --- the type of the result


def _compare_returned(old: Operation, new: Operation, subject: Subject, context: Context) -> Iterator[Change]:
    shared = [item for item in media_types(old) if item in media_types(new)]
    choices: list[str | None] = [None, *(shared if _is_chosen(old) and _is_chosen(new) else ())]
    found: dict[tuple[str, str, str], Change] = {}
    for media in choices:
        change = _compare_choice(old, new, media, subject, context)
        if change is not None:
            found.setdefault((change.rule, change.before, change.after), change)
    yield from found.values()


def _is_chosen(operation: Operation) -> bool:
    return operation.accept_enum is not None or operation.stream_flag is not None


def _compare_choice(
    old: Operation, new: Operation, media: str | None, subject: Subject, context: Context
) -> Change | None:
    """The change of what a call returns that asks for a media type, or for none."""
    view = context.types
    found = Verdict.SAME
    for deep in (False, True):
        types = returned(old, view.old, media, deep=deep), returned(new, view.new, media, deep=deep)
        found = verdict(*types, received=True)
        if found is not Verdict.OTHER:
            break
    if found is Verdict.SAME:
        return None
    before, after = view.old.show(returned(old, view.old, media)), view.new.show(
        returned(new, view.new, media)
    )
    rule = "result-narrowed" if found is Verdict.NARROWER else "result-changed"
    rule = "result-added" if types[0] == frozenset({NONE}) else rule
    message = f"`{subject.name}` returns `{after}` instead of `{before}`"
    return subject.change(rule, message, before=before, after=after)


def returned(operation: Operation, view: View, media: str | None, *, deep: bool = False) -> Alternatives:
    """What a call returns, pages aside."""
    plain: list[Type] = []
    others: set[Atom] = set()
    for item in _possible(operation, media):
        if item.media_type is None:
            plain.append(NULL)
        elif item.items is not None:
            inner = (
                scalar("ServerSentEvent")
                if item.type is None
                else view.alternatives(item.type, Use.RESULT, deep=deep)
            )
            others.add(Atom("Stream", None, (inner,)))
        elif item.codec.facts.shape is Shape.DOCUMENT:
            plain.append(item.type or ANY)
        else:
            others |= scalar("str" if item.codec.facts.shape is Shape.TEXT else "bytes")
    if not others:
        plain = plain or [NULL]
        return view.alternatives(
            NULL if set(plain) == {NULL} else united(tuple(plain)), Use.RESULT, deep=deep
        )
    return frozenset(others).union(*(view.alternatives(type_, Use.RESULT, deep=deep) for type_ in plain))


def _possible(operation: Operation, media: str | None) -> Sequence[Response]:
    """The responses that a call gets which asks for one media type, or for the preferred one."""
    first = next(iter(media_types(operation)), None)
    wanted = media or first
    offering = {item.status for item in operation.responses if item.media_type == wanted}
    return [
        item
        for item in operation.responses
        if item.media_type in (None, wanted) or (item.status not in offering and media in (None, first))
    ]


def _compare_decoding(old: Operation, new: Operation, subject: Subject, context: Context) -> Iterator[Change]:
    """What the SDK is told about responses, where the result has the same type."""
    before, after = (
        [[getattr(item, name) for name in _DECODING] for item in one.responses] for one in (old, new)
    )
    if len(before) != len(after) or not all(
        context.is_same(tuple(mine), tuple(theirs)) for mine, theirs in zip(before, after, strict=True)
    ):
        yield subject.change("response-decoding-changed", f"`{subject.name}` reads responses in another way")


def _compare_headers(old: Operation, new: Operation, subject: Subject) -> Iterator[Change]:
    before, after = ({field for item in one.responses for field in item.headers} for one in (old, new))
    if before != after:
        yield subject.change(
            "response-headers-changed", f"`{subject.name}` documents other header fields of responses"
        )


# --- pages


def compare_pagination(
    old: Operation, new: Operation, subject: Subject, context: Context
) -> Iterator[Change]:
    """The change of pages."""
    before, after = old.pagination, new.pagination
    if before is None and after is None:
        return
    if before is None:
        yield subject.change("method-pagination-added", f"`{subject.name}` returns pages: `{new.page}`")
    elif after is None:
        yield subject.change("method-pagination-removed", f"`{subject.name}` no longer returns pages")
    else:
        found = list(_compare_page_names(old, new, subject, context))
        at = subject.at(None, None, "items")
        found += context.compare_type(before.item, after.item, Use.RESULT, at, _PAGE_ITEM)
        if not found and not context.is_same(before, after):
            found.append(
                subject.change(
                    "method-pagination-changed", f"`{subject.name}` requests the next page in another way"
                )
            )
        yield from found


class _PageNames(Struct, frozen=True):
    """The names of the two page classes of an operation."""

    page: str
    others: Mapping[str, str]  # former names and aliases -> name

    @classmethod
    def of(cls, operation: Operation, config: Config) -> _PageNames:
        """All names that a program can use."""
        page = operation.page or ""
        others = {old: new for old, new in config.aliases.items() if new in (page, f"Async{page}")}
        for old in operation.former_pages:
            others |= {old: page, f"Async{old}": f"Async{page}"}
        return cls(page, others)

    def __contains__(self, label: str) -> bool:
        return label in (self.page, f"Async{self.page}") or label in self.others


def _compare_page_names(
    old: Operation, new: Operation, subject: Subject, context: Context
) -> Iterator[Change]:
    """The change of what the classes of pages are called."""
    before, after = (
        _PageNames.of(item, config) for item, config in zip((old, new), context.configs, strict=True)
    )
    is_kept = before.page in after and f"Async{before.page}" in after
    if not is_kept:
        texts = {"before": before.page, "after": after.page, "renamed": after.page}
        message = f"the pages of `{subject.name}` are `{after.page}` instead of `{before.page}`"
        yield subject.change("page-renamed", message, **texts)
    for label in (before.page, *before.others):
        at = Subject(f"models.{label}", subject.old, subject.new)
        if label in new.former_pages and label not in old.former_pages:
            message = f"`{at.name}` is deprecated: it is called `models.{after.page}` now"
            yield at.change("model-name-deprecated", message, renamed=after.page)
        elif label != before.page and label not in after:
            is_awaited = before.others[label] != before.page
            name = f"Async{after.page}" if is_awaited else after.page
            hint = "" if is_awaited else name  # the other one brings it along
            yield at.change("model-removed", f"`{at.name}` is gone; use `models.{name}`", renamed=hint)
    for label in (after.page, *after.others):
        if label not in before and (label != after.page or is_kept):
            at = Subject(f"models.{label}", subject.old, subject.new)
            suffix = f", another name of `models.{after.others[label]}`" if label != after.page else ""
            yield at.change("model-added", f"there is `{at.name}`{suffix}")


# --- errors


def compare_errors(
    old: tuple[Response, ...], new: tuple[Response, ...], subject: Subject, context: Context
) -> Iterator[Change]:
    """Which errors a method documents. Their classes belong to the whole SDK."""
    before, after = _by_status(old), _by_status(new)
    for status, items in before.items():
        at = subject.at(items[0].doc, after[status][0].doc if status in after else None, status)
        if status not in after:
            yield at.change(
                "method-error-removed", f"`{subject.name}` no longer documents the error {status}"
            )
        elif not context.is_same(tuple(items), tuple(after[status])):
            yield at.change(
                "method-error-changed", f"the error {status} of `{subject.name}` has another body"
            )
    for status, items in after.items():
        if status not in before:
            at = subject.at(None, items[0].doc, status)
            yield at.change("method-error-added", f"`{subject.name}` documents the error {status}")
    if [item.status for item in old] != [item.status for item in new] and before.keys() == after.keys():
        yield subject.change("method-error-changed", f"`{subject.name}` documents errors in another order")


def _by_status(responses: tuple[Response, ...]) -> dict[str, list[Response]]:
    found: dict[str, list[Response]] = {}
    for item in responses:
        found.setdefault(item.status, []).append(item)
    return found
