"""One document: generate its SDK, call every method, judge what went over the wire and what came back."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import importlib
import json
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator import ir
from generator.pipeline import build
from generator.render import files
from tests.wire.compare import differences
from tests.wire.gaps import gap
from tests.wire.spec import Op, Param, Spec, media
from tests.wire.text import Binary
from tests.wire.values import Impossible, Maker, Wish

ROOT = Path(__file__).parents[2]
_FORMATTED = files.all_formatted


def _unformatted(sources: Mapping[str, str], **_: Any) -> dict[str, str]:
    """In place of formatting, which takes most of the time of a build and changes nothing that a call does."""
    return dict(sources)


@dataclass
class Outcome:
    """What came of the calls of one operation."""

    operation: str
    path: str
    failures: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)
    calls: int = 0


class Server:
    """The checker, in a process and an environment of its own."""

    def __init__(self, document: Path, python: str) -> None:
        command = [python, "-m", "tests.wire.checker", str(document)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, text=True, encoding="utf-8"
        )
        hello = self._line()
        self.url, self.core = f"http://127.0.0.1:{hello['port']}", hello["core"]

    def tell(self, message: dict[str, Any]) -> dict[str, Any]:
        """Send a message and wait for the reply."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(message) + "\n")
        self._process.stdin.flush()
        return self._line()

    def _line(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the checker has ended")
        found: dict[str, Any] = json.loads(line)
        return found

    def close(self) -> None:
        """End it."""
        self._process.__exit__(None, None, None)  # closes its pipes, upon which it ends


def inventory(
    resource: ir.Resource, trail: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], ir.Operation]]:
    """Every operation with the attributes that lead to it."""
    for operation in resource.operations:
        yield trail, operation
    for child in resource.children:
        yield from inventory(child, (*trail, child.name))


