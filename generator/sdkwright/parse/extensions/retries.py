"""Retry policies."""

from __future__ import annotations

import re
from math import isfinite

from sdkwright.openapi.extensions import Meaning
from sdkwright.openapi.model import RetryHints
from sdkwright.parse.extensions.values import as_object, present, unusable
from sdkwright.parse.node import Node
from sdkwright.syntax.source import Tree, kind_of

_STATUS = re.compile(r"[1-5](\d\d|XX)")
_LONGEST = 86_400_000  # a day, in milliseconds


def read_retries(node: Node, kind: str) -> RetryHints | None:
    """What the extensions of an operation or a document say of retries."""
    for key, value, at in present(node, kind, Meaning.RETRIES):
        policy = as_object(node.report, key, value, at)
        if policy is None:
            continue
        hints = _disabled(policy) if key == "x-fern-retries" else _backoff(policy, key)
        if hints is not None:
            return hints
    return None


def _disabled(policy: Node) -> RetryHints | None:
    return RetryHints(enabled=False) if policy.read_boolean("disabled") else None


def _backoff(policy: Node, key: str) -> RetryHints | None:
    strategy = policy.get("strategy")
    if strategy == "none":
        return RetryHints(enabled=False)
    if strategy != "backoff":
        reason = "needs a `strategy`, `backoff` or `none`"
        unusable(
            policy.report, key, reason, policy.at.child("strategy") if policy.has("strategy") else policy.at
        )
        return None
    backoff = policy.read_node("backoff") or Node({}, policy.at, policy.report)
    exponent = _number(backoff, key, "exponent", least=1, most=100)
    return RetryHints(
        initial_ms=_milliseconds(backoff, key, "initialInterval"),
        max_ms=_milliseconds(backoff, key, "maxInterval"),
        exponent=exponent,
        elapsed_ms=_milliseconds(backoff, key, "maxElapsedTime"),
        statuses=_statuses(policy, key),
        connection_errors=policy.read_boolean("retryConnectionErrors"),
    )


def _milliseconds(node: Node, key: str, name: str) -> int | None:
    number = _number(node, key, name, least=0, most=_LONGEST)
    return None if number is None else int(number)


def _number(node: Node, key: str, name: str, *, least: int, most: int) -> float | None:
    value = node.get(name)
    if value is None:
        return None
    if (
        isinstance(value, (int, float))
        and not isinstance(value, bool)
        and isfinite(value)
        and least <= value <= most
    ):
        return float(value)
    shown = (
        kind_of(value) if not isinstance(value, (int, float)) or isinstance(value, bool) else str(value)[:40]
    )
    unusable(
        node.report,
        key,
        f"`{name}` must be a number from {least} to {most}, not {shown}",
        node.at.child(name),
    )
    return None


def _statuses(policy: Node, key: str) -> tuple[str, ...] | None:
    """The statuses after which to try again; those that are none are reported and left out."""
    if not policy.has("statusCodes"):
        return None
    statuses: list[str] = []
    for value, at in policy.read_array("statusCodes"):
        text = _status_text(value)
        if _STATUS.fullmatch(text):
            statuses.append(text)
        else:
            unusable(policy.report, key, "must list statuses such as `503`, or ranges such as `5XX`", at)
    return tuple(dict.fromkeys(statuses)) or None


def _status_text(value: Tree) -> str:
    return str(value).upper() if isinstance(value, (int, str)) and not isinstance(value, bool) else ""
