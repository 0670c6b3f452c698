"""Types as pages show them: by their names in Python, without what only validators read."""

from __future__ import annotations

from sdkwright.render.annotations import Annotator, Mode
from sdkwright.render.code import Code, compose

_SCALARS = {"boolean": "bool", "datetime": "datetime", "date": "date", "uuid": "UUID"}
_KINDS = {"Open": "str", "OpenInt": "int"}  # of the values that an enum may grow by


class PageAnnotator(Annotator):
    """Writes the types of pages: `datetime`, where a model has `DateTime`, which is the same to type checkers."""

    def _scalar(self, kind: str, mode: Mode) -> list[Code]:
        if mode in (Mode.REQUEST, Mode.RESPONSE) and kind in _SCALARS:
            return [self.scope[_SCALARS[kind]]]
        return super()._scalar(kind, mode)

    def _marked(self, marker: str, constants: Code) -> Code:
        kind = _KINDS.get(marker)
        return constants if kind is None else compose("{} | {}", constants, self.scope[kind])
