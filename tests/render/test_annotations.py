"""Types in signatures, which read differently there than in models."""

from __future__ import annotations

import inspect
from pathlib import Path

from tests.support.packages import generated

DOCUMENT = """\
openapi: 3.1.0
info: { title: Clock, version: "1" }
paths:
  /alarms:
    get:
      operationId: listAlarms
      parameters: [{ name: since, in: query, schema: { $ref: "#/components/schemas/When" } }]
      responses: { "204": { description: None. } }
    delete:
      operationId: deleteAlarms
      parameters: [{ name: since, in: query, schema: { $ref: "#/components/schemas/When" } }]
      responses: { "204": { description: None. } }
components:
  schemas:
    When: { oneOf: [{ $ref: "#/components/schemas/Time" }, { type: integer }] }
    Time: { type: string, format: date-time }
"""


def test_an_alias_reads_the_same_in_every_signature(tmp_path: Path) -> None:
    with generated(DOCUMENT, tmp_path) as package:
        client = package.Clock
        taken = [
            inspect.signature(getattr(client, name)).parameters["since"].annotation
            for name in ("list_alarms", "delete_alarms")
        ]
    assert taken == ["models.WhenTypedDict | None"] * 2


BODIES = """\
openapi: 3.1.0
info: { title: Clock, version: "1" }
paths:
  /alarms:
    put:
      operationId: setAlarm
      requestBody:
        required: true
        content:
          application/json: { schema: { $ref: "#/components/schemas/Alarm" } }
          application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/Alarm" } }
      responses: { "204": { description: Done. } }
components:
  schemas:
    Alarm: { type: object, required: [at], properties: { at: { type: string } } }
"""


def test_media_types_of_one_schema_are_a_choice(tmp_path: Path) -> None:
    with generated(BODIES, tmp_path) as package:
        taken = inspect.signature(package.Clock.set_alarm).parameters["media_type"].annotation
    assert taken == "Literal['application/json', 'application/x-www-form-urlencoded'] | None"
