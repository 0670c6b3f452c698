"""Random edits of documents: what people change, and what nobody would."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random
from typing import Any, TypeAlias

from tests.changes.base import Document, Node, json_content, ref
from tests.support.jsontypes import is_array, is_object

Edit: TypeAlias = Callable[[Document, Random], object]


def edited(seeds: list[tuple[int, int]]) -> Document:
    """The document after some edits. Each is the number of a kind and a seed for its choices."""
    document = Document()
    for kind, seed in seeds:
        EDITS[kind % len(EDITS)](document, Random(seed))
    return document


# --- places


def _schemas(node: Any, inside: bool = False) -> Iterator[Node]:
    """Every schema of a tree."""
    if is_array(node):
        for item in node:
            yield from _schemas(item, inside)
    if not is_object(node):
        return
    if inside and ("type" in node or "$ref" in node or "enum" in node or "oneOf" in node):
        yield node
    for key, value in node.items():
        if key == "properties" and is_object(value):
            for item in value.values():
                yield from _schemas(item, True)
        elif key in ("schema", "items", "additionalProperties", "oneOf", "anyOf", "allOf"):
            yield from _schemas(value, True)
        elif key == "schemas":
            for item in value.values():
                yield from _schemas(item, True)
        else:
            yield from _schemas(value, False)


def _schema(document: Document, random: Random) -> Node:
    return random.choice(list(_schemas(document.tree)))


def _object(document: Document, random: Random) -> Node:
    return random.choice(
        [item for item in _schemas(document.tree) if item.get("properties")] or [{"properties": {"a": {}}}]
    )


def _component(document: Document, random: Random) -> str:
    labels: list[str] = sorted(document.tree["components"]["schemas"])
    return random.choice(labels)


def _operation(document: Document, random: Random) -> Node:
    operations = [item for path in document.tree["paths"].values() for item in path.values()]
    return random.choice(operations or [{"responses": {"200": {}}}])


def _parameter(document: Document, random: Random) -> Node:
    parameters = [
        item
        for path in document.tree["paths"].values()
        for operation in path.values()
        for item in operation.get("parameters", [])
    ]
    return random.choice(parameters or [{"schema": {}}])


def _type(document: Document, random: Random) -> Node:
    """A schema to put in the place of another one."""
    simple: Node = random.choice(
        [
            {"type": "string"},
            {"type": "integer"},
            {"type": "number"},
            {"type": "boolean"},
            {"type": "string", "format": random.choice(["date", "date-time", "uuid", "binary", "time"])},
            {"type": ["string", "null"]},
            {"type": ["integer", "string"]},
            {"type": "string", "enum": random.sample(["cat", "dog", "red", "wild"], random.randint(1, 4))},
            {"enum": [1, 2]},
            {"const": random.choice(["cat", 7, True])},
            {"type": "null"},
            {},
            {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}},
            {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
            {"type": "object", "additionalProperties": random.choice([True, False, {"type": "integer"}])},
            ref(_component(document, random)),
            ref(_component(document, random)),
        ]
    )
    other: Node = ref(_component(document, random))
    wrap: list[Callable[[], Node]] = [
        lambda: simple,
        lambda: simple,
        lambda: simple,
        lambda: {"type": "array", "items": simple},
        lambda: {"type": "object", "additionalProperties": simple},
        lambda: {random.choice(["oneOf", "anyOf"]): [simple, other]},
        lambda: {"anyOf": [simple, {"type": "null"}]},
        lambda: {"allOf": [other, {"type": "object", "properties": {"more": simple}}]},
        lambda: {"type": "array", "prefixItems": [simple, {"type": "string"}], "items": False, "minItems": 2},
    ]
    return random.choice(wrap)()


def _name(random: Random) -> str:
    return random.choice(
        ["size", "id", "kind", "list", "house", "data", "Name", "x-y", "limit", "class", "sort", "model"]
    )


# --- edits


def _replace(node: Node, other: Node) -> None:
    node.clear()
    node.update(deepcopy(other))


def _shuffle(node: Node, random: Random) -> None:
    items = list(node.items())
    random.shuffle(items)
    node.clear()
    node.update(items)


def _toggle(node: Node, key: str, value: object) -> None:
    if key in node:
        del node[key]
    else:
        node[key] = value


def _toggle_required(document: Document, random: Random) -> None:
    node = _object(document, random)
    label = random.choice(sorted(node["properties"]))
    required = node.setdefault("required", [])
    required.remove(label) if label in required else required.append(label)


def _remove_property(document: Document, random: Random) -> None:
    node = _object(document, random)
    label = random.choice(sorted(node["properties"]))
    del node["properties"][label]
    if label in node.get("required", []):
        node["required"].remove(label)


def _rename_property(document: Document, random: Random) -> None:
    node = _object(document, random)
    label = random.choice(sorted(node["properties"]))
    node["properties"][_name(random)] = node["properties"].pop(label)


def _rename_component(document: Document, random: Random) -> None:
    old, new = _component(document, random), random.choice(["Thing", "Pets", "Item", "Zoo", "Error", "File"])
    schemas = document.tree["components"]["schemas"]
    if new not in schemas:
        schemas[new] = schemas.pop(old)
        _refer(document.tree, f"#/components/schemas/{old}", f"#/components/schemas/{new}")


def _refer(node: Any, old: str, new: str) -> None:
    if is_object(node) and node.get("$ref") == old:
        node["$ref"] = new
    inside: list[Any] = list(node.values()) if is_object(node) else node if is_array(node) else []
    for item in inside:
        _refer(item, old, new)


def _change_values(document: Document, random: Random) -> None:
    enums = [item for item in _schemas(document.tree) if item.get("enum")]
    if enums:
        node = random.choice(enums)
        node["enum"] = random.sample([*node["enum"], "blue", "new"], random.randint(1, len(node["enum"]) + 1))
        node["enum"] = list(dict.fromkeys(node["enum"]))
        node.pop("x-enum-varnames", None)


def _say(document: Document, random: Random) -> None:
    key, value = random.choice(
        [
            ("readOnly", True),
            ("writeOnly", True),
            ("deprecated", True),
            ("description", "What it is."),
            ("default", "red"),
            ("maxLength", 9),
            ("minimum", 3),
            ("title", "Titled"),
            ("nullable", True),
            ("additionalProperties", True),
            ("additionalProperties", False),
        ]
    )
    _toggle(_schema(document, random), key, value)


def _change_parameter(document: Document, random: Random) -> None:
    node = _parameter(document, random)
    key, value = random.choice(
        [
            ("required", random.random() < 0.5 or node.get("in") == "path"),
            ("in", random.choice(["query", "header", "cookie"])),
            ("name", _name(random)),
            ("schema", _type(document, random)),
            ("deprecated", True),
            ("explode", False),
            ("description", "What it is."),
        ]
    )
    node[key] = value


def _add_parameter(document: Document, random: Random) -> None:
    node = {
        "name": _name(random),
        "in": "query",
        "schema": _type(document, random),
        "required": random.random() < 0.5,
    }
    _operation(document, random).setdefault("parameters", []).insert(0, node)


def _remove_parameter(document: Document, random: Random) -> None:
    node = _operation(document, random)
    if node.get("parameters"):
        node["parameters"].pop(random.randrange(len(node["parameters"])))


def _change_operation(document: Document, random: Random) -> None:
    node = _operation(document, random)
    choices: list[tuple[str, Any]] = [
        ("operationId", random.choice(["findThings", "listItems", "getPet", "create", "listPets"])),
        ("tags", [random.choice(["pets", "things", "owners", "a.b", "client"])]),
        ("deprecated", True),
        ("summary", "What it does."),
        ("security", [[], [{"key": []}, {}]][random.randrange(2)]),
        ("servers", [{"url": "https://other.example"}]),
    ]
    key, value = random.choice(choices)
    node[key] = value


def _change_body(document: Document, random: Random) -> None:
    node, schema = _operation(document, random), _type(document, random)
    media = random.choice(
        [
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "text/plain",
            "image/png",
            "application/jsonl",
            "application/*",
        ]
    )
    body = {"required": random.random() < 0.5, "content": {media: {"schema": schema}}}
    if random.random() < 0.3:
        node.pop("requestBody", None)
    elif random.random() < 0.3 and "requestBody" in node:
        node["requestBody"]["content"][media] = {"schema": schema}
    else:
        node["requestBody"] = body


def _change_response(document: Document, random: Random) -> None:
    node, schema = _operation(document, random), _type(document, random)
    status = random.choice(["200", "201", "202", "204", "404", "4XX", "default", "500"])
    media = random.choice(
        [
            "application/json",
            "application/json",
            "text/event-stream",
            "text/csv",
            "image/png",
            "application/jsonl",
        ]
    )
    if random.random() < 0.3 and len(node["responses"]) > 1:
        node["responses"].pop(random.choice(sorted(node["responses"])))
    elif random.random() < 0.3 and status in node["responses"]:
        node["responses"][status].setdefault("content", {})[media] = {"schema": schema}
    else:
        content = {} if random.random() < 0.2 else {media: {"schema": schema}}
        node["responses"][status] = {"description": "d", "content": content}


def _change_webhook(document: Document, random: Random) -> None:
    hooks = document.tree.setdefault("webhooks", {})
    if random.random() < 0.3:
        hooks.pop("petSold", None)
        return
    label = random.choice(["petSold", "petLost"])
    body = {"content": json_content(_type(document, random))}
    hooks[label] = {
        "post": {"operationId": label, "requestBody": body, "responses": {"200": {"description": "d"}}}
    }


def _change_server(document: Document, random: Random) -> None:
    servers = document.tree["servers"]
    server: Node = {"url": random.choice(["https://a.example", "https://{zone}.example"])}
    if "{" in server["url"]:
        server["variables"] = {"zone": {"default": "eu", "enum": random.choice([["eu"], ["eu", "us"]])}}
    if random.random() < 0.5:
        server["name"] = random.choice(["live", "test"])
    servers.insert(random.randint(0, len(servers)), server)


def _change_security(document: Document, random: Random) -> None:
    schemes = document.tree["components"]["securitySchemes"]
    label = random.choice(["key", "other"])
    found: list[Node] = [
        {"type": "http", "scheme": random.choice(["bearer", "basic"])},
        {"type": "apiKey", "in": random.choice(["query", "header", "cookie"]), "name": "k"},
        {
            "type": "oauth2",
            "flows": {"clientCredentials": {"tokenUrl": "https://zoo.example/token", "scopes": {}}},
        },
    ]
    schemes[label] = random.choice(found)
    _operation(document, random)["security"] = [{label: []}]


def _configure(document: Document, random: Random) -> None:
    """An entry of `sdk.toml`, which two edits can only make once."""
    entry = random.choice(
        [
            "[retries]\nattempts = 7\n",
            '[client]\nclass = "Park"\n',
            '[client]\nglobals = ["trace"]\n',
            '[client]\nenv_prefix = "PARK"\n',
            '[client]\nparameters = ["server_url", "api_key"]\n',
            '[package]\nname = "park"\n',
            '[package]\nmodule = "park"\n',
            '[errors]\nbase = "ParkError"\n',
            '[errors.names]\n404 = "GoneError"\n',
            '[webhooks]\nsignature = "standard"\n',
            '[names]\n"/components/schemas/Pet" = "Animal"\n',
            '[aliases]\nBeast = "Pet"\n',
            '[deprecated.models]\nOldPet = "Pet"\n',
            '[deprecated.methods]\n"beasts.list" = "pets.list"\n',
            '[deprecated.arguments.listPets]\nsize_of_list = "limit"\nkeeper = "owner"\n',
            '[modules]\nbeasts = "models"\n',
            "[methods]\nshorten = false\n",
            "[pagination]\ndetect = false\n",
            '[operations.listPets]\nmethod = "pets.search"\n',
            '[operations.listPets.names]\nlimit = "size_of_page"\n',
            '[operations.listPets.alternatives]\nlimit = "page_size"\n',
            '[operations.getReport]\naccept = "Choice"\n',
            "[operations.listEvents]\nstream = false\n",
        ]
    )
    if entry.splitlines()[0] not in document.config:
        document.config += entry


def _shuffle_something(document: Document, random: Random) -> None:
    nodes = [
        _object(document, random)["properties"],
        document.tree["paths"],
        document.tree["components"]["schemas"],
    ]
    _shuffle(random.choice(nodes), random)


EDITS: tuple[Edit, ...] = (
    lambda d, random: _replace(_schema(d, random), _type(d, random)),
    lambda d, random: _object(d, random)["properties"].update({_name(random): _type(d, random)}),
    lambda d, random: d.tree["components"]["schemas"].update({_component(d, random): _type(d, random)}),
    lambda d, random: (
        d.tree["paths"].pop(random.choice(sorted(d.tree["paths"]))) if len(d.tree["paths"]) > 1 else None
    ),
    _toggle_required,
    _remove_property,
    _rename_property,
    _rename_component,
    _change_values,
    _say,
    _say,
    _change_parameter,
    _change_parameter,
    _add_parameter,
    _remove_parameter,
    _change_operation,
    _change_body,
    _change_response,
    _change_webhook,
    _change_server,
    _change_security,
    _configure,
    _configure,
    _shuffle_something,
)
