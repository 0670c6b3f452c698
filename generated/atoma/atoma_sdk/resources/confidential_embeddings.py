# Generated from specs/atoma/openapi.yaml; do not edit: change the document and generate again.
"""The `confidential_embeddings` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Body, Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_CREATE_ENCRYPTED: Operation[models.ConfidentialComputeResponse] = Operation(
    "confidential_embeddings_create",
    "POST",
    "/v1/confidential/embeddings",
    bodies=(
        Body(
            "application/json",
            lambda: models.ConfidentialComputeRequestTypedDict,
            flat=True,
            nullable=("num_compute_units", "stream"),
        ),
    ),
    responses=(Response("200", "application/json", lambda: models.ConfidentialComputeResponse),),
    errors=(
        Response("400", "application/json", lambda: models.AtomaErrorBody),
        Response("401", "application/json", lambda: models.AtomaErrorBody),
        Response("500", "application/json", lambda: models.AtomaErrorBody),
        Response("4XX", "application/json", lambda: models.AtomaErrorBody),
        Response("5XX", "application/json", lambda: models.AtomaErrorBody),
    ),
    security=(("bearerAuth",),),
    tags=("Confidential Embeddings",),
    call="confidential_embeddings.create_encrypted",
)


class ConfidentialEmbeddings(Resource):
    """Vectors for texts that only the node can read."""

    def create_encrypted(
        self,
        *,
        ciphertext: str,
        client_dh_public_key: str,
        model_name: str,
        node_dh_public_key: str,
        nonce: str,
        plaintext_body_hash: str,
        salt: str,
        stack_small_id: int,
        num_compute_units: OptionalNullable[int] = UNSET,
        stream: OptionalNullable[bool] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ConfidentialComputeResponse:
        """Create embeddings from an encrypted request

        Passes an encrypted request on to the node that it was encrypted for, and the encrypted answer
        back. The proxy cannot read either. The node has to be locked first.

        Args:
            ciphertext: The body of the request, encrypted, in base64.
            client_dh_public_key: The X25519 public key of the client for this request, in base64.
            model_name: The embedding model.
            node_dh_public_key: The X25519 public key of the node, in base64.
            nonce: The nonce of the encryption, in base64.
            plaintext_body_hash: The BLAKE2b-256 hash of the body before encryption, in base64.
            salt: The salt of the key, in base64.
            stack_small_id: Which reservation of the node pays for the request. At least 0.
            num_compute_units: How many units of computation the request may use. At least 0.
            stream: Whether the answer is streamed. Embeddings are not.

        Raises:
            BadRequestError: 400
            UnauthorizedError: 401
            InternalServerError: 500
            APIError: 4XX, 5XX

        Spec: POST /v1/confidential/embeddings
        """
        return self._dispatcher.call(
            _CREATE_ENCRYPTED,
            body={
                "ciphertext": ciphertext,
                "client_dh_public_key": client_dh_public_key,
                "model_name": model_name,
                "node_dh_public_key": node_dh_public_key,
                "nonce": nonce,
                "plaintext_body_hash": plaintext_body_hash,
                "salt": salt,
                "stack_small_id": stack_small_id,
                "num_compute_units": num_compute_units,
                "stream": stream,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def create_encrypted_async(
        self,
        *,
        ciphertext: str,
        client_dh_public_key: str,
        model_name: str,
        node_dh_public_key: str,
        nonce: str,
        plaintext_body_hash: str,
        salt: str,
        stack_small_id: int,
        num_compute_units: OptionalNullable[int] = UNSET,
        stream: OptionalNullable[bool] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ConfidentialComputeResponse:
        """Create embeddings from an encrypted request

        Passes an encrypted request on to the node that it was encrypted for, and the encrypted answer
        back. The proxy cannot read either. The node has to be locked first.

        Args:
            ciphertext: The body of the request, encrypted, in base64.
            client_dh_public_key: The X25519 public key of the client for this request, in base64.
            model_name: The embedding model.
            node_dh_public_key: The X25519 public key of the node, in base64.
            nonce: The nonce of the encryption, in base64.
            plaintext_body_hash: The BLAKE2b-256 hash of the body before encryption, in base64.
            salt: The salt of the key, in base64.
            stack_small_id: Which reservation of the node pays for the request. At least 0.
            num_compute_units: How many units of computation the request may use. At least 0.
            stream: Whether the answer is streamed. Embeddings are not.

        Raises:
            BadRequestError: 400
            UnauthorizedError: 401
            InternalServerError: 500
            APIError: 4XX, 5XX

        Spec: POST /v1/confidential/embeddings
        """
        return await self._dispatcher.call_async(
            _CREATE_ENCRYPTED,
            body={
                "ciphertext": ciphertext,
                "client_dh_public_key": client_dh_public_key,
                "model_name": model_name,
                "node_dh_public_key": node_dh_public_key,
                "nonce": nonce,
                "plaintext_body_hash": plaintext_body_hash,
                "salt": salt,
                "stack_small_id": stack_small_id,
                "num_compute_units": num_compute_units,
                "stream": stream,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> ConfidentialEmbeddingsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ConfidentialEmbeddingsWithRawResponse(self._raw())


class ConfidentialEmbeddingsWithRawResponse:
    """The methods of `ConfidentialEmbeddings`, returning `RawResponse`."""

    def __init__(self, parent: ConfidentialEmbeddings) -> None:
        self.create_encrypted = raw(parent.create_encrypted)
        self.create_encrypted_async = raw_async(parent.create_encrypted_async)
