"""Several files of a form went as one part, joined by commas: the default of Swagger 2.0 for lists is `csv`."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.pipeline import load_and_lower
from tests.support.loopback import Loopback
from tests.support.packages import generated

SWAGGER = """
swagger: "2.0"
info: {title: Upload, version: "1"}
%s
paths:
  /files:
    post:
      operationId: send
      parameters:
        - {name: files, in: formData, type: array, %s items: {type: file}}
      responses: {204: {description: ""}}
"""
OPENAPI = """
openapi: 3.1.0
info: {title: Upload, version: "1"}
paths:
  /files:
    post:
      operationId: send
      requestBody:
        content:
          multipart/form-data:
            schema: {type: object, properties: {files: {$ref: "#/components/schemas/Files"}}}
            encoding: {files: {style: form, explode: false}}
      responses: {"204": {description: ""}}
components:
  schemas:
    Files: {type: array, items: {$ref: "#/components/schemas/File"}}
    File: {type: string, format: binary}
"""
FORMS = "consumes: [application/x-www-form-urlencoded, multipart/form-data]"


@pytest.mark.parametrize(
    "document",
    [
        SWAGGER % ("consumes: [multipart/form-data]", ""),
        SWAGGER % ("consumes: [multipart/form-data]", "collectionFormat: csv,"),
        SWAGGER % ("consumes: [multipart/form-data]", "collectionFormat: multi,"),
        SWAGGER % ("", ""),
        SWAGGER % (FORMS, "collectionFormat: multi,"),
        OPENAPI,
    ],
    ids=["default", "csv", "multi", "no-media-type", "two-media-types", "openapi"],
)
def test_each_file_is_a_part(tmp_path: Path, document: str) -> None:
    with (
        generated(document, tmp_path) as package,
        Loopback() as server,
        package.Upload(server_url=server.url) as client,
    ):
        server.answer(204)
        client.send(files=[b"one", ("two.txt", b"two")])
        sent = server.requests[0]
    assert sent.headers["content-type"].startswith("multipart/form-data")
    assert sent.body.count(b'name="files"; filename=') == 2
    assert b"\r\n\r\none\r\n" in sent.body
    assert b"\r\n\r\ntwo\r\n" in sent.body


def test_an_encoding_without_effect_is_reported(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(OPENAPI)
    problems = load_and_lower(tmp_path).report.problems
    [note] = [item for item in problems if item.rule == "encoding-ignored"]
    assert note.message == "files have no style, which the encoding of `files` has; each file is a part"
