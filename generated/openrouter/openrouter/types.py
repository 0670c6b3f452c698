# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""Values and types that programs name."""

from ._runtime.model import BaseModel as BaseModel, File as File, Unrecognized as Unrecognized
from ._runtime.types import (
    UNSET as UNSET,
    UNSET_SENTINEL as UNSET_SENTINEL,
    Nullable as Nullable,
    OptionalNullable as OptionalNullable,
    UnrecognizedInt as UnrecognizedInt,
    UnrecognizedStr as UnrecognizedStr,
    Unset as Unset,
)
