# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The models of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..errors import APIConnectionError as APIConnectionError
    from ..errors import APIDeadlineError as APIDeadlineError
    from ..errors import APIStatusError as APIStatusError
    from ..errors import APITimeoutError as APITimeoutError
    from ..errors import ArgumentError as ArgumentError
    from ..errors import BusyError as BusyError
    from ..errors import ConflictError as ConflictError
    from ..errors import LostError as LostError
    from ..errors import LostErrorData as LostErrorData
    from ..errors import MissingCredentialsError as MissingCredentialsError
    from ..errors import NoAnswerError as NoAnswerError
    from ..errors import NotFoundError as NotFoundError
    from ..errors import NotFoundErrorData as NotFoundErrorData
    from ..errors import PetsError as PetsError
    from ..errors import RenamedError as RenamedError
    from ..errors import ResponseValidationError as ResponseValidationError
    from .answers import *
    from .owners import *
    from .pets import *
    from .reports import *
    from .shared import *
else:
    from .._lazy import attach
    from .._renames import former_names

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".shared": "GetStatusResponseBody",
            ".answers": "Answer CreateAnswerRequestBody CreateAnswerRequestBodyTypedDict",
            ".owners": "AsyncOwnersPage Owner OwnerList OwnersPage",
            ".pets": "Kind KindValues Pet PetTypedDict Problem",
            ".reports": "Report",
        },
        star="..errors",
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
