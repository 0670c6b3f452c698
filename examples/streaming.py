"""Print an answer while it is being made.

    sdkwright generate assistant.yaml --output sdks && pip install ./sdks/assistant
    python streaming.py "Who pays for repairs?"

Needs a key in ASSISTANT_API_KEY.
"""

from __future__ import annotations

import asyncio
import sys

from assistant import Assistant


def blocking(question: str) -> None:
    """Print the pieces of an answer as they arrive."""
    with Assistant() as client, client.answers.create(question=question) as pieces:
        for piece in pieces:
            print(piece.text, end="", flush=True)
    print()


async def awaited(question: str) -> None:
    """The same in asynchronous code."""
    async with Assistant() as client, await client.answers.create_async(question=question) as pieces:
        async for piece in pieces:
            print(piece.text, end="", flush=True)
    print()


if __name__ == "__main__":
    text = " ".join(sys.argv[1:]) or "Who pays for repairs?"
    blocking(text)
    asyncio.run(awaited(text))
