"""A web service that answers questions about its texts: one client for all requests, closed with the service.

    fastapi run service.py

Needs the package of orq, numpy and FastAPI, and a key in ORQ_API_KEY.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Annotated

import numpy as np
from fastapi import Depends, FastAPI, HTTPException, Request
from numpy.typing import NDArray
from orq_ai_sdk import Orq, errors
from pydantic import BaseModel

Vectors = NDArray[np.float32]
MODEL = "openai/text-embedding-3-small"
TEXTS = ["The shop opens at nine.", "Parking is free on Sundays.", "Dogs are welcome."]


class Hit(BaseModel):
    """A text that was found."""

    text: str
    similarity: float


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
    """Make the client and the vectors when the service starts."""
    async with Orq() as client:
        app.state.client = client
        app.state.vectors = await embed(client, TEXTS)
        yield


app = FastAPI(lifespan=lifespan)


async def embed(client: Orq, texts: list[str]) -> Vectors:
    """Vectors of length 1, one in each row."""
    response = await client.router.embeddings.create_async(input=texts, model=MODEL)
    vectors = np.array([item.embedding for item in response.data or ()], dtype=np.float32)
    lengths: Vectors = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / lengths


def client_of(request: Request) -> Orq:
    """The client of the service."""
    client: Orq = request.app.state.client
    return client


@app.get("/search")
async def search(q: str, request: Request, client: Annotated[Orq, Depends(client_of)]) -> list[Hit]:
    """All texts, the most similar to the question first."""
    try:
        question = await embed(client, [q])
    except errors.OrqError as error:
        raise HTTPException(502, f"the embedding failed: {error.message}") from error
    similarities = request.app.state.vectors @ question[0]
    hits = [Hit(text=text, similarity=float(s)) for text, s in zip(TEXTS, similarities, strict=True)]
    return sorted(hits, key=lambda hit: -hit.similarity)
