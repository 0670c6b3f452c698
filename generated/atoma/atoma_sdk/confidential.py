# Copied from specs/atoma/custom/confidential.py; do not edit: change that file and generate again.
"""Embeddings of texts that only the node can read: requests are encrypted for it, and its answers for the client.

Each call locks a node, agrees on a key with it that no other call uses, and forgets the key when it returns.
"""

from __future__ import annotations

import time
from base64 import b64decode, b64encode
from collections.abc import Mapping
from hmac import compare_digest
from os import urandom
from typing import Any, Unpack

from pydantic import ValidationError
from pydantic_core import to_json
from typing_extensions import TypedDict

from . import errors, models
from ._runtime.arguments import describe_errors, drop_unset, validate
from ._runtime.codecs import JSON
from ._runtime.errors import InvalidArgument
from ._runtime.model import UNSET, OptionalNullable
from ._runtime.operation import adapter
from ._runtime.options import RequestOptions, check_names
from ._runtime.redaction import clear_locals
from ._runtime.retry import RetryConfig
from .resources import confidential_embeddings, nodes

__all__ = ["ConfidentialEmbeddings", "ConfidentialError"]

_NULLABLE = ("encoding_format", "user")


class ConfidentialError(errors.APIError):
    """The key of the node cannot be used, or its answer cannot be decrypted. Nothing of the answer is used then."""


