"""What SDKs depend on at run time: the one list for `pyproject.toml`, the README and the reserved package names.

The lower bounds are tested: `make test-lowest` runs the tests with exactly these versions.
"""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

PYTHON = ">=3.11"
"""The versions of Python that SDKs run on."""
TESTED_PYTHONS = ("3.11", "3.12", "3.13", "3.14")
"""Those that the tests run on."""


class Dependency(Struct, frozen=True):
    """A distribution that SDKs need, or use if the extra is installed."""

    distribution: str
    lowest: str
    """The oldest version that works. There is no upper bound: a program's other packages may need a newer one."""
    package: str
    """What is imported."""
    extra: str = ""
    """The extra that installs it; empty: every SDK needs it."""
    is_special: bool = False
    """Only SDKs have the extra whose documents need it: for a codec (see `ir.codecs`), or for calls with many items."""

    @property
    def requirement(self) -> str:
        """The line of `pyproject.toml`: "httpx2>=2.8"."""
        return f"{self.distribution}>={self.lowest}"


BULK = "bulk"
"""The extra of SDKs with calls for many items."""

DEPENDENCIES = (
    # 3.14 unpacks gzip with several members; up to 3.13.3 headers were read without a limit.
    Dependency("aiohttp", "3.14", "aiohttp"),
    # Up to 2.7, one thread could close the connection that another was about to send on.
    Dependency("httpcore2", "2.8", "httpcore2"),
    Dependency("httpx2", "2.8", "httpx2"),
    Dependency("pydantic", "2.12", "pydantic"),  # `ensure_ascii` of its serializers
    Dependency("typing-extensions", "4.14.1", "typing_extensions"),  # as pydantic 2.12
    Dependency("yarl", "1.17", "yarl"),  # as aiohttp 3.14
    Dependency("numpy", "1.23.2", "numpy", extra="numpy"),  # the first with wheels for Python 3.11
    Dependency("cbor2", "5.6", "cbor2", extra="cbor", is_special=True),
    Dependency("numpy", "1.23.2", "numpy", extra=BULK, is_special=True),
    Dependency("pyarrow", "14.0.1", "pyarrow", extra=BULK, is_special=True),  # older ones ran code in files
    Dependency("tqdm", "4.66.3", "tqdm", extra=BULK, is_special=True),  # older ones ran code in arguments
    Dependency("mcp", "1.22", "mcp", extra="mcp"),  # up to 1.21, it used private parts of pydantic
    Dependency("opentelemetry-api", "1.16", "opentelemetry", extra="telemetry"),  # no `pkg_resources`
)

ALL_EXTRAS = tuple(dict.fromkeys(item.extra for item in DEPENDENCIES if item.extra))
"""The extras of all SDKs together."""


def required() -> tuple[str, ...]:
    """The requirements of every SDK."""
    return tuple(item.requirement for item in DEPENDENCIES if not item.extra)


def extras(special: Collection[str] = ()) -> dict[str, tuple[str, ...]]:
    """The requirements of each extra: of those that every SDK has, and of the special ones that are named."""
    optional = [
        item for item in DEPENDENCIES if item.extra and (not item.is_special or item.extra in special)
    ]
    return {
        extra: tuple(item.requirement for item in optional if item.extra == extra)
        for extra in sorted({item.extra for item in optional})
    }
