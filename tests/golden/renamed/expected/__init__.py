# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Renamed: a typed client, sync and async.

Start with `Renamed`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import components as components
    from . import errors as errors
    from . import failures as failures
    from . import hooks as hooks
    from . import httpclient as httpclient
    from . import models as models
    from . import types as types
    from . import utils as utils
    from . import vectors as vectors
    from ._settings import *
    from .client import *
    from .models import *
    from .sdkconfiguration import *
else:
    from ._lazy import attach
    from ._renames import former_names

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".client": "Renamed",
            "._settings": "OPENAPI_DOC_VERSION USER_AGENT VERSION",
            ".sdkconfiguration": "SERVERS SDKConfiguration",
        },
        modules="components errors failures hooks httpclient models types utils vectors",
        star=".models",
    )
    __getattr__ = former_names(
        __name__,
        {
            "ListOwnersPage": "OwnersPage",
            "AsyncListOwnersPage": "AsyncOwnersPage",
            "Animal": "Pet",
            "AnimalTypedDict": "PetTypedDict",
            "Sort": "Kind",
            "SortValues": "KindValues",
            "NotFoundError": "LostError",
            "BusyError": "ConflictError",
            "PetsError": "RenamedError",
            "NoAnswerError": "APIConnectionError",
            "NotFoundErrorData": "LostErrorData",
        },
        __getattr__,
    )