class Driver:
    """Calls the methods of one SDK."""

    def __init__(self, document: Path, folder: Path, python: str) -> None:
        self.spec = Spec(document)
        self.maker = Maker(self.spec)
        package = "wire_" + hashlib.sha256(document.name.encode()).hexdigest()[:8]
        files.all_formatted = _unformatted
        try:
            self.made = build(document, package=package)
        finally:
            files.all_formatted = _FORMATTED
        for name, body in self.made.files.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(body, encoding="utf-8", newline="\n")
        sys.path.insert(0, str(folder))
        importlib.invalidate_caches()
        module = importlib.import_module(self.made.module)
        self.server = Server(document, python)
        self.client = self._client(module)
        self.loop = asyncio.new_event_loop()

    def _client(self, module: Any) -> Any:
        cls = getattr(module, self.made.config.client or "")
        arguments: dict[str, Any] = {
            "server_url": self.server.url,
            "retry_config": None,
            "timeout_ms": 10_000,
        }
        for scheme in self.made.api.security_schemes:
            if scheme.kind != "none":
                secret = ("user", "secret") if scheme.kind == "basic" else "secret-token"
                arguments[scheme.argument] = secret
        return cls(**arguments)

    def close(self) -> None:
        """End the server."""
        self.loop.run_until_complete(self.client.__aexit__(None, None, None))
        self.client.__exit__(None, None, None)
        self.loop.close()
        self.server.close()

    def run(self, every: int) -> Iterator[Outcome]:
        """Call every operation; each `every`-th is also called with await."""
        emitted = {(op.path, op.verb.lower()): (trail, op) for trail, op in inventory(self.made.api.root)}
        for number, op in enumerate(self.spec.operations()):
            outcome = Outcome(f"{op.method.upper()} {op.path}", op.path)
            found = emitted.get((op.path, op.method))
            if found is None:
                outcome.failures.append("not generated")
                yield outcome
                continue
            for full in (False, True):
                try:
                    self.call(op, *found, outcome, full=full, awaited=full and number % every == 0)
                except Exception as error:  # noqa: BLE001
                    where = traceback.extract_tb(error.__traceback__)[-1]
                    place = f"{Path(where.filename).name}:{where.lineno}"
                    outcome.failures.append(f"harness: {type(error).__name__}: {error} ({place})")
            yield outcome

    # --- one call

    def call(
        self,
        op: Op,
        trail: tuple[str, ...],
        method: ir.Operation,
        outcome: Outcome,
        *,
        full: bool,
        awaited: bool,
    ) -> None:
        """Make one call and note what is wrong with it."""
        label = "full" if full else "minimal"
        notes: list[str] = []
        arguments, given, problems = self.arguments(op, method, full, notes)
        answer, expected, about = self.answer(op, method, full)
        notes += about
        outcome.failures += [f"{label}: {problem}" for problem in problems]
        plan = {"path": op.path, "method": op.method, "given": given, "answer": answer}
        self.server.tell(plan)
        target = self.client
        outcome.calls += 1
        try:
            for name in trail:
                target = getattr(target, name)
            if awaited:
                result = self.loop.run_until_complete(
                    _awaited(getattr(target, method.name + "_async"), arguments)
                )
            else:
                result = _listed(getattr(target, method.name)(**arguments))
        except Exception as error:  # noqa: BLE001
            verdict = self.server.tell({"verdict": True})
            message = " ".join(str(error).split())[:400]
            outcome.failures.append(f"{label}: raised {type(error).__name__}: {message}")
            outcome.sent += verdict["sent"]
            outcome.notes += [f"{label}: {note}" for note in notes]
            return
        verdict = self.server.tell({"verdict": True})
        wrong = [f"request: {problem}" for problem in verdict["own"]]
        for problem in verdict["core"]:
            excuse = gap(problem, op, given, verdict["own"], notes)
            (notes if excuse else wrong).append(
                f"{excuse}: {problem}" if excuse else f"openapi-core: {problem}"
            )
        wrong += [f"answer: {problem}" for problem in _returned(expected, result)]
        outcome.failures += [f"{label}: {problem}" for problem in wrong]
        outcome.notes += [f"{label}: {note}" for note in notes]
        if wrong:
            outcome.sent += verdict["sent"]
            outcome.sent.append(f"answered: {expected!r}"[:2000])

    # --- what is given

    def arguments(
        self, op: Op, method: ir.Operation, full: bool, notes: list[str]
    ) -> tuple[dict[str, Any], dict[str, Any], list[str]]:
        """Python arguments, the same values by wire name and place, and what is in the way."""
        arguments: dict[str, Any] = {}
        given: dict[str, Any] = {place: {} for place in ("path", "query", "header", "cookie", "querystring")}
        problems: list[str] = []
        known = {(param.place, param.wire): param for param in method.parameters}
        lower = {(param.place, param.wire.lower()): param for param in method.parameters}
        for param in op.params:
            if not (full or param.required):
                continue
            if param.place == "path" and f"{{{param.name}}}" not in op.path:
                notes.append(f"document: path parameter {param.name} has no place in the path")
                continue
            found = known.get((param.place, param.name)) or lower.get((param.place, param.name.lower()))
            if found is None:
                problems.append(f"the method has no argument for {param.place} {param.name}")
                continue
            try:
                value = self.parameter(param, full, notes)
            except Impossible as error:
                notes.append(f"no value for {param.place} {param.name}: {error}")
                if param.required:
                    problems.append(f"harness: no value for {param.place} {param.name}: {error}")
                continue
            arguments[found.name] = _python(value)
            given[param.place][param.name] = value
        if op.body is not None:
            self.body(op, method, full, notes, problems, arguments, given)
        return arguments, given, problems

    def parameter(self, param: Param, full: bool, notes: list[str]) -> Any:
        """A value for a parameter."""
        wish = Wish(full, answer=None, styled=param.media_type is None)
        value, wrong = self.maker.make(
            param.schema, param.base, wish, _examples(self.spec, param.raw, param.base)
        )
        if wrong:
            notes.append(f"the value of {param.place} {param.name} is not valid: {wrong}")
        if param.place == "header" and isinstance(value, str):
            value = value.strip() or "text"
        if param.style == "spaceDelimited" and isinstance(value, list):  # the style cannot carry spaces
            tight = [item.replace(" ", "-") if isinstance(item, str) else item for item in value]
            value = tight if self.maker.valid(param.schema, tight, param.base, answer=None) else value
        if wish.styled and value in ("", [], {}, None):  # which no style can carry
            value, wrong = self.maker.make(param.schema, param.base, replace(wish, full=True, examples=False))
            if value in ("", [], {}, None):
                raise Impossible("only empty values fit")
        return value

    def body(
        self,
        op: Op,
        method: ir.Operation,
        full: bool,
        notes: list[str],
        problems: list[str],
        arguments: dict[str, Any],
        given: dict[str, Any],
    ) -> None:
        """Add a value for the body."""
        assert op.body is not None
        content = op.body.get("content") or {}
        if not method.bodies:
            if content:
                problems.append("the method has no argument for the body")
            return
        body = method.bodies[0]
        if not (full or op.body.get("required") or body.required):
            return
        entry = media(content, body.media_type)
        if not any(_same(name, body.media_type) for name in content):
            problems.append(f"the document has no body of type {body.media_type}")
        schema = entry.get("schema", {})
        if body.coding in ("bytes", "text", "events", "jsonl"):
            value: Any = "some text" if body.coding == "text" else Binary("some bytes")
            if body.coding == "text":
                with suppress(Impossible):
                    made, _ = self.maker.make(schema, op.base, Wish(full, answer=False))
                    value = made if isinstance(made, str) else json.dumps(made)
            arguments[body.argument] = _python(value)
            given["body"], given["media_type"] = value, body.media_type
            return
        form = body.coding in ("form", "multipart")
        wish = Wish(full, answer=False, files=body.coding == "multipart", nulls=not full and not form)
        try:
            value, wrong = self.maker.make(schema, op.base, wish, _examples(self.spec, entry, op.base))
        except Impossible as error:
            notes.append(f"no value for the body: {error}")
            value, wrong = {}, ""
        if wrong:
            notes.append(f"the value of the body is not valid: {wrong}")
        if body.flat:
            fields = {item.wire: item for item in body.fields}
            if not isinstance(value, dict):
                problems.append(f"harness: a flat body got {value!r}")
                return
            unknown = [name for name in value if name not in fields]
            if unknown:
                declared = self.maker.effective(schema, op.base)["properties"]
                problems += [
                    f"the method has no argument for {name} of the body"
                    for name in unknown
                    if name in declared
                ]
                notes.append(f"members of the body without arguments: {', '.join(unknown)}")
                value = {name: item for name, item in value.items() if name in fields}
            for name, item in value.items():
                if item is None and not fields[name].nullable and full:
                    continue
                arguments[fields[name].name] = _python(item)
            if not value and not body.required and not op.body.get("required"):
                return
        else:
            arguments[body.argument] = _python(value)
        given["body"], given["media_type"] = value, body.media_type

    # --- what is answered

    def answer(self, op: Op, method: ir.Operation, full: bool) -> tuple[dict[str, Any], Any, list[str]]:
        """What the server says, and what the method should make of it."""
        notes: list[str] = []
        if not method.responses:
            declared = [str(status) for status in op.raw.get("responses") or {}]
            if any(status.startswith("2") for status in declared):
                notes.append(f"harness: of the answers {', '.join(declared)} none is in the SDK")
            moved = next(
                (int(status) for status in declared if status.startswith("3") and status.isdigit()), None
            )
            if moved is not None:
                notes.append(f"document: {moved} is its only good answer")
            return {"status": moved or 204, "headers": {}, "body": ""}, None, notes
        response = method.responses[0]
        status = (
            200 if not response.status[:1].isdigit() else int(response.status.upper().replace("XX", "00"))
        )
        if response.media_type is None:
            return {"status": status, "headers": {}, "body": ""}, None, notes
        wild = "application/json" if response.coding == "json" else "application/octet-stream"
        kind = response.media_type.replace("*/*", wild).replace("/*", "/plain")
        found = self.spec.response(op, response.status)
        declared_content = (found[0].get("content") or {}) if found else {}
        entry, base = media(declared_content, response.media_type), found[1] if found else ""
        if not any(_same(name, response.media_type) for name in declared_content):
            notes.append(f"harness: the document has no answer {response.status} {response.media_type}")
        if response.coding == "json":
            wish = Wish(full, answer=True, nulls=not full)
            examples = _examples(self.spec, entry, base)
            try:
                value, wrong = self.maker.make(entry.get("schema", {}), base, wish, examples)
            except Impossible as error:
                value, wrong = None, str(error)
            if wrong:
                notes.append(f"the value of the answer is not valid: {wrong}")
            content = json.dumps(value).encode()
        elif response.coding in ("events", "jsonl"):
            item = entry.get("itemSchema", entry.get("schema", {}))
            wish = Wish(full, answer=True)
            try:
                one, wrong = self.maker.make(item, base, wish)
            except Impossible as error:
                one, wrong = {"text": "a"}, str(error)
            if wrong:
                notes.append(f"the value of the answer is not valid: {wrong}")
            text = json.dumps(one)
            content = (f"data: {text}\n\n" * 2 if response.coding == "events" else f"{text}\n" * 2).encode()
            value = _Stream(one, content)
        elif response.coding == "text":
            content, value = b"some text", "some text"
        else:
            content, value = b"some\x00bytes", b"some\x00bytes"
        if op.method == "head":
            value = None
        body = base64.b64encode(content).decode()
        return {"status": status, "headers": {"content-type": kind}, "body": body}, value, notes


