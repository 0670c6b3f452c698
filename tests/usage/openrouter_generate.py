"""The program of the provider's page, then every form of `input`."""

from openrouter import OpenRouter
import os

with OpenRouter(
    api_key=os.getenv("OPENROUTER_API_KEY", ""),
) as open_router:

    res = open_router.embeddings.generate(input="<text>", model="Corolla")
    print(res)

    open_router.embeddings.generate(
        input=["one", "two"], model="m", encoding_format="float", dimensions=3, user="u", input_type="query"
    )
    open_router.embeddings.generate(input=[101, 102], model="m")
    open_router.embeddings.generate(input=[[101, 102], [103]], model="m")
    open_router.embeddings.generate(
        input=[
            {
                "content": [
                    {"type": "text", "text": "A cat"},
                    {"type": "image_url", "image_url": {"url": "https://example.org/cat.png"}},
                    {"type": "input_audio", "input_audio": {"data": "UklGRg==", "format": "wav"}},
                ],
            },
        ],
        model="m",
    )
