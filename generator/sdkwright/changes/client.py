"""Changes of the package, of the client, and of exceptions: what belongs to no single method or model."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import partial
from typing import cast

from msgspec import Struct

from sdkwright.changes.context import Context, Subject, compare_docs
from sdkwright.changes.custom import compare_custom
from sdkwright.changes.exceptions import compare_exceptions
from sdkwright.changes.model import Change
from sdkwright.changes.webhooks import compare_payload, compare_signatures, compare_webhooks
from sdkwright.config.model import Config
from sdkwright.ir.api import Api, Parameter, SecurityScheme, Server
from sdkwright.ir.metadata import Metadata


def compare_api(context: Context) -> Iterator[Change]:
    """All changes of what belongs to the whole API."""
    old, new = context.old, context.new
    subject = Subject("client", old.doc.pointer, new.doc.pointer)
    handlers = {
        "servers": partial(_compare_servers, old.servers, new.servers, subject),
        "security_schemes client_parameters": partial(_compare_constructor, old, new, subject, context),
        "errors former_errors": partial(compare_exceptions, context),
        "webhooks": partial(compare_webhooks, old.webhooks, new.webhooks, context),
        "payload": partial(compare_payload, context),
        "signature_prefix": partial(compare_signatures, context),
        "metadata": partial(_compare_metadata, old.metadata, new.metadata, context),
    }
    elsewhere = "definitions root title version docs_url names_of_document confusable"
    yield from context.compare_fields(old, new, subject, handlers, elsewhere)
    if (old.title, old.version, old.docs_url) != (new.title, new.version, new.docs_url):
        message = f"the document is `{new.title} {new.version}` instead of `{old.title} {old.version}`"
        yield subject.change("document-changed", message)
    yield from compare_docs(old.doc, new.doc, subject, "document-changed")


def _compare_metadata(old: Metadata, new: Metadata, context: Context) -> Iterator[Change]:
    names = [
        name for name in old.__struct_fields__ if not context.is_same(getattr(old, name), getattr(new, name))
    ]
    if names:
        subject = Subject("package", context.old.doc.pointer, context.new.doc.pointer)
        yield subject.change("metadata-changed", f"the metadata of the package differs: {', '.join(names)}")


# --- the configuration


_SETTINGS = {
    "module": ("package-renamed", "the import package is `{}` instead of `{}`"),
    "name": ("distribution-renamed", "the package is installed as `{}` instead of `{}`"),
    "version": ("version-changed", "the version is `{}` instead of `{}`"),
    "client": ("client-renamed", "the client is `{}` instead of `{}`"),
    "env_prefix": ("settings-changed", "environment variables begin with `{}` instead of `{}`"),
    "timeout_ms": ("settings-changed", "an attempt may take {} ms instead of {} ms"),
    "retries": ("settings-changed", "retries are `{}` instead of `{}`"),
    "error_member": ("settings-changed", "the member that makes a response an error is `{}` instead of `{}`"),
    "parameters": ("client-arguments-reordered", "the constructor takes `{}` by position instead of `{}`"),
}
_SUBJECTS = {
    "module": "package",
    "name": "package",
    "version": "package",
}


def _show_setting(value: object, other: object) -> str:
    """A setting in a sentence; of a table, only what the other one has not."""
    match value:
        case Struct():
            names = (name for name in value.__struct_fields__ if name != "configured")
            pairs = ((name, getattr(value, name), getattr(other, name)) for name in names)
            return ", ".join(f"{name} = {mine}" for name, mine, theirs in pairs if mine != theirs)
        case tuple():
            return ", ".join(cast("tuple[str, ...]", value)) or "its own order"
        case _:
            return str(value)


def compare_settings(old: Config, new: Config, subject: Subject, calls: Container[str]) -> Iterator[Change]:
    """The changes of what `sdk.toml` or the title of the document decide. `calls` are the methods of the new one."""
    for key, (rule, message) in _SETTINGS.items():
        before, after = getattr(old, key), getattr(new, key)
        if before != after:
            texts = _show_setting(before, after), _show_setting(after, before)
            at = Subject(_SUBJECTS.get(key, "client"), subject.old, subject.new)
            sentence = message.format(texts[1], texts[0])
            yield at.change(rule, sentence, before=texts[0], after=texts[1])
    for path, target in old.modules.items():
        at = Subject(subject.name, subject.old, subject.new, path)
        if path not in new.modules:
            yield at.change("import-path-removed", f"the import path `{path}` is gone")
        elif target != new.modules[path]:
            message = f"the import path `{path}` leads to `{new.modules[path]}` instead of `{target}`"
            yield at.change("import-path-changed", message, before=target, after=new.modules[path])
    for path in new.modules:
        if path not in old.modules:
            at = Subject(subject.name, subject.old, subject.new, path)
            yield at.change("import-path-added", f"there is an import path `{path}`")
    yield from compare_custom(old.custom, new.custom, subject, calls)


# --- the constructor


def _compare_constructor(old: Api, new: Api, subject: Subject, context: Context) -> Iterator[Change]:
    before, after = _own_arguments(old), _own_arguments(new)
    for label, pointer in before.items():
        if label not in after:
            at = Subject(subject.name, pointer or subject.old, subject.new, label)
            yield at.change("client-argument-removed", f"the client no longer accepts `{label}`")
    for label, pointer in after.items():
        if label not in before:
            at = Subject(subject.name, subject.old, pointer or subject.new, label)
            rule = (
                "global-added"
                if label in {item.name for item in new.client_parameters}
                else "client-argument-added"
            )
            yield at.change(rule, f"the client accepts `{label}`")
    kept = [label for label in before if label in after]
    if list(after)[: len(kept)] != kept:
        message = f"the first arguments of the client are {', '.join(f'`{label}`' for label in after)}"
        yield subject.change("client-arguments-reordered", message)
    schemes = {item.name: item for item in new.security_schemes}
    for scheme in old.security_schemes:
        if scheme.name in schemes:
            yield from _compare_scheme(scheme, schemes[scheme.name], subject, context)
    globals_ = {item.name: item for item in new.client_parameters}
    for item in old.client_parameters:
        if item.name in globals_ and not context.is_same(item, globals_[item.name]):
            at = subject.at(item.doc, globals_[item.name].doc, item.name)
            yield at.change("argument-moved", f"the client's `{item.name}` is sent in another way")


def _own_arguments(api: Api) -> dict[str, str]:
    """The arguments of the constructor that follow from the document, with their places."""
    found: dict[str, str] = {}
    for scheme in api.security_schemes:
        found[scheme.argument] = scheme.doc.pointer
        for label in scheme.grant.arguments.values() if scheme.grant else ():
            found[label] = scheme.doc.pointer
    parameters: tuple[Parameter, ...] = api.client_parameters
    return found | {item.name: item.doc.pointer for item in parameters}


def _compare_scheme(
    old: SecurityScheme, new: SecurityScheme, subject: Subject, context: Context
) -> Iterator[Change]:
    at = subject.at(old.doc, new.doc, new.argument)

    def compare_kind() -> Iterator[Change]:
        if "basic" in (old.kind, new.kind) and old.kind != new.kind:
            rule = "client-argument-type-changed" if old.kind == "basic" else "authentication-changed"
            yield at.change(rule, f"the client's `{new.argument}` is a credential of another kind")
        elif any(getattr(old, name) != getattr(new, name) for name in ("kind", "wire", "prefix")):
            yield at.change("authentication-changed", f"the client sends `{new.argument}` in another way")

    def compare_variables() -> Iterator[Change]:
        if old.env != new.env:
            message = f"`{new.argument}` is read from `{new.env}` instead of `{old.env}`"
            yield at.change("credential-variable-changed", message, before=old.env, after=new.env)

    def compare_grant() -> Iterator[Change]:
        if not context.is_same(old.grant, new.grant):
            yield at.change(
                "authentication-changed", f"the tokens of `{new.argument}` are fetched in another way"
            )

    handlers = {"kind wire prefix": compare_kind, "env": compare_variables, "grant": compare_grant}
    yield from context.compare_fields(old, new, at, handlers, "name argument")
    yield from compare_docs(old.doc, new.doc, at, "document-changed")


# --- servers


def _compare_servers(old: tuple[Server, ...], new: tuple[Server, ...], subject: Subject) -> Iterator[Change]:
    before, after = ({item.name: item for item in listed if item.name} for listed in (old, new))
    named = bool(before) and len(before) == len(old), bool(after) and len(after) == len(new)
    if named[0] != named[1]:
        gone, fresh = ("server", "server_idx") if named[0] else ("server_idx", "server")
        at = subject.at(None, None, gone)
        yield at.change("client-argument-removed", f"the client no longer accepts `{gone}`", renamed=fresh)
    for label in before if all(named) else ():
        if label not in after:
            at = subject.at(None, None, label)
            yield at.change("server-removed", f"there is no server `{label}`")
    for label in after if all(named) else ():
        if label not in before:
            yield subject.at(None, None, label).change("server-added", f"there is a server `{label}`")
    urls = [[(item.name, item.url, item.variables) for item in listed] for listed in (old, new)]
    if len(new) > len(old) and urls[1][: len(old)] == urls[0] and not any(named):
        for item in new[len(old) :]:
            yield subject.change("server-added", f"there is a server `{item.url}`")
    elif urls[0] != urls[1]:
        texts = [", ".join(f"`{item.url}`" for item in listed) or "none" for listed in (old, new)]
        message = f"the servers are {texts[1]} instead of {texts[0]}"
        yield subject.change("server-changed", message, before=texts[0], after=texts[1])
