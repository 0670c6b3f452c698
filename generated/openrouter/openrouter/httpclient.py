"""What a custom HTTP client must provide."""

from ._runtime.transport import AsyncHttpClient as AsyncHttpClient
from ._runtime.transport import HttpClient as HttpClient
