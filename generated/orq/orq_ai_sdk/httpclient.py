"""What a custom HTTP client must provide, and how tests answer what the default one sends."""

from ._runtime.connections import intercepted as intercepted
from ._runtime.transport import AsyncHttpClient as AsyncHttpClient
from ._runtime.transport import HttpClient as HttpClient
