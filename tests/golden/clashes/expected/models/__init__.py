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
                Annotated AnnotatedKind AnnotatedTypedDict Any AnyKind AnyTypedDict BaseModel BaseModelKind
                BaseModelTypedDict Body BodyKind BodyTypedDict Client ClientKind ClientTypedDict Date DateKind
                DateTime DateTimeKind DateTimeTypedDict DateTypedDict Either EitherKind EitherTypedDict Field
                FieldKind FieldTypedDict File FileKind FileTypedDict Items ItemsKind ItemsTypedDict List
                ListKind ListTypedDict Literal LiteralKind LiteralTypedDict Mapping MappingKind
                MappingTypedDict NotRequired NotRequiredKind NotRequiredTypedDict Number NumberKind
                NumberTypedDict Operation OperationKind OperationTypedDict Page PageKind PageTypedDict
                Resource ResourceKind ResourceTypedDict Response ResponseKind ResponseTypedDict Self SelfKind
                SelfTypedDict Stream StreamKind StreamTypedDict Tag TagKind TagTypedDict TypedDict
                TypedDictKind TypedDictTypedDict UUID UUIDKind UUIDTypedDict Unset UnsetKind UnsetTypedDict
            """
        },
    )
