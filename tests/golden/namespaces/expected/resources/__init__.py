# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of the API, one module per resource."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import animals as animals
    from . import at as at
    from . import big_cats as big_cats
    from . import bird as bird
    from . import cached_property_2 as cached_property_2
    from . import cages as cages
    from . import class_ as class_
    from . import client_2 as client_2
    from . import close__2 as close__2
    from . import import_export as import_export
    from . import keepers_2 as keepers_2
    from . import resource as resource
    from . import resource_2fa as resource_2fa
    from . import shared_2 as shared_2
    from . import str as str
    from . import zoo as zoo
    from . import 動物 as 動物
else:
    from .._lazy import attach as _attach

    __getattr__, __dir__, __all__ = _attach(
        __name__,
        {},
        modules="animals at big_cats bird cached_property_2 cages class_ client_2 close__2 import_export keepers_2 resource resource_2fa shared_2 str zoo 動物",
    )
