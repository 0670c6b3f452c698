"""One document: generate its SDK, call every method, judge what went over the wire and what came back."""

from __future__ import annotations

import asyncio
import hashlib
import importlib
import inspect
import json
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sdkwright.ir import api as ir
from sdkwright.pipeline import build
from tests.wire.answered import Answerer, returned
from tests.wire.asked import Asker, Turn
from tests.wire.gaps import gap
from tests.wire.spec import Op, Spec
from tests.wire.values import Maker

ROOT = Path(__file__).parents[2]


@dataclass
class Outcome:
    """What came of the calls of one operation."""

    operation: str
    path: str
    failures: list[str] = field(default_factory=list[str])
    unmet: list[str] = field(default_factory=list[str])  # why the document cannot be satisfied
    notes: list[str] = field(default_factory=list[str])
    sent: list[str] = field(default_factory=list[str])
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
        maker = Maker(self.spec)
        self.asker, self.answerer = Asker(self.spec, maker), Answerer(self.spec, maker)
        package = "wire_" + hashlib.sha256(document.name.encode()).hexdigest()[:8]
        self.made = build(document, package=package)
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
            for label, turn in turns(found[1]):
                try:
                    awaited = turn.full and number % every == 0
                    self.call(op, *found, outcome, turn, label=label, awaited=awaited)
                except Exception as error:
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
        turn: Turn,
        *,
        label: str,
        awaited: bool,
    ) -> None:
        """Make one call and note what is wrong with it."""
        target = self.client
        for name in trail:
            target = getattr(target, name)
        function = getattr(target, method.name + ("_async" if awaited else ""))
        asked = self.asker.ask(op, method, turn, inspect.signature(function).parameters)
        answered = self.answerer.answer(op, method, turn.response, turn.full)
        notes, unmet = [*asked.notes, *answered.notes], [*asked.unmet, *answered.unmet]
        if answered.kind and not answered.location:
            asked.given["accept"] = answered.kind
            if method.accept_enum and (turn.full or turn.response is not method.responses[0]):
                choices = getattr(sys.modules[type(target).__module__], method.accept_enum)
                asked.arguments["accept_header_override"] = choices(turn.response.media_type)
        self.server.tell(
            {"path": op.path, "method": op.method, "given": asked.given, "answer": answered.plan()}
        )
        outcome.calls += 1
        wrong = list(asked.problems)
        try:
            result = self._result(function(**asked.arguments), awaited)
        except Exception as error:
            verdict = self.server.tell({"verdict": True})
            wrong.append(f"raised {type(error).__name__}: {' '.join(str(error).split())[:400]}")
        else:
            verdict = self.server.tell({"verdict": True})
            wrong += [f"request: {problem}" for problem in verdict["own"]]
            for problem in verdict["core"]:
                excuse = gap(problem, op, asked.given, verdict["own"], notes)
                if excuse:
                    notes.append(f"{excuse}: {problem}")
                elif not unmet:
                    wrong.append(f"openapi-core: {problem}")
            wrong += [f"answer: {problem}" for problem in returned(answered, result)]
        outcome.unmet += [f"{label}: {reason}" for reason in unmet]
        outcome.notes += [f"{label}: {note}" for note in notes]
        (outcome.notes if unmet else outcome.failures).extend(f"{label}: {problem}" for problem in wrong)
        if wrong:
            outcome.sent += verdict["sent"]
            outcome.sent.append(f"answered: {answered.status} {answered.kind} {answered.content[:2000]!r}")

    def _result(self, result: Any, awaited: bool) -> Any:
        """What a call comes to, the items of a stream as a list."""
        if awaited:
            return self.loop.run_until_complete(_awaited(result))
        return list(result) if hasattr(result, "__next__") and hasattr(result, "close") else result


async def _awaited(call: Any) -> Any:
    result = await call
    return [item async for item in result] if hasattr(result, "__anext__") else result


def turns(method: ir.Operation) -> Iterator[tuple[str, Turn]]:
    """The calls of an operation: with each of its bodies and for each of its answers, little and much."""
    bodies: tuple[ir.Body | None, ...] = method.bodies or (None,)
    count = max(len(bodies), len(method.responses))
    for index in range(count):
        body = bodies[index % len(bodies)]
        response = method.responses[index % len(method.responses)]
        if method.stream_flag and response.codec.facts.streams:
            body = bodies[0]  # which asks for the stream
        for full in (False, True):
            label = ("full" if full else "minimal") + (f" {index + 1}" if count > 1 else "")
            yield label, Turn(full, body, response, body is bodies[0])


def main() -> None:
    """Run one document: DOCUMENT FOLDER RESULT PYTHON EVERY."""
    document, folder, result, python, every = sys.argv[1:6]
    began = time.monotonic()
    record: dict[str, Any] = {"document": Path(document).name, "operations": 0, "passed": 0, "unmet": 0}
    outcomes: list[dict[str, Any]] = []
    record["outcomes"] = outcomes
    try:
        driver = Driver(Path(document), Path(folder), python)
    except Exception as error:
        count = sum(1 for _ in Spec(Path(document)).operations())
        record |= {"operations": count, "error": f"{type(error).__name__}: {error}"[:1000]}
    else:
        record["seconds_to_generate"] = round(time.monotonic() - began, 1)
        record["core"] = driver.server.core
        for outcome in driver.run(int(every)):
            record["operations"] += 1
            record["unmet"] += bool(outcome.unmet and not outcome.failures)
            record["passed"] += not (outcome.failures or outcome.unmet)
            if outcome.failures or outcome.unmet or outcome.notes:
                outcomes.append(vars(outcome))
        driver.close()
    record["seconds"] = round(time.monotonic() - began, 1)
    Path(result).write_text(json.dumps(record, indent=1, default=str), encoding="utf-8")


if __name__ == "__main__":
    main()
