"""Api → Files: Python decides what an SDK says, templates lay it out. Formatting comes later."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.config.model import Config
from sdkwright.formatting.files import Files
from sdkwright.ir.api import Api
from sdkwright.recursion import with_deep_stack
from sdkwright.render.files import Renderer

__all__ = ["render"]


@with_deep_stack
def render(
    api: Api, config: Config, templates: Mapping[str, str], runtime: Mapping[str, str], origin: str
) -> Files:
    """Render all files of an SDK but the lock and the diagnostics. `origin` is the document that headers name."""
    return Renderer(api, config, templates, origin).render(runtime)
