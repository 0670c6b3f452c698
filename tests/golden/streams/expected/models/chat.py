# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `chat`."""

from __future__ import annotations

from typing import Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._exact import Exact
from .._runtime.model import BaseModel, Boolean, Either, allows_extra


class Chat(BaseModel):  # #/components/schemas/Chat
    text: str


class PromptAtOnce(BaseModel):  # #/components/schemas/PromptAtOnce
    text: str
    stream: Exact[Literal[False]] | None = None


@allows_extra
class PromptAtOnceTypedDict(TypedDict):
    text: str
    stream: NotRequired[Exact[Literal[False]]]


class PromptPiecemeal(BaseModel):  # #/components/schemas/PromptPiecemeal
    text: str
    stream: Exact[Literal[True]]


@allows_extra
class PromptPiecemealTypedDict(TypedDict):
    text: str
    stream: Exact[Literal[True]]


class PromptByName(BaseModel):  # #/components/schemas/PromptByName
    name: str


@allows_extra
class PromptByNameTypedDict(TypedDict):
    name: str


class CreateChatRequestBody(BaseModel):  # #/paths/~1chat/post/requestBody/content/application~1json/schema
    text: str
    stream: Boolean | None = Field(default=None, json_schema_extra={"default": False})
    """Default: False."""


@allows_extra
class CreateChatRequestBodyTypedDict(TypedDict):
    text: str
    stream: NotRequired[bool | None]


class TellChatRequestBody(BaseModel):
    # #/paths/~1chat~1told/post/requestBody/content/application~1json/schema
    stream: Boolean = Field(json_schema_extra={"default": True})
    """Default: True."""


@allows_extra
class TellChatRequestBodyTypedDict(TypedDict):
    stream: bool


class AskChatRequestBody1(BaseModel):
    # #/paths/~1chat~1asked/post/requestBody/content/application~1json/schema/oneOf/0
    text: str
    stream: Exact[Literal[False]] | None = None


@allows_extra
class AskChatRequestBody1TypedDict(TypedDict):
    text: str
    stream: NotRequired[Exact[Literal[False]]]


class AskChatRequestBodyEvery(BaseModel):
    # #/paths/~1chat~1asked/post/requestBody/content/application~1json/schema/oneOf/1
    text: str
    stream: Exact[Literal[True]]
    every: int | None = None


@allows_extra
class AskChatRequestBodyEveryTypedDict(TypedDict):
    text: str
    stream: Exact[Literal[True]]
    every: NotRequired[int]


class MaybeChatRequestBody(BaseModel):
    # #/paths/~1chat~1maybe/post/requestBody/content/application~1x-www-form-urlencoded/schema
    word: str | None = None


@allows_extra
class MaybeChatRequestBodyTypedDict(TypedDict, total=False):
    word: str


class UntoldChatRequestBody(BaseModel):
    # #/paths/~1chat~1untold/post/requestBody/content/application~1json/schema
    text: str
    stream: Boolean | None = None


@allows_extra
class UntoldChatRequestBodyTypedDict(TypedDict):
    text: str
    stream: NotRequired[bool]


Prompt = PromptAtOnce | PromptPiecemeal | PromptByName
PromptTypedDict = (
    Either[PromptAtOnce, PromptAtOnceTypedDict]
    | Either[PromptPiecemeal, PromptPiecemealTypedDict]
    | Either[PromptByName, PromptByNameTypedDict]
)
AskChatRequestBody = AskChatRequestBody1 | AskChatRequestBodyEvery
AskChatRequestBodyTypedDict = (
    Either[AskChatRequestBody1, AskChatRequestBody1TypedDict]
    | Either[AskChatRequestBodyEvery, AskChatRequestBodyEveryTypedDict]
)
