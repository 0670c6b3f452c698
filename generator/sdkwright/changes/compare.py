"""Compare two APIs: everything that programs can see of their SDKs."""

from __future__ import annotations

from sdkwright.changes.client import compare_api, compare_settings
from sdkwright.changes.context import Context, Subject
from sdkwright.changes.model import Change
from sdkwright.changes.models import compare_models
from sdkwright.changes.operations import compare_methods, methods_of
from sdkwright.changes.pairing import pair_definitions
from sdkwright.changes.types import TypePair, View
from sdkwright.config.model import Config
from sdkwright.ir.api import Api
from sdkwright.recursion import with_deep_stack

_NO_CONFIG = Config()


@with_deep_stack
def compare(
    old: Api, new: Api, old_config: Config = _NO_CONFIG, new_config: Config = _NO_CONFIG
) -> tuple[Change, ...]:
    """What a program has to know that moves from one SDK to the other, the most important changes first.

    The configurations are complete: with the names that follow from the documents.
    """
    pairing = pair_definitions(old, new, old_config.aliases, new_config.aliases)
    types = TypePair(
        View(old.definitions, pairing.old_keys),
        View(new.definitions, pairing.new_keys),
    )
    context = Context(old, new, pairing, types, (old_config, new_config))
    subject = Subject("package", old.doc.pointer, new.doc.pointer)
    changes = [
        *compare_settings(old_config, new_config, subject, methods_of(new.root)),
        *compare_api(context),
        *compare_methods(context),
        *compare_models(context),
    ]
    # A body in several media types, and a model in several places, say the same more than once.
    distinct = {
        (change.rule, change.subject, change.member, change.message): change for change in changes[::-1]
    }
    return tuple(sorted(distinct.values(), key=lambda change: change.order))
