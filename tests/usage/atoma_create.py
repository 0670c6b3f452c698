"""The program of the provider's page, then every option, null included."""

from atoma_sdk import AtomaSDK
import os

with AtomaSDK(
    bearer_auth=os.getenv("ATOMASDK_BEARER_AUTH", ""),
) as atoma_sdk:

    res = atoma_sdk.embeddings.create(
        input_="Sphinx of black quartz, judge my vow",
        model="intfloat/multilingual-e5-base",
        encoding_format="base64",
        user="user-77",
    )

    # Handle response
    print(res)

    atoma_sdk.embeddings.create(input_=["one", "two"], model="m", dimensions=128)
    atoma_sdk.embeddings.create(input_="x", model="m", dimensions=None, encoding_format=None, user=None)
    atoma_sdk.embeddings.create(input="x", model="m")
