"""Properties that only responses have (`readOnly`): omitted from requests, wherever they came from."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic_core import PydanticOmit


def _omit(value: Any) -> Any:
    raise PydanticOmit


Unsent = Annotated[Any, BeforeValidator(_omit)]
