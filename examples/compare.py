"""A command that says how similar two texts are.

    python compare.py "a warm day" "sunny weather"

Needs the package of Atoma, and a key in ATOMASDK_BEARER_AUTH.
"""

from __future__ import annotations

import argparse
import math
import sys

from atoma_sdk import AtomaSDK, errors

MODEL = "intfloat/multilingual-e5-large-instruct"


def similarity(client: AtomaSDK, one: str, two: str) -> float:
    """The cosine of the angle between the vectors of two texts: 1 for the same meaning, about 0 for none in common."""
    response = client.embeddings.create(input=[one, two], model=MODEL)
    a, b = (item.embedding for item in response.data)
    product = sum(x * y for x, y in zip(a, b, strict=True))
    return product / (math.hypot(*a) * math.hypot(*b))


def main(arguments: list[str] | None = None) -> int:
    """Run the command; the exit status."""
    parser = argparse.ArgumentParser(description="How similar two texts are.")
    parser.add_argument("texts", nargs=2, metavar="TEXT")
    parser.add_argument("--timeout", type=float, default=10.0, help="seconds (default: 10)")
    options = parser.parse_args(arguments)
    try:
        with AtomaSDK(timeout=options.timeout) as client:
            print(f"{similarity(client, *options.texts):.3f}")
    except errors.MissingCredentialsError as error:
        print(error, file=sys.stderr)
        return 2
    except errors.AtomaError as error:
        print(f"the request failed: {error.message}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
