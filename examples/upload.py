"""Upload files without reading them into memory.

    sdkwright generate assistant.yaml --output sdks && pip install ./sdks/assistant
    python upload.py contract.pdf letter.txt

Needs a key in ASSISTANT_API_KEY.
"""

from __future__ import annotations

import sys
from pathlib import Path

from assistant import Assistant, errors


def main(paths: list[Path]) -> int:
    """Upload each file; 1 if one failed."""
    failed = 0
    with Assistant(deadline_ms=300_000) as client:
        for path in paths:
            try:
                document = client.documents.create(file=path, title=path.stem)
                print(f"{path}: {document.id}, {document.pages} pages")
            except (OSError, errors.AssistantError) as error:
                failed += 1
                print(f"{path}: {error}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))
