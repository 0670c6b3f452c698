"""Embed the lines of a file, a few requests at a time, and go on where an earlier run stopped.

    python batch.py texts.txt vectors.jsonl

Each line of the output has the number of a line of the input, and its vector. Needs the package of OpenRouter, and a
key in OPENROUTER_API_KEY.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from openrouter import OpenRouter

MODEL = "openai/text-embedding-3-small"
PER_REQUEST = 64  # texts
AT_ONCE = 4  # requests


async def embed_file(source: Path, target: Path) -> int:
    """Embed the lines that the target lacks; how many these were."""
    lines = source.read_text(encoding="utf-8").splitlines()
    before = target.read_text(encoding="utf-8").splitlines() if target.exists() else []
    done: set[int] = {json.loads(line)["line"] for line in before}
    left = [(number, text) for number, text in enumerate(lines) if number not in done and text.strip()]
    slots = asyncio.Semaphore(AT_ONCE)

    async with OpenRouter(deadline_ms=120_000) as client:
        with target.open("a", encoding="utf-8") as output:

            async def embed(items: list[tuple[int, str]]) -> None:
                async with slots:
                    response = await client.embeddings.generate_async(
                        input=[text for _, text in items], model=MODEL
                    )
                for (number, _), item in zip(items, response.data, strict=True):
                    output.write(json.dumps({"line": number, "vector": list(item.embedding)}) + "\n")
                output.flush()

            async with asyncio.TaskGroup() as tasks:
                for start in range(0, len(left), PER_REQUEST):
                    tasks.create_task(embed(left[start : start + PER_REQUEST]))
    return len(left)


if __name__ == "__main__":
    count = asyncio.run(embed_file(Path(sys.argv[1]), Path(sys.argv[2])))
    print(f"{count} lines embedded")
