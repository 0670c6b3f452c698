"""Names and namespaces of methods."""

from __future__ import annotations

import re
import warnings

from sdkwright import names
from sdkwright.openapi.extensions import Meaning
from sdkwright.openapi.model import OperationHints
from sdkwright.parse.extensions.bulk import read_bulk
from sdkwright.parse.extensions.pagination import read_pagination
from sdkwright.parse.extensions.retries import read_retries
from sdkwright.parse.extensions.values import as_name, present, read_name, unusable
from sdkwright.parse.node import Node
from sdkwright.syntax.source import Tree

# Patterns come from the document, and `re` tries alternatives one after the other: some patterns would take exponential
# time, or a high power of the length.
_REPEATED_GROUP = re.compile(r"\)[*+?{]")
_REPETITION = re.compile(r"[*+{]|(?<!\()\?")
_MOST_REPETITIONS, _MOST_CHOICES = 3, 6  # the second counts repetitions and alternatives
_LONGEST = 128


class OperationExtensions:
    """Reads the extensions of operations, with what the document says of all of them."""

    def __init__(self, root: Node) -> None:
        self._rules = _method_rules(root)
        self._pagination: Tree = root.get("x-fern-pagination")

    def read(self, node: Node, id_: str | None) -> OperationHints:
        """What the extensions of an operation say."""
        has_any = any(key.startswith("x-") for key in node.value)
        method = read_name(node, "operation", Meaning.METHOD) if has_any else None
        method = method or self._matching(id_)
        if not has_any:
            return OperationHints(method=method) if method else _NOTHING
        return OperationHints(
            method=method,
            group=_read_group(node),
            retries=read_retries(node, "operation"),
            pagination=read_pagination(node, self._pagination),
            bulk=read_bulk(node),
        )

    def _matching(self, id_: str | None) -> str | None:
        """The name for an operationId by the first rule of the document that matches it."""
        if id_ is None or len(id_) > _LONGEST:
            return None
        return next((name for pattern, name in self._rules if pattern.search(id_)), None)


_NOTHING = OperationHints()


def _read_group(node: Node) -> tuple[str, ...] | None:
    for key, value, at in present(node, "operation", Meaning.GROUP):
        steps = value if isinstance(value, list) else value.split(".") if isinstance(value, str) else [value]
        labels = [as_name(node.report, key, step, at) for step in steps]
        found = tuple(label for label in labels if label is not None)
        if not labels:
            unusable(node.report, key, "is empty", at)
        elif len(found) == len(labels):
            return found
    return None


def _method_rules(root: Node) -> list[tuple[re.Pattern[str], str]]:
    """Patterns of operationIds with the names of methods."""
    rules: list[tuple[re.Pattern[str], str]] = []
    for key, value, at in present(root, "document", Meaning.METHOD):
        if not isinstance(value, list):
            unusable(root.report, key, "must be a list in the document", at)
            continue
        for index, item in enumerate(value):
            pattern = item.get("operationId") if isinstance(item, dict) else None
            name = item.get("methodNameOverride") if isinstance(item, dict) else None
            compiled = _compiled(pattern)
            if compiled is not None and isinstance(name, str) and names.words(name):
                rules.append((compiled, name))
            else:
                reason = "needs `operationId`, a simple regular expression, and `methodNameOverride`"
                hint = "a pattern has at most three repetitions and few alternatives, and repeats no group"
                unusable(root.report, key, reason, at.child(index), hint)
    return rules


def _compiled(pattern: Tree) -> re.Pattern[str] | None:
    """A pattern that can be matched in little time."""
    if not isinstance(pattern, str) or len(pattern) > _LONGEST or _REPEATED_GROUP.search(pattern):
        return None
    repetitions = len(_REPETITION.findall(pattern))
    if repetitions > _MOST_REPETITIONS or repetitions + pattern.count("|") > _MOST_CHOICES:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # what Python will read in another way one day
            return re.compile(pattern)
    except (re.error, OverflowError, RecursionError, Warning):
        return None
