"""Webhooks and callbacks of golden packages: what their functions make of bodies, and what the pages tell."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

from tests.support.golden import GOLDEN, built, documents
from tests.support.packages import importable, write

SOLD = {"type": "sold", "price": 2.5, "buyer": {"name": "Ada"}, "new": [1]}


def test_bodies_become_models(tmp_path: Path) -> None:
    result = built(documents(GOLDEN / "webhooks")[0])
    write(result.files, tmp_path)
    with importable(tmp_path, result.module) as package:
        hooks, models = package.webhooks, package.models
        sold = hooks.parse_bread_sold(json.dumps(SOLD))
        assert type(sold) is models.BreadSoldWebhook
        assert (sold.price, sold.buyer.name, sold.model_dump()) == (2.5, "Ada", SOLD)
        assert hooks.parse_bread_baked(b'{"type": "baked", "id": 7}').id == 7
        for body, cls in (
            (SOLD, models.BreadSoldWebhook),
            ({"type": "baked", "id": 1}, models.Baked),
            ({"type": "repriced"}, models.Priced),
        ):
            assert type(hooks.parse(json.dumps(body).encode())) is cls
        unknown = hooks.parse('{"type": "burnt", "id": 1}')  # of a kind that is newer than this SDK
        assert unknown.model_dump() == {"type": "burnt", "id": 1}
        assert not hasattr(hooks, "parse_parse_post")
        assert not hasattr(hooks, "parse_ping")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b'{"type": "sold", "price": "much", "buyer": {}}', "price: Input should be a valid number"),
        (b'{"type": "sold", "price": 1, "buyer": {}}', "buyer.name: Field required"),
        (b"{", "EOF while parsing"),
        (b"", "EOF while parsing"),
        (b"\xff", "expected value"),
        ("\ud800", ""),
        ("[]", "Input should be an object"),
    ],
)
def test_bodies_that_are_something_else(body: str | bytes, message: str, tmp_path: Path) -> None:
    result = built(documents(GOLDEN / "webhooks")[0])
    write(result.files, tmp_path)
    with importable(tmp_path, result.module) as package:
        with pytest.raises(package.webhooks.WebhookValidationError) as caught:
            package.webhooks.parse_bread_sold(body)
        error = caught.value
        assert isinstance(error, package.errors.BakeryEventsError)
        assert str(error).startswith("Webhook validation failed: ")
        assert message in str(error)
        assert error.body == (body if isinstance(body, str) else body.decode("utf-8", "replace")).replace(
            "\ud800", "\ufffd" * 3
        )
        assert error.__cause__ is not None
        assert pickle.loads(pickle.dumps(error)).body == error.body


def test_callbacks_and_webhooks_of_old_documents(tmp_path: Path) -> None:
    result = built(documents(GOLDEN / "callbacks")[0])
    write(result.files, tmp_path)
    with importable(tmp_path, result.module) as package:
        hooks = package.webhooks
        moved = hooks.parse_send_parcel_on_move('{"place": "Delft", "parcel": {"id": "p"}}')
        assert (moved.place, type(moved.parcel)) == ("Delft", package.models.Parcel)
        assert hooks.parse_send_parcel_on_arrival('{"hour": 9}').hour == 9
        assert hooks.parse_depot_closed('{"hour": 9}') == hooks.parse('{"hour": 9}')
        with pytest.raises(hooks.WebhookValidationError, match="hour: Field required"):
            hooks.parse_send_parcel_on_arrival("{}")


def test_pages_tell_of_callbacks_and_links() -> None:
    page = built(documents(GOLDEN / "callbacks")[0]).files["docs/parcels.md"]
    assert (
        "| `onMove` | `POST` | `{$request.body#/notify}?event=move` | `models.SendParcelOnMoveCallback` "
        "| `webhooks.parse_send_parcel_on_move` |"
    ) in page
    assert "| `onArrival` | `DELETE` | `{$request.body#/notify}` | none | none |" in page
    call = "call `parcels.parcels.get_parcel`, with `id` from `$response.body#/id`"
    assert f"* `track` (after `201`): {call}, `header.X-Depth` from `2`: Where it is &#124; was." in page
    assert f"* `trackToo` (after `201`): {call}" in page
    assert "* `elsewhere` (after `201`): see `https://example.com/api.yaml#/paths/~1x/get`" in page
    assert "* `shared` (after `201`): call `parcels.parcels.send`, with the body from" in page


def test_pages_tell_of_webhooks() -> None:
    files = built(documents(GOLDEN / "webhooks")[0]).files
    assert "[webhooks](docs/webhooks.md)" in files["README.md"]
    page = files["docs/webhooks.md"]
    assert "| `bread.sold` | `POST` | Somebody bought a loaf. | `models.BreadSoldWebhook` |" in page
    assert "| `parse` | `POST` |  | `application/x-www-form-urlencoded` | none |" in page
    assert "| `ping` | `GET` |  | none | none |" in page
    assert "`webhooks.verify` first checks that a request comes from the API" in page
    assert 'print(webhooks.verify(body, headers, os.environ["BAKERY_EVENTS_WEBHOOK_SECRET"]))' in page
    unsigned = built(documents(GOLDEN / "callbacks")[0]).files
    assert "First verify that the request comes from the API" in unsigned["docs/webhooks.md"]
    assert "_signatures.py" not in str(list(unsigned))