@dataclass
class _Stream:
    """What an answer of events or lines should become: two of the same."""

    item: Any
    content: bytes


async def _awaited(method: Any, arguments: dict[str, Any]) -> Any:
    result = await method(**arguments)
    if hasattr(result, "__aiter__") and not hasattr(result, "model_dump"):
        return [item async for item in result]
    return _listed(result)


def _listed(result: Any) -> Any:
    if hasattr(result, "__next__") and hasattr(result, "close"):
        return list(result)
    return result


def _python(value: Any) -> Any:
    """The value as an argument: text that stands for bytes as bytes."""
    if isinstance(value, Binary):
        return value.encode()
    if isinstance(value, dict):
        return {name: _python(item) for name, item in value.items()}
    return [_python(item) for item in value] if isinstance(value, list) else value


def _same(one: str, other: str) -> bool:
    return one.partition(";")[0].strip().lower() == other.partition(";")[0].strip().lower()


def _examples(spec: Spec, entry: dict[str, Any], base: str) -> tuple[Any, ...]:
    found = [entry["example"]] if "example" in entry else []
    examples = entry.get("examples")
    for item in examples.values() if isinstance(examples, dict) else ():
        try:
            followed, _ = spec.follow(item, base)
        except KeyError:
            continue
        if isinstance(followed, dict):
            found += [followed[key] for key in ("value", "dataValue") if key in followed]
    return tuple(found)


