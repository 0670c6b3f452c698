"""The program of the provider's page, then page by page."""

from typing import Optional

from openrouter import OpenRouter, operations
import os

with OpenRouter(
    api_key=os.getenv("OPENROUTER_API_KEY", ""),
) as open_router:

    res = open_router.embeddings.list_models()
    print(res)

    page: Optional[operations.ListEmbeddingsModelsResponse] = open_router.embeddings.list_models(limit=1)
    names: list[str] = []
    while page is not None:
        names.extend(model.name for model in page.data)
        page = page.next()
    print(names)
