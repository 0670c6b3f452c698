"""What a client and a call can be told besides the request: retries, address, time, headers, errors."""

import logging
import os

import httpx2

from orq_ai_sdk import Orq, models
from orq_ai_sdk.types import UNSET
from orq_ai_sdk.utils import BackoffStrategy, RetryConfig

with (
    httpx2.Client(follow_redirects=True) as client,
    Orq(
        api_key=lambda: os.environ["ORQ_API_KEY"],
        server_url=os.environ["ORQ_SERVER_URL"],
        client=client,
        retry_config=RetryConfig("backoff", BackoffStrategy(1, 50, 1.1, 100), False),
        timeout_ms=5_000,
        debug_logger=logging.getLogger("usage"),
    ) as orq,
):

    try:
        res = orq.router.embeddings.create(
            input_="x",
            model="m",
            fallbacks=UNSET,
            retries=RetryConfig("none", BackoffStrategy(1, 50, 1.1, 100), False),
            server_url=os.environ["ORQ_SERVER_URL"] + "/",
            timeout_ms=2_000,
            http_headers={"x-department": "7"},
        )
    except models.APIErrorResponse as error:
        print(error.data.error.message if error.data else error.body)
    except models.APIDefaultError as error:
        print(error.status_code, error.headers.get("content-type"))
    except models.OrqError as error:
        print(error.message)
    else:
        for item in res.data or []:
            print(item.index, item.embedding)