def _returned(expected: Any, result: Any) -> Iterator[str]:
    from pydantic import TypeAdapter

    if isinstance(expected, _Stream):
        if isinstance(result, (bytes, str)):
            content = result if isinstance(result, bytes) else result.encode()
            if content != expected.content:
                yield f"{expected.content!r} became {content!r}"
            return
        dumped = TypeAdapter(Any).dump_python(result, mode="json", by_alias=True, exclude_unset=True)
        yield from differences([expected.item] * 2, dumped)
        return
    if isinstance(expected, bytes):
        if isinstance(result, str):
            result = result.encode()
        if hasattr(result, "read"):
            result = result.read()
        if result != expected:
            yield f"{expected!r} became {result!r}"
        return
    dumped = TypeAdapter(Any).dump_python(result, mode="json", by_alias=True, exclude_unset=True)
    yield from differences(expected, dumped)


def main() -> None:
    """Run one document: DOCUMENT FOLDER RESULT PYTHON EVERY."""
    document, folder, result, python, every = sys.argv[1:6]
    began = time.monotonic()
    record: dict[str, Any] = {"document": Path(document).name, "operations": 0, "passed": 0, "outcomes": []}
    try:
        driver = Driver(Path(document), Path(folder), python)
    except Exception as error:  # noqa: BLE001
        count = sum(1 for _ in Spec(Path(document)).operations())
        record |= {"operations": count, "error": f"{type(error).__name__}: {error}"[:1000]}
    else:
        record["seconds_to_generate"] = round(time.monotonic() - began, 1)
        record["core"] = driver.server.core
        for outcome in driver.run(int(every)):
            record["operations"] += 1
            record["passed"] += not outcome.failures
            if outcome.failures or outcome.notes:
                record["outcomes"].append(vars(outcome))
        driver.close()
    record["seconds"] = round(time.monotonic() - began, 1)
    Path(result).write_text(json.dumps(record, indent=1, default=str), encoding="utf-8")


if __name__ == "__main__":
    main()
