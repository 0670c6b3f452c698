"""Where earlier pages began, to detect pages that go round in a circle."""

from __future__ import annotations

from itertools import islice
from typing import Any, NamedTuple

from .strategy import Position


class Trail(NamedTuple):
    """Where the pages before a page began. It is an option of the call for that page, and part of no request."""

    length: int  # how many pages there are
    positions: dict[int, None]  # their hashes; perhaps followed by those of later pages, which share the dict

    def extended(self, position: Position) -> Trail:
        """The trail of the page at a position. Raises ValueError if an earlier page began there."""
        positions, key = self.positions, hash(str(position))
        if not self.length or len(positions) > self.length:  # the next page is requested again, and may be another
            positions = dict.fromkeys(islice(positions, self.length))
        if key in positions:
            raise ValueError("the pages go round in a circle: the API returned a cursor that it returned before")
        positions[key] = None
        return Trail(self.length + 1, positions)


def extend_trail(options: dict[str, Any], position: Position) -> dict[str, Any]:
    """The options of the call for the page at a position. Raises ValueError if an earlier page began there."""
    trail: Trail = options.get("trail") or Trail(0, {})
    return {**options, "trail": trail.extended(position)}