class ConfidentialEmbeddings(confidential_embeddings.ConfidentialEmbeddings):
    """Vectors for texts that only the node can read."""

    def create(
        self,
        *,
        input: models.EmbeddingInputTypedDict,
        model: str,
        encoding_format: OptionalNullable[str] = UNSET,
        user: OptionalNullable[str] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateEmbeddingResponse:
        """Create embeddings confidentially

        Locks a node, and sends it the request encrypted. The proxy between sees the model, and no text.

        Args:
            input: What to embed.
            model: The embedding model.
            encoding_format: `float` for a list of numbers, `base64` for the same numbers packed as text.
            user: Your own id of the person on whose behalf the request is made.
            retries: The retry policy of both requests; None turns retries off.
            server_url: The base URL of both requests.
            timeout_ms: The limit of each attempt, in milliseconds.
            http_headers: Headers of both requests to add or replace; None as a value removes one.
            deadline_ms: The limit of both requests together, in milliseconds.
            **options: More options, by name. `extra_body` adds to what is encrypted.

        Raises:
            ConfidentialError: The key of the node cannot be used, or its answer cannot be decrypted.
            APIError: The node could not be locked, or the proxy refused the request.
            ImportError: The extra `confidential` is not installed.
        """
        exchange = _Exchange(self._deadline_ms(deadline_ms))
        try:
            exchange.plaintext = _plaintext(input, model, encoding_format, user, options)
            lock = nodes.Nodes(self._dispatcher).create_lock(
                model=model,
                retries=retries,
                server_url=server_url,
                timeout_ms=_timeout_ms(timeout_ms, options),
                http_headers=http_headers,
                deadline_ms=exchange.remaining_ms(),
                extra_headers=options.get("extra_headers"),
                extra_query=options.get("extra_query"),
                max_retries=options.get("max_retries"),
            )
            return exchange.decrypt(
                self.create_encrypted(
                    **exchange.encrypt(lock),
                    model_name=model,
                    num_compute_units=None,
                    stream=False,
                    retries=retries,
                    server_url=server_url,
                    timeout_ms=timeout_ms,
                    http_headers=http_headers,
                    deadline_ms=exchange.remaining_ms(),
                    **_options_of_request(options),
                )
            )
        except BaseException as error:
            clear_locals(error)
            raise

    async def create_async(
        self,
        *,
        input: models.EmbeddingInputTypedDict,
        model: str,
        encoding_format: OptionalNullable[str] = UNSET,
        user: OptionalNullable[str] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateEmbeddingResponse:
        """Create embeddings confidentially

        Locks a node, and sends it the request encrypted. The proxy between sees the model, and no text.

        Args:
            input: What to embed.
            model: The embedding model.
            encoding_format: `float` for a list of numbers, `base64` for the same numbers packed as text.
            user: Your own id of the person on whose behalf the request is made.
            retries: The retry policy of both requests; None turns retries off.
            server_url: The base URL of both requests.
            timeout_ms: The limit of each attempt, in milliseconds.
            http_headers: Headers of both requests to add or replace; None as a value removes one.
            deadline_ms: The limit of both requests together, in milliseconds.
            **options: More options, by name. `extra_body` adds to what is encrypted.

        Raises:
            ConfidentialError: The key of the node cannot be used, or its answer cannot be decrypted.
            APIError: The node could not be locked, or the proxy refused the request.
            ImportError: The extra `confidential` is not installed.
        """
        exchange = _Exchange(self._deadline_ms(deadline_ms))
        try:
            exchange.plaintext = _plaintext(input, model, encoding_format, user, options)
            lock = await nodes.Nodes(self._dispatcher).create_lock_async(
                model=model,
                retries=retries,
                server_url=server_url,
                timeout_ms=_timeout_ms(timeout_ms, options),
                http_headers=http_headers,
                deadline_ms=exchange.remaining_ms(),
                extra_headers=options.get("extra_headers"),
                extra_query=options.get("extra_query"),
                max_retries=options.get("max_retries"),
            )
            return exchange.decrypt(
                await self.create_encrypted_async(
                    **exchange.encrypt(lock),
                    model_name=model,
                    num_compute_units=None,
                    stream=False,
                    retries=retries,
                    server_url=server_url,
                    timeout_ms=timeout_ms,
                    http_headers=http_headers,
                    deadline_ms=exchange.remaining_ms(),
                    **_options_of_request(options),
                )
            )
        except BaseException as error:
            clear_locals(error)
            raise

    def _deadline_ms(self, deadline_ms: int | None) -> int | None:
        return self._dispatcher.connections.configuration.deadline_ms if deadline_ms is None else deadline_ms


class _Sealed(TypedDict):
    """The arguments of a request that is encrypted."""

    ciphertext: str
    client_dh_public_key: str
    node_dh_public_key: str
    nonce: str
    plaintext_body_hash: str
    salt: str
    stack_small_id: int


class _Exchange:
    """One request and its answer, with the key that both are encrypted with; `repr` shows nothing of it.

    Raises ImportError without the library cryptography: before anything is sent.
    """

    def __init__(self, deadline_ms: int | None) -> None:
        from . import crypto_utils

        self._crypto, self._deadline_ms, self._began = crypto_utils, deadline_ms, time.monotonic()
        self.plaintext, self._key = b"", b""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def remaining_ms(self) -> int | None:
        """What is left of the deadline; at least a millisecond, which the call that gets it reports as over."""
        if self._deadline_ms is None:
            return None
        return max(1, self._deadline_ms - int((time.monotonic() - self._began) * 1000))

    def encrypt(self, lock: models.NodesCreateLockResponse) -> _Sealed:
        """The request for the node that is locked. Raises ConfidentialError if its public key cannot be used."""
        try:
            peer = _bytes("public key of the node", lock.public_key)
            public_key, shared_secret = self._crypto.exchange(peer)
        except ValueError as error:
            raise ConfidentialError(f"Failed to prepare confidential embeddings request: {error}") from None
        salt, nonce = urandom(self._crypto.SALT_SIZE), urandom(self._crypto.NONCE_SIZE)
        self._key = self._crypto.derive_key(shared_secret, salt)
        return {
            "ciphertext": _text(self._crypto.encrypt_message(self.plaintext, self._key, nonce)),
            "client_dh_public_key": _text(public_key),
            "node_dh_public_key": lock.public_key,
            "nonce": _text(nonce),
            "plaintext_body_hash": _text(self._crypto.calculate_hash(self.plaintext)),
            "salt": _text(salt),
            "stack_small_id": lock.stack_small_id,
        }

    def decrypt(self, response: models.ConfidentialComputeResponse) -> models.CreateEmbeddingResponse:
        """The answer. Raises ConfidentialError if it is not what the node encrypted with this key."""
        try:
            nonce, ciphertext = _bytes("nonce", response.nonce), _bytes("ciphertext", response.ciphertext)
            plaintext = self._crypto.decrypt_message(ciphertext, self._key, nonce)
            if response.response_hash is not None:
                stated = _bytes("hash", response.response_hash)
                if not compare_digest(stated, self._crypto.calculate_hash(plaintext)):
                    raise ValueError("its hash is not that of its text")
        except ValueError as error:
            raise ConfidentialError(f"Failed to decrypt response: {error}") from None
        return _embeddings(plaintext)


def _text(data: bytes) -> str:
    return b64encode(data).decode("ascii")


def _bytes(name: str, text: str) -> bytes:
    """What a text in base64 stands for. Raises ValueError."""
    try:
        return b64decode(text, validate=True)
    except ValueError:
        raise ValueError(f"the {name} is not base64") from None


def _plaintext(
    input: models.EmbeddingInputTypedDict,
    model: str,
    encoding_format: OptionalNullable[str],
    user: OptionalNullable[str],
    options: RequestOptions,
) -> bytes:
    """The body that the node gets. Raises ArgumentError, and TypeError for unknown options."""
    check_names(options)
    arguments = {"input": input, "model": model, "encoding_format": encoding_format, "user": user}
    try:
        validator = adapter(lambda: models.CreateEmbeddingRequestTypedDict, strict=True)
        body: dict[str, Any] = validate(validator, drop_unset(arguments, _NULLABLE), "create")
    except InvalidArgument as error:
        raise errors.CLASSES.as_own(error) from None
    ordered = {name: body[name] for name in arguments if name in body}
    return to_json({**ordered, **(options.get("extra_body") or {})})


def _embeddings(plaintext: bytes) -> models.CreateEmbeddingResponse:
    """The answer of the node. Raises ResponseValidationError if it does not match its schema."""
    validator = adapter(lambda: models.CreateEmbeddingResponse, strict=False).validator
    try:
        embeddings: models.CreateEmbeddingResponse = JSON.validated(validator, plaintext)
    except ValidationError as error:
        problems = "; ".join(
            ": ".join(filter(None, problem)) for problem in describe_errors(error, plaintext)[:3]
        )
        raise errors.ResponseValidationError(f"Response validation failed: {problems}") from None
    return embeddings


def _timeout_ms(timeout_ms: int | None, options: RequestOptions) -> int | None:
    """The limit of each attempt to lock a node, where `timeout` is how long the lock holds."""
    timeout = options.get("timeout", UNSET)
    return int(timeout * 1000) if isinstance(timeout, int | float) else timeout_ms


def _options_of_request(options: RequestOptions) -> RequestOptions:
    """The options for the request that is encrypted, whose body has `extra_body` inside."""
    kept = options.copy()
    kept.pop("extra_body", None)
    return kept
