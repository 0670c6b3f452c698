"""Api → Files: Python decides what an SDK says, templates lay it out. Formatting comes later."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sdkwright.config.custom import header
from sdkwright.config.model import Config
from sdkwright.formatting.files import Files
from sdkwright.ir.api import Api
from sdkwright.recursion import with_deep_stack
from sdkwright.render.code import comment
from sdkwright.render.environment import Store, Templates
from sdkwright.render.files import Renderer

__all__ = ["render"]


@with_deep_stack
def render(
    api: Api,
    config: Config,
    templates: Mapping[str, str],
    runtime: Mapping[str, str],
    origin: str,
    store: Store | None = None,
    replaced: Mapping[str, str] | None = None,
    ready: Callable[[Mapping[str, str]], object] | None = None,
) -> Files:
    """Render all files of an SDK but the lock and the diagnostics.

    `origin` is the document that headers name. `store` keeps compiled templates from one run to the next. `replaced`
    has the files of the templates that do not come with the generator; their faults are `SpecError`s. `ready` gets
    modules while other files are rendered: what is to be done with them can begin.
    """
    first_line = comment(header(origin))
    return Renderer(api, config, Templates(templates, first_line, store, replaced or {})).render(
        runtime, ready
    )
