"""The asynchronous twins of all four methods."""

import asyncio
import os
from typing import Optional

from atoma_sdk import AtomaSDK
from openrouter import OpenRouter
from openrouter.models import AsyncListEmbeddingsModelsResponse as AsyncPage
from orq_ai_sdk import Orq


async def main() -> None:
    async with Orq(api_key=os.getenv("ORQ_API_KEY", "")) as orq:
        await orq.router.embeddings.create_async(
            input_=["one", "two"], model="m", cache={"type": "exact_match"}
        )
        await orq.router.embeddings.create_async(input="one", model="m", fallbacks=None)

    async with AtomaSDK(bearer_auth=os.getenv("ATOMASDK_BEARER_AUTH", "")) as atoma_sdk:
        await atoma_sdk.embeddings.create_async(input_="one", model="m", user=None)

    async with OpenRouter(api_key=os.getenv("OPENROUTER_API_KEY", "")) as open_router:
        await open_router.embeddings.generate_async(
            input=[[1, 2], [3]], model="m", provider={"order": ["OpenAI"]}
        )
        page: Optional[AsyncPage] = await open_router.embeddings.list_models_async(limit=1)
        while page is not None:
            print([model.id for model in page.data])
            page = await page.next()


asyncio.run(main())
