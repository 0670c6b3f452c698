# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Tests of programs that use this SDK: `FakeMany` is a client that answers from memory.

docs/testing.md of sdkwright has examples. `plugin` has fixtures for pytest.
"""

from __future__ import annotations

from .._testing.cassettes import NotRecorded as NotRecorded
from .._testing.cassettes import Recording as Recording
from .._testing.cassettes import record as record
from .._testing.fake import FakeClient as _FakeClient
from .._testing.fake import FakeScripting as _FakeScripting
from .._testing.fake import script_of as script_of
from .._testing.records import Calls as Calls
from .._testing.records import RecordedRequest as RecordedRequest
from .._testing.script import Route as Route
from .._testing.script import StreamRoute as StreamRoute
from .._testing.script import UnscriptedCall as UnscriptedCall
from ..client import Many as _Many


class FakeMany(_FakeScripting, _FakeClient, _Many):
    """`Many` for tests: it answers from memory, without credentials and connections.

    It takes the arguments of the real client but `client` and `async_client`. What no script answers gets
    an example of the OpenAPI document, or else a response that is made up from its schemas.
    """
