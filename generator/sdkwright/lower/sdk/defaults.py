"""Defaults for what `sdk.toml` leaves out, from the document: names of the package and the client, and retries."""

from __future__ import annotations

import re

from msgspec.structs import replace

from sdkwright import names
from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Report
from sdkwright.ir.api import RUNTIME_ERRORS
from sdkwright.lower.operations.retries import with_hints
from sdkwright.openapi.model import Document

_VERSION = re.compile(r"\d+(\.\d+){0,3}((a|b|rc|\.post|\.dev)\d+)?")


def complete(config: Config, document: Document, report: Report, package: str | None = None) -> Config:
    """The configuration with every name filled in; `package` overrules the import package's name."""
    title = re.sub(r"(?i)\b(open\s?api|swagger|specification|the|rest api)\b", " ", document.title)
    label = "_".join(names.words(title)) or "_".join(names.words(document.title)) or "api"
    module = package or config.module
    if module is None:
        module = names.module_name(label)
        if (
            names.hidden_by(module) or names.is_device(module) or module.endswith("_")
        ):  # as that of a keyword does
            module = f"{module.rstrip('_')}_sdk"
    elif package is None and (hidden := names.hidden_by(module)):
        message = f"`{module}` is {hidden}, which the package would hide"
        report.error("package-name", message, config.at("package", "module"), f"try `{module}_sdk`")
    client = config.client or names.avoiding(names.pascal(package or label, "Api"), names.RESERVED_CLASSES)
    base_error = config.base_error or names.avoiding(
        f"{client}Error", {*RUNTIME_ERRORS, config.default_error or "APIStatusError"}
    )
    return replace(
        config,
        module=module,
        name=config.name if config.name and package is None else module.replace("_", "-"),
        version=config.version or _plain_version(document.version),
        client=client,
        env_prefix=config.env_prefix or _env_prefix(module),
        base_error=base_error,
        default_error=config.default_error or names.avoiding("APIStatusError", {base_error}),
        variable=config.variable or names.snake(client, "client"),
        retries=with_hints(config.retries, document.retries) if document.retries else config.retries,
    )


def _env_prefix(module: str) -> str:
    """The start of environment variables: `BOOKSHOP` for `bookshop_api`, because a key is `BOOKSHOP_API_KEY`."""
    name = names.snake(module).upper()
    return name.removesuffix("_API") or name


def _plain_version(text: str) -> str:
    """The version of the document if it is a valid version of a Python package, else `0.1.0`."""
    version = _VERSION.fullmatch(text.removeprefix("v"))
    return version.group() if version else "0.1.0"
