"""Where pages began, so that they do not go round in a circle."""

from __future__ import annotations

from itertools import islice
from typing import Any, NamedTuple


class Trail(NamedTuple):
    """Where the pages before one began. It goes along in the options of the call for a page; no request has it."""

    length: int  # how many they are
    places: dict[int, None]  # their hashes, and perhaps, after these, those of pages that follow

    def extended(self, place: Any) -> Trail:
        """The trail of the page that begins at a place. Raises ValueError if a page before it began there."""
        places, known = self.places, hash(str(place))
        if not self.length or len(places) > self.length:  # the next page was asked for before, and may be another now
            places = dict.fromkeys(islice(places, self.length))
        if known in places:
            raise ValueError("the pages go round in a circle: the API gives a cursor that it gave before")
        places[known] = None
        return Trail(self.length + 1, places)


def extended(options: dict[str, Any], place: Any) -> dict[str, Any]:
    """The options of the call for the page at a place. Raises ValueError if a page before it began there."""
    trail: Trail = options.get("trail") or Trail(0, {})
    return {**options, "trail": trail.extended(place)}
