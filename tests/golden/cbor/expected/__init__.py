# Generated from openapi.yaml; do not edit: change the document and generate again.
"""CBOR things: a typed client, sync and async.

Start with `CborThings`.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .client import CborThings as CborThings
    from ._settings import OPENAPI_DOC_VERSION as OPENAPI_DOC_VERSION, USER_AGENT as USER_AGENT, VERSION as VERSION
    from .sdkconfiguration import SERVERS as SERVERS, SDKConfiguration as SDKConfiguration
    from . import errors as errors
    from . import httpclient as httpclient
    from . import models as models
    from . import types as types
    from . import utils as utils
    from . import vectors as vectors
else:
    from ._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".client": "CborThings",
            "._settings": "OPENAPI_DOC_VERSION USER_AGENT VERSION",
            ".sdkconfiguration": "SERVERS SDKConfiguration",
        },
        modules="errors httpclient models types utils vectors",
    )
