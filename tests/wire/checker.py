"""The server of the wire test: answers on loopback, and judges each request by openapi-core and by `decode`.

Runs in an environment of its own (openapi-core wants other releases than the generator does), as
`python -m tests.wire.checker DOCUMENT`. What to expect next and what came of it goes over standard input and
output, one JSON document per line.
"""

from __future__ import annotations

import base64
import copy
import json
import sys
import threading
import warnings
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote, unquote_plus

from tests.support.jsontypes import get_object, is_array, is_object
from tests.wire.decode import Raw, check, segments
from tests.wire.spec import Op, Spec

_USED = {
    "SchemaPath": "jsonschema_path",
    "Config": "openapi_core",
    "OpenAPI": "openapi_core",
    "RequestParameters": "openapi_core.datatypes",
    "TemplateResult": "openapi_core.templating.datatypes",
    "PathOperationServer": "openapi_core.templating.paths.datatypes",
    "Headers": "werkzeug.datastructures",
    "ImmutableMultiDict": "werkzeug.datastructures",
}


def _openapi_core() -> Any:
    """What is used of openapi-core, by name, for type checkers run where it is not installed.

    None if it cannot be imported: then only our own decoding judges, and the report says so.
    """
    try:
        return SimpleNamespace(
            **{name: getattr(import_module(module), name) for name, module in _USED.items()}
        )
    except ImportError:
        return None


_CORE = _openapi_core()


class Finder:
    """Finds the operation by its template, without matching the address with every path of the document."""

    def __init__(self, spec: Any, base_url: str | None = None) -> None:
        self.spec = spec

    def find(self, method: str, name: str) -> Any:
        """The operation; `name` ends in the template."""
        template = name.partition("#template=")[2]
        path = self.spec / "paths" / template
        found = _CORE.TemplateResult(template, {})
        return _CORE.PathOperationServer(
            path, path / method, _CORE.SchemaPath.from_dict({"url": "/"}), found, {}
        )


class Seen:
    """A request, as openapi-core wants it."""

    def __init__(self, op: Op, raw: Raw) -> None:
        self.method = raw.method.lower()
        self.host_url = "http://loopback"
        self.path = raw.path
        self.path_pattern = f"#template={op.declared}"
        self.body = raw.body or None
        self.content_type = raw.header("content-type") or ""
        headers = _CORE.Headers(raw.headers)
        pairs = [(name, unquote_plus(value)) for name, value in raw.query]
        cookies = _CORE.ImmutableMultiDict([(name, unquote(value)) for name, value in raw.cookies])
        placed = segments(op.path, raw.target) or {}
        for param in op.params:  # under the declared names, which the template may spell otherwise
            declared = param.raw.get("name", param.name)
            if param.place == "path" and param.name in placed:
                placed[declared] = placed[param.name]
            elif param.place == "query" and param.raw.get("in") == "path":
                placed[declared] = dict(raw.query).get(param.name, "")
            elif param.place == "query" and param.name != declared:
                pairs += [(declared, value) for name, value in pairs if name == param.name]
        self.parameters = _CORE.RequestParameters(
            query=_CORE.ImmutableMultiDict(pairs),
            header=headers,
            cookie=cookies,
            path={name: unquote(value) for name, value in placed.items()},
        )


