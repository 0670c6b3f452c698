"""`webhooks.verify`: who sent a request, by Standard Webhooks."""

from __future__ import annotations

import base64
import hmac
import json
import pickle
import time
import traceback
from collections.abc import Callable, Iterator
from email.message import Message
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sdkwright.diagnostics.report import SpecError
from sdkwright.pipeline import build
from tests.support.golden import GOLDEN, built, documents
from tests.support.packages import importable, write

# The example of the specification.
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
ID, TIME, PAYLOAD = "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, '{"test": 2432232314}'
SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="

BAKED = b'{"type": "baked",  "id": 7}'
KEY = base64.b64decode(SECRET.removeprefix("whsec_"))
OTHER = "whsec_" + base64.b64encode(b"another key").decode()


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The golden package: the headers of its API begin with `bakery`."""
    folder = tmp_path_factory.mktemp("bakery")
    result = built(documents(GOLDEN / "webhooks")[0])
    write(result.files, folder)
    with importable(folder, result.module) as module:
        yield module


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: float(TIME))


def signed(
    body: bytes = BAKED,
    *,
    key: bytes = KEY,
    at: int | str = TIME,
    id_: str = "msg_1",
    prefix: str = "webhook",
) -> dict[str, str]:
    """The headers of a request that is signed with a key."""
    digest = hmac.digest(key, f"{id_}.{at}.".encode() + body, "sha256")
    signature = f"v1,{base64.b64encode(digest).decode()}"
    return {f"{prefix}-id": id_, f"{prefix}-timestamp": str(at), f"{prefix}-signature": signature}


def test_the_example_of_the_specification(package: ModuleType) -> None:
    """Its body is no event of the bakery: it is parsed once the signature is verified."""
    headers = {"webhook-id": ID, "webhook-timestamp": str(TIME), "webhook-signature": SIGNATURE}
    event = package.webhooks.verify(PAYLOAD, headers, SECRET)
    assert event.model_dump() == {"test": 2432232314}
    with pytest.raises(package.webhooks.WebhookSignatureError):
        package.webhooks.verify(PAYLOAD + " ", headers, SECRET)


def test_the_event_is_typed(package: ModuleType) -> None:
    event = package.webhooks.verify(BAKED, signed(), SECRET)
    assert (type(event), event.id) == (package.models.Baked, 7)
    with pytest.raises(package.webhooks.WebhookValidationError, match="Input should be an object"):
        package.webhooks.verify(b"[]", signed(b"[]"), SECRET)


def message(headers: dict[str, str]) -> Message:
    result = Message()
    for name, value in headers.items():
        result[name.title()] = value
    return result


FORMS: dict[str, Callable[[dict[str, str]], Any]] = {
    "lower case": lambda headers: headers,
    "upper case": lambda headers: {name.upper(): value for name, value in headers.items()},
    "pairs of bytes": lambda headers: [(name.encode(), value.encode()) for name, value in headers.items()],
    "a message of the standard library": message,
    "with others": lambda headers: {"content-type": "application/json", **headers, "webhook-other": ""},
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("prefix", ["bakery", "webhook", "svix"])
def test_headers_in_any_form(package: ModuleType, form: Callable[[Any], Any], prefix: str) -> None:
    headers = {name.replace("webhook", prefix): value for name, value in signed().items()}
    assert package.webhooks.verify(BAKED, form(headers), SECRET).id == 7


@pytest.mark.parametrize(
    "secret",
    [
        SECRET,
        SECRET.removeprefix("whsec_"),
        f" {SECRET}\n",
        SECRET.encode(),
        KEY,
        [OTHER, SECRET],
        (SECRET, OTHER),
        iter([OTHER, SECRET]),
    ],
    ids=["text", "without prefix", "with spaces", "bytes", "key", "second", "first", "iterator"],
)
def test_secrets_in_any_form(package: ModuleType, secret: Any) -> None:
    assert package.webhooks.verify(BAKED, signed(), secret).id == 7


@pytest.mark.parametrize("body", [BAKED, BAKED.decode(), bytearray(BAKED), memoryview(BAKED)])
def test_bodies_in_any_form(package: ModuleType, body: Any) -> None:
    assert package.webhooks.verify(body, signed(), SECRET).id == 7


def test_one_of_several_signatures_is_enough(package: ModuleType) -> None:
    headers, old = signed(), signed(key=b"old")["webhook-signature"]
    good = headers["webhook-signature"]
    for text in (f"{old} {good}", f"v1a,asymmetric {good} {old}", f"v2,{good[3:]} {good}", f"{good} é v1,é"):
        assert package.webhooks.verify(BAKED, {**headers, "webhook-signature": text}, SECRET).id == 7


REFUSED: dict[str, dict[str, str]] = {
    "another key": signed(key=b"another"),
    "another body": signed(b'{"type": "baked", "id": 8}'),
    "another id": {**signed(), "webhook-id": "msg_2"},
    "another time": {**signed(), "webhook-timestamp": str(TIME + 1)},
    "another version": {**signed(), "webhook-signature": signed()["webhook-signature"].replace("v1,", "v2,")},
    "no version": {**signed(), "webhook-signature": signed()["webhook-signature"].replace("v1,", "")},
    "half of a signature": {**signed(), "webhook-signature": signed()["webhook-signature"][:20]},
    "an empty signature": {**signed(), "webhook-signature": "v1,"},
    "text beyond ASCII": {**signed(), "webhook-signature": "v1,é\ud800"},
    "no headers": {},
    "no id": {name: value for name, value in signed().items() if name != "webhook-id"},
    "no signature": {name: value for name, value in signed().items() if name != "webhook-signature"},
    "headers of two prefixes": {**signed(), "bakery-id": "msg_1"},
    "an id beyond bytes": {**signed(), "webhook-id": "msg_\ud800"},
    "an empty id": {**signed(id_=""), "webhook-id": ""},
    "a time that is none": signed(at="now"),
    "a time before 1970": signed(at=-1),
    "a time with a fraction": signed(at=f"{TIME}.5"),
    "a time of many digits": signed(at="9" * 5000),
    "a time in other digits": signed(at="١٦١٤٢٦٥٣٣٠"),
}


@pytest.mark.parametrize("headers", REFUSED.values(), ids=REFUSED)
def test_other_requests_are_refused(package: ModuleType, headers: dict[str, str]) -> None:
    with pytest.raises(
        package.webhooks.WebhookSignatureError, match=r"^Webhook verification failed: "
    ) as caught:
        package.webhooks.verify(BAKED, headers, SECRET)
    assert isinstance(caught.value, package.errors.BakeryEventsError)
    assert pickle.loads(pickle.dumps(caught.value)).message == str(caught.value)


@pytest.mark.parametrize(
    ("age", "options", "said"),
    [
        (300, {}, None),
        (-300, {}, None),
        (301, {}, "it was signed 301 s ago"),
        (-301, {}, "it was signed 301 s in the future"),
        (11, {"tolerance": 10}, "it was signed 11 s ago"),
        (10, {"tolerance": 10.0}, None),
        (1, {"tolerance": 0}, "it was signed 1 s ago"),
        (10**9, {"tolerance": float("inf")}, None),
    ],
)
def test_how_old_a_request_may_be(package: ModuleType, age: int, options: Any, said: str | None) -> None:
    headers = signed(at=TIME - age)
    if said is None:
        assert package.webhooks.verify(BAKED, headers, SECRET, **options).id == 7
        return
    with pytest.raises(package.webhooks.WebhookSignatureError) as caught:
        package.webhooks.verify(BAKED, headers, SECRET, **options)
    assert str(caught.value) == f"Webhook verification failed: {said}"


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "a parsed body": (
        {"payload": json.loads(BAKED)},
        "payload must be the body as it came, bytes or text, not dict",
    ),
    "no body": ({"payload": None}, "payload must be the body as it came, bytes or text, not NoneType"),
    "no secret": ({"secret": None}, "secret cannot be a value of type NoneType"),
    "no secrets": ({"secret": []}, "secret: there is none"),
    "an empty secret": ({"secret": ""}, "secret is empty"),
    "an empty key": ({"secret": b""}, "secret is empty"),
    "a secret that is no base64": (
        {"secret": "whsec_!?"},
        "secret is not base64, perhaps with `whsec_` before it",
    ),
    "a number as a secret": ({"secret": [5]}, "secret must be text or bytes, not int"),
    "no headers": ({"headers": None}, "headers cannot be a value of type NoneType"),
    "headers that are no pairs": (
        {"headers": ["webhook-id"]},
        "headers must be a mapping, or pairs of names and values",
    ),
    "a text as tolerance": ({"tolerance": "5"}, "tolerance must be a number of seconds, not '5'"),
    "a negative tolerance": ({"tolerance": -1}, "tolerance must be a number of seconds, not -1"),
    "no number as tolerance": ({"tolerance": float("nan")}, "tolerance must be a number of seconds, not nan"),
    "a boolean as tolerance": ({"tolerance": True}, "tolerance must be a number of seconds, not True"),
}


@pytest.mark.parametrize(("arguments", "said"), WRONG.values(), ids=WRONG)
def test_arguments_that_cannot_be_used(package: ModuleType, arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(package.errors.ArgumentError) as caught:
        package.webhooks.verify(**{"payload": BAKED, "headers": signed(), "secret": SECRET, **arguments})
    assert str(caught.value) == said


@pytest.mark.parametrize("secret", [SECRET, "whsec_not/base64!", OTHER])
def test_errors_show_no_secret(package: ModuleType, secret: str) -> None:
    with pytest.raises(package.errors.BakeryEventsError) as caught:
        package.webhooks.verify(BAKED + b" ", signed(), secret)
    error: Any = caught.value
    shown = "".join(traceback.format_exception(error)) + repr(error) + str(error.__dict__)
    assert secret.removeprefix("whsec_")[:8] not in shown
    assert error.__suppress_context__


def test_without_an_event_for_all_nothing_is_returned(tmp_path: Path) -> None:
    """The bodies do not tell which webhook they are of."""
    webhook = (
        "{post: {requestBody: {content: {application/json: {schema: {type: object, properties: {%s: {}}}}}}}}"
    )
    (tmp_path / "openapi.yaml").write_text(
        "openapi: 3.1.0\ninfo: {title: Two, version: '1'}\npaths: {}\n"
        f"webhooks: {{a: {webhook % 'x'}, b: {webhook % 'y'}}}\n",
        encoding="utf-8",
    )
    (tmp_path / "sdk.toml").write_text('[webhooks]\nsignature = "standard"\n', encoding="utf-8")
    result = build(tmp_path)
    write(result.files, tmp_path / "out")
    with importable(tmp_path / "out", result.module) as package:
        assert package.webhooks.verify(b"{}", signed(b"{}"), SECRET) is None
        assert package.webhooks.parse_a(b"{}").model_dump() == {}
        with pytest.raises(
            package.webhooks.WebhookSignatureError, match="webhook-id, webhook-timestamp, webhook-sig"
        ):
            package.webhooks.verify(b"{}", {}, SECRET)


@pytest.mark.parametrize(
    ("document", "table", "message"),
    [
        ("webhooks", 'signature = "own"', "`webhooks.signature` must be `standard`, not `own`"),
        ("webhooks", 'header_prefix = "acme"', "`header_prefix` has no effect without `signature`"),
        ("webhooks", 'signature = "standard"\nheader_prefix = "a b"', "the beginning of a header"),
        ("webhooks", 'signature = "standard"\nsecret = "x"', "unknown key `secret` in [webhooks]"),
        ("minimal", 'signature = "standard"', "no webhook whose body is JSON"),
    ],
)
def test_configurations_that_cannot_be_used(document: str, table: str, message: str, tmp_path: Path) -> None:
    source = documents(GOLDEN / document)[0]
    (tmp_path / source.name).write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "sdk.toml").write_text(f"[webhooks]\n{table}\n", encoding="utf-8")
    with pytest.raises(SpecError) as caught:
        build(tmp_path)
    assert message in " ".join(problem.message + problem.hint for problem in caught.value.problems)
