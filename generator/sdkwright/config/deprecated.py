"""The table `[deprecated]` of `sdk.toml`: names that an SDK had, and keeps for a while beside the new ones."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field


class Deprecated(Struct, frozen=True, kw_only=True):
    """Former names, each with the one that takes its place."""

    methods: Mapping[str, str] = field(default_factory=dict[str, str])  # "pets.get_pet" -> "pets.get"
    arguments: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict[str, Mapping[str, str]]
    )  # operation -> former argument -> argument
    models: Mapping[str, str] = field(default_factory=dict[str, str])  # model or page class -> class
    errors: Mapping[str, str] = field(default_factory=dict[str, str])  # exception -> exception
