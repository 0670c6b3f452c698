"""Retries with limits: how long a call may take, how often it is tried, and what happened in each attempt.

    python budgets.py

Needs the package of orq, and a key in ORQ_API_KEY.
"""

from __future__ import annotations

from orq_ai_sdk import Orq, errors
from orq_ai_sdk.utils import BackoffStrategy, RetryConfig

BACKOFF = BackoffStrategy(initial_interval=100, max_interval=1_000, exponent=2.0, max_elapsed_time=10_000)
POLICY = RetryConfig("backoff", BACKOFF, max_attempts=5)


def main() -> None:
    """Send one request, and say how it went."""
    # Each attempt has 2 seconds, the call with all attempts and pauses 8.
    with Orq(retry_config=POLICY, timeout_ms=2_000, deadline_ms=8_000) as client:
        create = client.router.embeddings.with_raw_response.create
        try:
            response = create(input="Is anybody there?", model="openai/text-embedding-3-small")
        except errors.APIDeadlineError as error:
            print(f"no answer in time, after {len(error.attempts)} attempts")
        except errors.APIDefaultError as error:
            print(f"status {error.status_code}, after {len(error.attempts)} attempts")
        else:
            for number, attempt in enumerate(response.attempts, 1):
                print(f"attempt {number}: {attempt}")
            for item in response.parsed.data or ():
                print(f"a vector of {len(item.embedding)} numbers")


if __name__ == "__main__":
    main()
