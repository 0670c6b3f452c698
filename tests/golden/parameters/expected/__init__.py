# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Parameters: a typed client, sync and async.

Start with `Parameters`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import errors as errors
    from . import hooks as hooks
    from . import httpclient as httpclient
    from . import models as models
    from . import types as types
    from . import utils as utils
    from . import vectors as vectors
    from ._settings import *
    from .client import *
    from .sdkconfiguration import *
else:
    from ._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".client": "Parameters",
            "._settings": "OPENAPI_DOC_VERSION USER_AGENT VERSION",
            ".sdkconfiguration": "SERVERS SDKConfiguration",
        },
        modules="errors hooks httpclient models types utils vectors",
    )
