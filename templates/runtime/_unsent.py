"""What only answers have (`readOnly`): left out of what is sent, wherever it came from."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic_core import PydanticOmit


def _omitted(value: Any) -> Any:
    raise PydanticOmit


Unsent = Annotated[Any, BeforeValidator(_omitted)]
