"""The facts of the shop's SDK."""

from __future__ import annotations

from runtime._runtime.configuration import Scheme, Settings
from runtime._runtime.operation import Server
from runtime._runtime.retry import BackoffStrategy, RetryConfig

from .errors import CLASSES

SETTINGS = Settings(
    package="tests.runtime.sample",
    distribution="shop-sdk",
    version="1.2.3",
    env_prefix="SHOP",
    servers=(
        Server("https://shop.example/api"),
        Server("https://{region}.shop.example", "region", {"region": "eu"}),
    ),
    schemes={
        "Key": Scheme("bearer", "api_key", "SHOP_API_KEY"),
        "Basic": Scheme("basic", "login", "SHOP_LOGIN"),
        "Header": Scheme("header", "header_key", None, "X-Shop"),
        "Query": Scheme("query", "query_key", None, "shop_pass"),
        "Cookie": Scheme("cookie", "cookie_key", None, "sid"),
    },
    client_parameters={"referer": "SHOP_REFERER"},
    timeout_ms=10_000,
    retry=RetryConfig("backoff", BackoffStrategy(1, 5, 2.0, 5_000), max_attempts=3),
    retry_statuses=("408", "429", "5XX"),
    errors=lambda: CLASSES,
)
