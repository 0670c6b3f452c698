# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of the API, one module per resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import keepers_2 as keepers_2
    from . import cages as cages
    from . import animals as animals
    from . import big_cats as big_cats
    from . import bird as bird
    from . import resource_2fa as resource_2fa
    from . import class_ as class_
    from . import at as at
    from . import resource as resource
    from . import 動物 as 動物
    from . import import_export as import_export
    from . import close__2 as close__2
    from . import client_2 as client_2
    from . import str_ as str_
    from . import shared_2 as shared_2
    from . import zoo as zoo
    from . import cached_property__2 as cached_property__2
else:
    from .._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {},
        modules="keepers_2 cages animals big_cats bird resource_2fa class_ at resource 動物 import_export close__2 client_2 str_ shared_2 zoo cached_property__2",
    )
