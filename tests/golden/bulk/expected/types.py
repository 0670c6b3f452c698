# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Values and types that programs name."""

from ._runtime.model import UNSET as UNSET
from ._runtime.model import UNSET_SENTINEL as UNSET_SENTINEL
from ._runtime.model import BaseModel as BaseModel
from ._runtime.model import File as File
from ._runtime.model import Nullable as Nullable
from ._runtime.model import OptionalNullable as OptionalNullable
from ._runtime.model import Unrecognized as Unrecognized
from ._runtime.model import UnrecognizedInt as UnrecognizedInt
from ._runtime.model import UnrecognizedStr as UnrecognizedStr
from ._runtime.model import Unset as Unset
from ._runtime.options import RequestOptions as RequestOptions
from .vectors import Vector as Vector
from .vectors import to_array as to_array
from .vectors import to_buffer as to_buffer
from .vectors import to_list as to_list
from .vectors import to_numpy as to_numpy
