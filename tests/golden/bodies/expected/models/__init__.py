# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The models of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .shared import *
else:
    from .._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".shared": """
                AddPhotoRequestBody AddPhotoRequestBody2 AddPhotoRequestBody2TypedDict
                AddPhotoRequestBodyTypedDict AttachFurtherRequestBody AttachFurtherRequestBodyTypedDict Change
                ChangeTypedDict ChooseRequestBody ChooseRequestBody2 ChooseRequestBody2TypedDict
                ChooseRequestBody3 ChooseRequestBody3TypedDict ChooseRequestBody4 ChooseRequestBody4TypedDict
                ChooseRequestBodyTypedDict Pet PetTypedDict PutFurtherRequestBody
                PutFurtherRequestBodyTypedDict PutUnionRequestBody PutUnionRequestBodyTypedDict
                SearchPetsRequestBody SearchPetsRequestBodyTypedDict SendFormRequestBody
                SendFormRequestBodyTypedDict SendFurtherRequestBody SendFurtherRequestBodyTypedDict Upload
                UploadTypedDict
            """
        },
    )
