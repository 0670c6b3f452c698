"""Confidential embeddings: the whole flow, against a node on this machine that decrypts requests and encrypts answers.

The node has its cryptography from the library alone, so both ends agree only if the SDK does what a node expects.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import blake2b
from importlib import import_module
from os import urandom
from types import SimpleNamespace
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tests.support import ROOT
from tests.support.loopback import Answer, Loopback, Request
from tests.support.sdks import ATOMA, Mode, call

pytestmark = pytest.mark.sdk(ATOMA)
both = pytest.mark.parametrize("mode", ["sync", "async"])

LOCK, EMBEDDINGS = "/v1/nodes/lock", "/v1/confidential/embeddings"
METHOD = "confidential_embeddings.create"
VECTOR = [0.25, -1.0, 1e-9]


def text(data: bytes) -> str:
    return b64encode(data).decode()


class Node(Loopback):
    """A proxy with a node behind it. `change` alters an answer on its way, `plaintexts` are what the node has read."""

    def __init__(self) -> None:
        super().__init__()
        self._private = X25519PrivateKey.generate()
        self.public_key = text(self._private.public_key().public_bytes_raw())
        self.plaintexts: list[bytes] = []
        self.failures: dict[str, list[Answer]] = {LOCK: [], EMBEDDINGS: []}
        self.change: Callable[[dict[str, Any]], Mapping[str, Any]] = dict
        self.result: Callable[[dict[str, Any]], object] = embeddings

    def bodies(self, path: str) -> list[Any]:
        """What was sent there."""
        return [request.json() for request in self.requests if request.path == path]

    def fail(self, path: str, status: int) -> None:
        """Answer the next request there with an error."""
        body = {"error": {"code": "SERVICE_UNAVAILABLE", "message": "no node"}}
        headers = {"content-type": "application/json"}
        self.failures[path].append(Answer(status, json.dumps(body).encode(), headers))

    def _next(self, request: Request) -> Answer:
        super()._next(request)  # which notes it
        if failures := self.failures[request.path]:
            return failures.pop(0)
        body = self._locked() if request.path == LOCK else self._answered(request.json())
        return Answer(200, json.dumps(body).encode(), {"content-type": "application/json"})

    def _locked(self) -> Mapping[str, Any]:
        return {
            "node_small_id": 7,
            "public_key": self.public_key,
            "stack_small_id": 42,
            "stack_entry_digest": None,
        }

    def _answered(self, body: dict[str, Any]) -> Mapping[str, Any]:
        secret = self._private.exchange(
            X25519PublicKey.from_public_bytes(b64decode(body["client_dh_public_key"]))
        )
        key = HKDF(algorithm=SHA256(), length=32, salt=b64decode(body["salt"]), info=b"").derive(secret)
        plaintext = AESGCM(key).decrypt(b64decode(body["nonce"]), b64decode(body["ciphertext"]), None)
        assert b64decode(body["plaintext_body_hash"]) == blake2b(plaintext, digest_size=32).digest()
        self.plaintexts.append(plaintext)
        answer = json.dumps(self.result(json.loads(plaintext))).encode()
        nonce = urandom(12)
        return self.change(
            {
                "ciphertext": text(AESGCM(key).encrypt(nonce, answer, None)),
                "nonce": text(nonce),
                "response_hash": text(blake2b(answer, digest_size=32).digest()),
                "signature": None,
                "usage": None,
            }
        )


def embeddings(request: dict[str, Any]) -> dict[str, Any]:
    """What the model makes of a request: the model of the answer has the input, so that each can be recognized."""
    return {
        "object": "list",
        "model": f"{request['model']} of {request['input']}",
        "data": [{"object": "embedding", "embedding": VECTOR, "index": 0}],
        "usage": {"prompt_tokens": 3, "total_tokens": 3},
    }


def create(mode: Mode, node: Node, **more: Any) -> Any:
    """Call the method with the least arguments, and more."""
    client = ATOMA.make(server_url=node.url, retry_config=None)
    return call(mode, client, METHOD, **{"input": "hello", "model": "m", **more})


def confidential_error() -> type[Exception]:
    found: type[Exception] = import_module(ATOMA.package).ConfidentialError
    return found


@both
def test_an_embedding_comes_back_from_a_node_that_decrypts_and_encrypts(mode: Mode) -> None:
    with Node() as node:
        result = create(mode, node, encoding_format="float", user="u")
        assert [request.path for request in node.requests] == [LOCK, EMBEDDINGS]
    assert result.model_dump() == embeddings({"model": "m", "input": "hello"})
    assert type(result) is import_module("atoma_sdk.models").CreateEmbeddingResponse


def test_the_node_reads_what_the_arguments_say() -> None:
    with Node() as node:
        create("sync", node, encoding_format="float", user="u")
        create("sync", node, input=["é", "b"], user=None, extra_body={"more": 1})
    assert node.plaintexts == [
        b'{"input":"hello","model":"m","encoding_format":"float","user":"u"}',
        '{"input":["é","b"],"model":"m","user":null,"more":1}'.encode(),
    ]


def test_the_proxy_sees_the_model_and_no_text() -> None:
    with Node() as node:
        create("sync", node, input="a secret", user="somebody")
        (locked,), (sent,) = node.bodies(LOCK), node.bodies(EMBEDDINGS)
        assert all(word not in request.body for request in node.requests for word in (b"secret", b"somebody"))
    assert locked == {"model": "m"}
    lengths = {name: len(b64decode(sent[name])) for name in ("salt", "nonce", "client_dh_public_key")}
    assert lengths == {"salt": 16, "nonce": 12, "client_dh_public_key": 32}
    assert sorted(sent) == [
        "ciphertext",
        "client_dh_public_key",
        "model_name",
        "node_dh_public_key",
        "nonce",
        "num_compute_units",
        "plaintext_body_hash",
        "salt",
        "stack_small_id",
        "stream",
    ]
    fixed = ("model_name", "node_dh_public_key", "num_compute_units", "stack_small_id", "stream")
    assert [sent[name] for name in fixed] == ["m", node.public_key, None, 42, False]


def test_options_hold_for_both_requests() -> None:
    with Node() as node:
        options = {"http_headers": {"X-A": "1"}, "extra_headers": {"X-B": "2"}, "extra_query": {"c": 3}}
        client = ATOMA.make(server_url="http://unused.invalid", retry_config=None)
        call("sync", client, METHOD, input="x", model="m", server_url=node.url, timeout=30, **options)
        seen = [(item.headers["x-a"], item.headers["x-b"], item.query) for item in node.requests]
    assert seen == [("1", "2", "c=3")] * 2


@both
def test_calls_at_the_same_time_have_keys_of_their_own(mode: Mode) -> None:
    texts = [f"text {number}" for number in range(8)]
    with Node() as node, ATOMA.make(server_url=node.url) as client:
        if mode == "sync":
            with ThreadPoolExecutor(8) as pool:
                method = client.confidential_embeddings.create
                calls = [pool.submit(method, input=item, model="m") for item in texts]
                results = [item.result() for item in calls]
        else:

            async def together() -> list[Any]:
                async with ATOMA.make(server_url=node.url) as other:
                    method = other.confidential_embeddings.create_async
                    return await asyncio.gather(*(method(input=item, model="m") for item in texts))

            results = asyncio.run(together())
        sent = node.bodies(EMBEDDINGS)
    assert [result.model for result in results] == [f"m of {item}" for item in texts]
    for name in ("client_dh_public_key", "salt", "nonce"):
        assert len({body[name] for body in sent}) == len(texts)


def stated(name: str, value: str) -> Callable[[dict[str, Any]], Mapping[str, Any]]:
    """An answer with another value of one member."""
    return lambda answer: {**answer, name: value}


def changed(name: str) -> Callable[[dict[str, Any]], Mapping[str, Any]]:
    """An answer with one bit of one member changed."""

    def change(answer: dict[str, Any]) -> Mapping[str, Any]:
        data = b64decode(answer[name])
        return {**answer, name: text(bytes([data[0] ^ 1]) + data[1:])}

    return change


def of_another_key(answer: dict[str, Any]) -> Mapping[str, Any]:
    nonce = b64decode(answer["nonce"])
    return {**answer, "ciphertext": text(AESGCM(urandom(32)).encrypt(nonce, b"{}", None))}


TAMPERED = "it was changed on its way, or encrypted with another key"


@both
@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (changed("ciphertext"), TAMPERED),
        (changed("nonce"), TAMPERED),
        (of_another_key, TAMPERED),
        (changed("response_hash"), "its hash is not that of its text"),
        (stated("response_hash", text(b"short")), "its hash is not that of its text"),
        (stated("nonce", text(b"1234")), "the nonce has 4 bytes in place of 12"),
        (stated("ciphertext", "no base64"), "the ciphertext is not base64"),
        (stated("ciphertext", ""), TAMPERED),
    ],
    ids=["ciphertext", "nonce", "key", "hash", "short hash", "short nonce", "no base64", "nothing"],
)
def test_an_answer_that_cannot_be_trusted_is_an_error(
    mode: Mode, change: Callable[[dict[str, Any]], Mapping[str, Any]], reason: str
) -> None:
    with Node() as node:
        node.change = change
        with pytest.raises(confidential_error()) as caught:
            create(mode, node)
    assert str(caught.value) == f"Failed to decrypt response: {reason}"
    assert isinstance(caught.value, ATOMA.error(ATOMA.status_error))


def without_hash(answer: dict[str, Any]) -> Mapping[str, Any]:
    return {name: answer[name] for name in ("ciphertext", "nonce")}


def test_the_hash_of_an_answer_may_be_missing() -> None:
    with Node() as node:
        node.change = without_hash
        assert create("sync", node).model == "m of hello"


@both
@pytest.mark.parametrize(
    "public_key", ["", "no base64", text(b"short"), text(bytes(32))], ids=["none", "text", "short", "zeros"]
)
def test_a_public_key_that_cannot_be_used_is_an_error_and_nothing_is_sent(
    mode: Mode, public_key: str
) -> None:
    with Node() as node:
        node.public_key = public_key
        with pytest.raises(
            confidential_error(),
            match="the public key of the node is not",
        ):
            create(mode, node)
        assert [request.path for request in node.requests] == [LOCK]


@both
@pytest.mark.parametrize(
    ("status", "error"), [(500, "InternalServerError"), (503, "ServiceUnavailableError"), (423, "APIError")]
)
def test_a_node_that_cannot_be_locked_is_an_error_of_its_status(mode: Mode, status: int, error: str) -> None:
    with Node() as node:
        node.fail(LOCK, status)
        with pytest.raises(ATOMA.error("APIError")) as caught:
            create(mode, node)
        assert [request.path for request in node.requests] == [LOCK]
    assert (type(caught.value).__name__, caught.value.status_code, str(caught.value)) == (
        error,
        status,
        "no node",
    )


@both
def test_a_request_that_the_proxy_refuses_is_an_error_of_its_status(mode: Mode) -> None:
    with Node() as node:
        node.fail(EMBEDDINGS, 400)
        with pytest.raises(ATOMA.error("BadRequestError"), match="no node"):
            create(mode, node)


def test_the_request_was_not_readable_for_anybody_else() -> None:
    with Node() as node:
        create("sync", node)
        (sent,) = node.bodies(EMBEDDINGS)
    with pytest.raises(InvalidTag):
        AESGCM(urandom(32)).decrypt(b64decode(sent["nonce"]), b64decode(sent["ciphertext"]), None)


@both
def test_a_decrypted_answer_has_to_match_its_schema(mode: Mode) -> None:
    with Node() as node:
        node.result = lambda request: {**embeddings(request), "data": "none"}
        with pytest.raises(ATOMA.error("ResponseValidationError")) as caught:
            create(mode, node)
    assert str(caught.value) == "Response validation failed: data: Input should be a valid array"


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"input": 5}, "input: expected"),
        ({"model": None}, "model is required"),
        ({"encoding_format": 1}, "encoding_format: "),
    ],
    ids=["input", "model", "format"],
)
def test_wrong_arguments_are_errors_before_anything_is_sent(more: dict[str, Any], message: str) -> None:
    with Node() as node:
        with pytest.raises(ATOMA.error("ArgumentError"), match=message):
            create("sync", node, **more)
        with pytest.raises(TypeError, match="nonsense"):
            create("sync", node, nonsense=1)
        assert node.requests == []


@both
def test_a_deadline_is_for_both_requests_together(mode: Mode, monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = iter(
        (0.0, 0.0, 10.0)
    )  # when the call begins, when it locks a node, when it sends the other request
    clock = SimpleNamespace(monotonic=lambda: next(seconds))
    monkeypatch.setattr(import_module("atoma_sdk.confidential"), "time", clock)
    with Node() as node:
        node.failures[EMBEDDINGS].append(Answer(delay=5))
        with pytest.raises(ATOMA.error("APIDeadlineError")):
            create(mode, node, deadline_ms=9_000)
        assert list(seconds) == []


def test_no_repr_and_no_traceback_shows_a_key() -> None:
    module: Any = import_module("atoma_sdk.confidential")
    lock = import_module("atoma_sdk.models").NodesCreateLockResponse
    exchange = module._Exchange(None)
    public_key = text(X25519PrivateKey.generate().public_key().public_bytes_raw())
    exchange.encrypt(lock(node_small_id=1, public_key=public_key, stack_small_id=1))
    assert len(exchange._key) == 32
    assert repr(exchange) == "<_Exchange>"
    with Node() as node:
        node.change = changed("ciphertext")
        with pytest.raises(confidential_error()) as caught:
            create("sync", node)
    shown: list[object] = []
    trace = caught.value.__traceback__
    while trace is not None:
        if trace.tb_frame.f_globals["__name__"].startswith("atoma_sdk"):
            shown += trace.tb_frame.f_locals.values()
        trace = trace.tb_next
    assert not any(isinstance(value, bytes) for value in shown)


def test_without_its_extra_the_sdk_works_and_the_error_names_the_extra() -> None:
    program = """\
import sys
sys.modules["cryptography.exceptions"] = None
import atoma_sdk
client = atoma_sdk.AtomaSDK(bearer_auth="k", server_url="http://127.0.0.1:9")
print(client.embeddings, hasattr(client.confidential_embeddings, "create_encrypted"))
try:
    client.confidential_embeddings.create(input="x", model="m")
except ImportError as error:
    print(error)
"""
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout == (
        "<Embeddings of AtomaSDK> True\n"
        "confidential requests need the library cryptography, which is not installed: install this package with its "
        "extra `confidential` (import of cryptography.exceptions halted; None in sys.modules)\n"
    )


def test_a_client_imports_custom_code_only_when_it_is_used() -> None:
    program = """\
import sys, atoma_sdk
client = atoma_sdk.AtomaSDK(bearer_auth="k")
client.embeddings
print([name for name in ("atoma_sdk.confidential", "atoma_sdk.crypto_utils") if name in sys.modules])
client.confidential_embeddings
print([name for name in ("atoma_sdk.confidential", "atoma_sdk.crypto_utils") if name in sys.modules])
"""
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout == "[]\n['atoma_sdk.confidential']\n"
