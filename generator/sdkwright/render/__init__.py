"""Api → files: Python views decide, templates lay out, a formatter has the last word."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.config.model import Config
from sdkwright.ir.api import Api
from sdkwright.render.environment import Store, Templates
from sdkwright.render.files import Rendered, Renderer

__all__ = ["Rendered", "render"]


def render(
    api: Api,
    config: Config,
    templates: Mapping[str, str],
    runtime: Mapping[str, str],
    origin: str,
    store: Store | None = None,
) -> Rendered:
    """All files of an SDK; `origin` is what the headers say that they come from. `store` keeps compiled templates."""
    return Renderer(api, config, Templates(templates, store), origin).render(runtime)
