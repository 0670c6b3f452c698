"""Run-together operationIds: summary, tag and path say where their words begin, or the id stays."""

from __future__ import annotations

import pytest

from sdkwright.diagnostics.report import Location
from sdkwright.lower.operations.word_boundaries import separate
from sdkwright.openapi.model import Operation


def separated(id_: str, summary: str | None = None, path: str = "/", tags: tuple[str, ...] = ()) -> str:
    """An operationId with its words separated."""
    at = Location("openapi.yaml", "")
    item = Operation(at=at, method="GET", path=path, id=id_, name=id_, summary=summary, tags=tags)
    return separate(item, id_)


def test_words_of_the_summary() -> None:
    summary = "Creates an API key for a service account in the project"
    assert separated("CreateanAPIkeyforaserviceaccount", summary) == "create_an_api_key_for_a_service_account"
    assert separated("createscategory", "Create categories") == "creates_category"


def test_words_in_scripts_without_capitals() -> None:
    assert separated("動物一覧", "動物 一覧") == "動物_一覧"


def test_words_of_tag_and_path() -> None:
    assert separated("listspendlimits", "List", "/spend_limit") == "list_spend_limits"
    assert separated("listspendlimits", "List", "/spendLimits") == "list_spend_limits"
    assert separated("listspendlimits", "List", tags=("Spend limits",)) == "list_spend_limits"


def test_the_summary_comes_before_the_path() -> None:
    assert (
        separated("listserviceaccounts", "List service accounts", "/serviceaccounts")
        == "list_service_accounts"
    )


def test_the_fewest_words_are_taken() -> None:
    assert separated("getaccountant", "Get account ant accountant") == "get_accountant"


def test_capitals_are_boundaries() -> None:
    assert separated("getdisplayedAttributes", "Get displayed attributes") == "get_displayed_attributes"
    assert separated("verifyM2MToken", "Verify an M2M token") == "verify_m2m_token"
    assert separated("getGithubRepo", "Get a GitHub repo") == "getGithubRepo"
    assert separated("getgithubrepo", "Get a GitHub repo") == "get_github_repo"


@pytest.mark.parametrize(
    ("id_", "summary", "path"),
    [
        ("listapikeys", None, "/"),
        ("listapikeys", "List keys", "/keys"),  # not covered
        ("listApiKeys", "List API keys", "/"),  # not run together
        ("list_apikeys", "List API keys", "/"),
        ("snapToRoads", "Snap", "/snaptoroads"),
        ("base64Request", "Send", "/base64Request"),
        ("sendURLEncoded", "Send", "/URLEncoded"),
        ("resource0", "Get a resource", "/resource/0"),
        ("", "List API keys", "/"),
    ],
)
def test_other_ids_stay(id_: str, summary: str | None, path: str) -> None:
    assert separated(id_, summary, path) == id_


def test_a_name_made_of_method_and_path_stays() -> None:
    item = Operation(at=Location("openapi.yaml", ""), method="GET", path="/api/keys", summary="Get API keys")
    assert separate(item, "getapikeys") == "getapikeys"


@pytest.mark.parametrize("ending", ["", "b"])
@pytest.mark.parametrize("length", [1_000, 200_000])
def test_long_ids_take_little_time(length: int, ending: str) -> None:
    """A search that tries all ways to divide these does not end."""
    id_ = "a" * (length - len(ending)) + ending
    summary = " ".join("a" * count for count in range(1, 60)) + " " + "a" * 100_000
    assert separated(id_, summary).replace("_", "") == id_