class Judge:
    """What openapi-core says of a request."""

    def __init__(self, spec: Spec) -> None:
        root = dict(_asking_less(spec.root, spec.old))
        root["servers"] = [{"url": "/"}]
        root.pop("jsonSchemaDialect", None)  # openapi-core has only its own
        components = dict(get_object(root, "components"))
        schemes = copy.deepcopy(get_object(components, "securitySchemes"))
        for scheme in schemes.values():
            if isinstance(scheme.get("scheme"), str):
                scheme["scheme"] = scheme["scheme"].lower()  # "Bearer" is bearer, but not to openapi-core
        if schemes:
            components["securitySchemes"] = schemes
            root["components"] = components
        config = _CORE.Config(spec_validator_cls=None, path_finder_cls=Finder)
        self.api = _CORE.OpenAPI.from_dict(root, config=config, base_uri=spec.path.resolve().as_uri())

    def errors(self, op: Op, raw: Raw) -> Iterator[str]:
        """What it finds wrong."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                for error in self.api.iter_request_errors(Seen(op, raw)):
                    yield _chain(error)
            except Exception as error:
                yield f"openapi-core itself fails: {_chain(error)}"


def _asking_less(node: Any, old: bool) -> Any:
    """The same without what openapi-core reads in ways of its own.

    Discriminators: it resolves their values otherwise than OpenAPI, and refuses values that are valid; what they tell
    apart may fit several members of a `oneOf`. And `required` of what is readOnly: since OpenAPI 3.1, it asks for that
    in requests.
    """
    if is_array(node):
        return [_asking_less(item, old) for item in node]
    if not is_object(node):
        return node
    tagged = node.get("discriminator")
    dropped = is_object(tagged) and isinstance(tagged.get("propertyName"), str)
    node = {
        ("anyOf" if dropped and name == "oneOf" and "anyOf" not in node else name): _asking_less(item, old)
        for name, item in node.items()
        if not (dropped and name == "discriminator")
    }
    properties, required = node.get("properties"), node.get("required")
    if is_object(properties) and is_array(required) and not old:
        only = [name for name, item in properties.items() if is_object(item) and item.get("readOnly")]
        node["required"] = [name for name in required if name not in only]
    return node


def _chain(error: BaseException | None) -> str:
    texts: list[str] = []
    while error is not None and len(texts) < 4:
        found = f"{type(error).__name__}: {str(error)[:150]}"
        inner = getattr(error, "schema_errors", None)
        if inner:
            found += " " + "; ".join(f"{item.json_path} {item.message[:150]}" for item in list(inner)[:3])
        texts.append(found)
        error = error.__cause__
    return " <- ".join(texts)


class Checker:
    """Holds what is expected next, and what came."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.judge = Judge(spec) if _CORE is not None else None
        self.ops = {(op.path, op.method): op for op in spec.operations()}
        self.plan: dict[str, Any] = {}
        self.requests: list[Raw] = []

    def verdict(self) -> dict[str, Any]:
        """What is wrong with what came since the plan was made."""
        plan, requests = self.plan, self.requests
        sent = [
            f"{raw.method} {raw.target} {[h for h in raw.headers if h[0].lower() not in _BORING]} {raw.body[:2000]!r}"
            for raw in requests
        ]
        if len(requests) != 1:
            return {"own": [f"{len(requests)} requests came"], "core": [], "sent": sent}
        op = self.ops[plan["path"], plan["method"]]
        own = list(check(self.spec, op, requests[0], plan["given"]))
        # openapi-core reads other files itself, and those of Swagger as if they were of OpenAPI 3.
        judge = None if self.spec.is_swagger and len(self.spec.files) > 1 else self.judge
        core = list(judge.errors(op, requests[0])) if judge is not None else []
        return {"own": own, "core": core, "sent": sent}

    def answer(self, raw: Raw) -> bytes:
        """Keep a request, and give the bytes of the planned answer to it."""
        plan: dict[str, Any] = self.plan["answer"]
        if "then" in plan and raw.target == _MOVED:
            plan = plan["then"]
        else:
            self.requests.append(raw)
            if "then" in plan:
                plan = {**plan, "headers": {"location": _MOVED}}
        content = base64.b64decode(plan["body"])
        head = [f"HTTP/1.1 {plan['status']} Scripted"]
        head += [f"{name}: {value}" for name, value in plan["headers"].items()]
        if plan["status"] not in (204, 304):
            head.append(f"content-length: {len(content)}")
        if raw.method == "HEAD" or plan["status"] in (204, 304):
            content = b""
        return "\r\n".join([*head, "", ""]).encode("latin-1") + content


class _Handler(BaseHTTPRequestHandler):
    """Reads requests of any method, and answers as the checker of its server says."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except (ConnectionError, TimeoutError):
            self.close_connection = True

    def answer(self) -> None:
        raw = Raw(self.command, self.path, list(self.headers.items()), self.content())
        assert isinstance(self.server, _Server)
        self.wfile.write(self.server.checker.answer(raw))

    def content(self) -> bytes:
        if "chunked" not in (self.headers.get("transfer-encoding") or "").lower():
            return self.rfile.read(int(self.headers.get("content-length") or 0))
        parts: list[bytes] = []
        while size := int(self.rfile.readline().partition(b";")[0], 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return b"".join(parts)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("do_"):
            return self.answer
        raise AttributeError(name)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


_MOVED = "/where-a-redirect-leads"
_BORING = ("host", "user-agent", "accept-encoding", "connection", "content-length")


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, checker: Checker) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.checker = checker


def main() -> None:
    """Serve until standard input ends."""
    checker = Checker(Spec(Path(sys.argv[1])))
    server = _Server(checker)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    said: dict[str, Any] = {"port": server.server_port, "core": checker.judge is not None}
    while True:
        print(json.dumps(said), flush=True)
        line = sys.stdin.readline()
        if not line:
            return
        plan = json.loads(line)
        if plan.get("verdict"):
            said = checker.verdict()
        else:
            checker.requests.clear()
            checker.plan, said = plan, {}


if __name__ == "__main__":
    main()
