# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Values and types that programs name."""

from ._runtime.model import (
    UNSET as UNSET,
    UNSET_SENTINEL as UNSET_SENTINEL,
    BaseModel as BaseModel,
    File as File,
    Nullable as Nullable,
    OptionalNullable as OptionalNullable,
    Unrecognized as Unrecognized,
    UnrecognizedInt as UnrecognizedInt,
    UnrecognizedStr as UnrecognizedStr,
    Unset as Unset,
)
from ._streams.responses import AsyncStreamedResponse as AsyncStreamedResponse, StreamedResponse as StreamedResponse
from .vectors import (
    Vector as Vector,
    to_array as to_array,
    to_buffer as to_buffer,
    to_list as to_list,
    to_numpy as to_numpy,
)
