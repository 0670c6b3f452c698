"""The README of an SDK where `sdk.toml` or the document decides what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sdkwright.config import reader
from sdkwright.diagnostics.report import SpecError
from sdkwright.pipeline import build
from tests.support import ROOT
from tests.support.packages import write

DOCUMENT = (ROOT / "tests/project/pets.yaml").read_text(encoding="utf-8")
_LINK = re.compile(r"\]\(([^)]*docs/[^)]*)\)")


def pages_of(folder: Path, config: str, document: str = DOCUMENT) -> dict[str, str]:
    """The files of the SDK."""
    write({"openapi.yaml": document, "sdk.toml": config}, folder / "pets")
    return dict(build(folder / "pets").files)


def test_an_sdk_is_installed_from_its_folder(tmp_path: Path) -> None:
    readme = pages_of(tmp_path, '[package]\nname = "pets-sdk"\n')["README.md"]
    assert "```sh\npip install .\n```" in readme
    assert "`pip install '.[bulk]'`" in readme
    assert "The distribution is called `pets-sdk`." in readme
    assert all(link.startswith("docs/") for link in _LINK.findall(readme))


def test_a_published_one_by_its_name(tmp_path: Path) -> None:
    readme = pages_of(tmp_path, '[package]\nname = "pets-sdk"\npublished = true\n')["README.md"]
    assert "```sh\npip install pets-sdk\n```" in readme
    assert "`pip install 'pets-sdk[bulk]'`" in readme
    assert "in the folder" not in readme.partition("## Call it")[0]


@pytest.mark.parametrize("end", ["", "/"])
def test_links_lead_to_the_files_on_the_web(end: str, tmp_path: Path) -> None:
    """Those of the README only: an index shows no other page."""
    pages = pages_of(tmp_path, f'[package]\nfiles_url = "https://code.example/pets(1)/main{end}"\n')
    links = _LINK.findall(pages["README.md"])
    assert len(links) > 15
    assert all(link.startswith("https://code.example/pets%281%29/main/docs/") for link in links)
    assert all(link.startswith("docs/") for link in _LINK.findall(pages["llms.txt"]))


@pytest.mark.parametrize("url", ["ftp://x.example", "https://x.example/?a=b", "https://x.example/#a", "x"])
def test_a_folder_has_a_url_that_paths_can_be_added_to(url: str) -> None:
    with pytest.raises(SpecError):
        reader.read(f'[package]\nfiles_url = "{url}"\n', "sdk.toml")


def test_methods_with_idempotency_keys_are_named(tmp_path: Path) -> None:
    config = '[retries]\nidempotency_header = "Idempotency-Key"\n'
    readme = pages_of(tmp_path, config)["README.md"]
    named = "`pets.create`, `pets.classify`, `animals.create`, `embeddings.create`, `chat.create`"
    assert f"Calls of {named} send an idempotency key, which makes them safe to repeat." in readme
    assert "idempotency key" not in pages_of(tmp_path, "")["README.md"]
    more = DOCUMENT.replace("operationId: downloadFile", "operationId: uploadFile").replace(
        "  /files/{id}:\n    get:", "  /files/{id}:\n    post:"
    )
    assert f"Calls of {named} and 1 other method send" in pages_of(tmp_path, config, more)["README.md"]
