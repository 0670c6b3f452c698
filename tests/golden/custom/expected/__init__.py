# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Custom: a typed client, sync and async.

Start with `Custom`.
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
    from .audit import LOG as _audit_log
    from .client import *
    from .sdkconfiguration import *
    from .tools import Toys as Toys

    audit_log = _audit_log
else:
    from ._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".client": "Custom",
            "._settings": "OPENAPI_DOC_VERSION USER_AGENT VERSION",
            ".sdkconfiguration": "SERVERS SDKConfiguration",
            ".audit": "audit_log=LOG",
            ".tools": "Toys",
        },
        modules="errors hooks httpclient models types utils vectors",
    )
