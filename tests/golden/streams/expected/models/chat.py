# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `chat`."""

from __future__ import annotations

from typing import Literal, Optional, Union

from pydantic import Field
from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, Either, allows_extra


class Chat(BaseModel):  # #/components/schemas/Chat
    """`Chat` of the API."""

    text: str


class PromptAtOnce(BaseModel):  # #/components/schemas/PromptAtOnce
    """`PromptAtOnce` of the API."""

    text: str
    stream: Optional[Literal[False]] = None


@allows_extra
class PromptAtOnceTypedDict(TypedDict):
    text: str
    stream: NotRequired[Literal[False]]


class PromptPiecemeal(BaseModel):  # #/components/schemas/PromptPiecemeal
    """`PromptPiecemeal` of the API."""

    text: str
    stream: Literal[True]


@allows_extra
class PromptPiecemealTypedDict(TypedDict):
    text: str
    stream: Literal[True]


class PromptByName(BaseModel):  # #/components/schemas/PromptByName
    """`PromptByName` of the API."""

    name: str


@allows_extra
class PromptByNameTypedDict(TypedDict):
    name: str


class CreateChatRequestBody(BaseModel):  # #/paths/~1chat/post/requestBody/content/application~1json/schema
    """`CreateChatRequestBody` of the API."""

    text: str
    stream: Optional[bool] = Field(default=None, json_schema_extra={"default": False})
    """Default: False."""


@allows_extra
class CreateChatRequestBodyTypedDict(TypedDict):
    text: str
    stream: NotRequired[Optional[bool]]


class TellChatRequestBody(BaseModel):  # #/paths/~1chat~1told/post/requestBody/content/application~1json/schema
    """`TellChatRequestBody` of the API."""

    stream: bool = Field(json_schema_extra={"default": True})
    """Default: True."""


@allows_extra
class TellChatRequestBodyTypedDict(TypedDict):
    stream: bool


class AskChatRequestBody1(BaseModel):  # #/paths/~1chat~1asked/post/requestBody/content/application~1json/schema/oneOf/0
    """`AskChatRequestBody1` of the API."""

    text: str
    stream: Optional[Literal[False]] = None


@allows_extra
class AskChatRequestBody1TypedDict(TypedDict):
    text: str
    stream: NotRequired[Literal[False]]


class AskChatRequestBodyEvery(BaseModel):
    # #/paths/~1chat~1asked/post/requestBody/content/application~1json/schema/oneOf/1
    """`AskChatRequestBodyEvery` of the API."""

    text: str
    stream: Literal[True]
    every: Optional[int] = None


@allows_extra
class AskChatRequestBodyEveryTypedDict(TypedDict):
    text: str
    stream: Literal[True]
    every: NotRequired[int]


class MaybeChatRequestBody(BaseModel):
    # #/paths/~1chat~1maybe/post/requestBody/content/application~1x-www-form-urlencoded/schema
    """`MaybeChatRequestBody` of the API."""

    word: Optional[str] = None


@allows_extra
class MaybeChatRequestBodyTypedDict(TypedDict, total=False):
    word: str


class UntoldChatRequestBody(BaseModel):  # #/paths/~1chat~1untold/post/requestBody/content/application~1json/schema
    """`UntoldChatRequestBody` of the API."""

    text: str
    stream: Optional[bool] = None


@allows_extra
class UntoldChatRequestBodyTypedDict(TypedDict):
    text: str
    stream: NotRequired[bool]


Prompt = Union[PromptAtOnce, PromptPiecemeal, PromptByName]
PromptTypedDict = Union[
    Either[PromptAtOnce, PromptAtOnceTypedDict],
    Either[PromptPiecemeal, PromptPiecemealTypedDict],
    Either[PromptByName, PromptByNameTypedDict],
]
AskChatRequestBody = Union[AskChatRequestBody1, AskChatRequestBodyEvery]
AskChatRequestBodyTypedDict = Union[
    Either[AskChatRequestBody1, AskChatRequestBody1TypedDict],
    Either[AskChatRequestBodyEvery, AskChatRequestBodyEveryTypedDict],
]
