"""Names and URLs of licenses, as documents write them → expressions of SPDX."""

from __future__ import annotations

import re

from sdkwright.config.metadata import canonical_license

_NAMES = {
    "apache": "Apache-2.0",
    "apache 2": "Apache-2.0",
    "apache2": "Apache-2.0",
    "artistic 2": "Artistic-2.0",
    "boost 1": "BSL-1.0",
    "bsd 2 clause": "BSD-2-Clause",
    "simplified bsd": "BSD-2-Clause",
    "bsd 3 clause": "BSD-3-Clause",
    "modified bsd": "BSD-3-Clause",
    "new bsd": "BSD-3-Clause",
    "revised bsd": "BSD-3-Clause",
    "cc by 4": "CC-BY-4.0",
    "creative commons attribution 4": "CC-BY-4.0",
    "creative commons attribution 4 international": "CC-BY-4.0",
    "cc by sa 4": "CC-BY-SA-4.0",
    "creative commons attribution sharealike 4 international": "CC-BY-SA-4.0",
    "cc0": "CC0-1.0",
    "cc0 1": "CC0-1.0",
    "creative commons zero": "CC0-1.0",
    "eclipse public 2": "EPL-2.0",
    "epl 2": "EPL-2.0",
    "eupl 1.2": "EUPL-1.2",
    "european union public 1.2": "EUPL-1.2",
    "affero general public 3": "AGPL-3.0-only",
    "affero general public 3 or later": "AGPL-3.0-or-later",
    "agpl 3": "AGPL-3.0-only",
    "agpl3": "AGPL-3.0-only",
    "agplv3": "AGPL-3.0-only",
    "general public 2": "GPL-2.0-only",
    "general public 2 or later": "GPL-2.0-or-later",
    "gpl 2": "GPL-2.0-only",
    "gpl2": "GPL-2.0-only",
    "gplv2": "GPL-2.0-only",
    "general public 3": "GPL-3.0-only",
    "general public 3 or later": "GPL-3.0-or-later",
    "gpl 3": "GPL-3.0-only",
    "gpl3": "GPL-3.0-only",
    "gplv3": "GPL-3.0-only",
    "lesser general public 2.1": "LGPL-2.1-only",
    "lgpl 2.1": "LGPL-2.1-only",
    "lesser general public 3": "LGPL-3.0-only",
    "lgpl 3": "LGPL-3.0-only",
    "lgpl3": "LGPL-3.0-only",
    "lgplv3": "LGPL-3.0-only",
    "isc": "ISC",
    "mit": "MIT",
    "expat": "MIT",
    "mozilla public 2": "MPL-2.0",
    "mpl 2": "MPL-2.0",
    "odbl": "ODbL-1.0",
    "open database": "ODbL-1.0",
    "open government 3": "OGL-UK-3.0",
    "unlicense": "Unlicense",
}
"""Names in the form of `_key`."""
_URLS = {
    "apache.org/licenses/license-2.0": "Apache-2.0",
    "creativecommons.org/publicdomain/zero/1.0": "CC0-1.0",
    "eclipse.org/legal/epl-2.0": "EPL-2.0",
    "gnu.org/licenses/agpl-3.0": "AGPL-3.0-only",
    "gnu.org/licenses/gpl-2.0": "GPL-2.0-only",
    "gnu.org/licenses/gpl-3.0": "GPL-3.0-only",
    "gnu.org/licenses/lgpl-3.0": "LGPL-3.0-only",
    "gnu.org/licenses/old-licenses/gpl-2.0": "GPL-2.0-only",
    "gnu.org/licenses/old-licenses/lgpl-2.1": "LGPL-2.1-only",
    "mit-license.org": "MIT",
    "mozilla.org/mpl/2.0": "MPL-2.0",
    "nationalarchives.gov.uk/doc/open-government-licence/version/3": "OGL-UK-3.0",
    "unlicense.org": "Unlicense",
}
"""URLs without their scheme, `www.`, suffix and the slash at the end, in lower case."""
_NOISE = re.compile(r"\b(?:gnu|licen[cs]e[ds]?|software|the|version|under)\b|[^a-z0-9.]+|\.(?!\d)")
_VERSION = re.compile(r"^v(?=\d)|(?<=\d)\.0$")  # what two ways to write a version differ in
_SUFFIX = re.compile(r"(?:-license|\.en)?\.(?:html|php|txt)$")
_NAMED_BY_URL = re.compile(r"(?:opensource\.org|choosealicense\.com|spdx\.org)/licenses?/([\w.+-]+)")
_CREATIVE_COMMONS = re.compile(r"creativecommons\.org/licenses/([a-z-]+)/(\d\.\d)(?:/.*)?")
_MAX = 300  # characters: what is longer is a text, not the name of one


def spdx_of_name(name: str) -> str | None:
    """The license that a name means: `Apache-2.0` for "Apache License, Version 2.0". None if SPDX has none like it."""
    if len(name) > _MAX:
        return None
    return canonical_license(name) or _NAMES.get(_key(name))


def spdx_of_url(url: str) -> str | None:
    """The license that an address leads to. None if it is not one of the usual addresses."""
    if len(url) > _MAX:
        return None
    place = re.sub(r"^https?://(?:www\.)?|[?#].*$", "", url.strip().lower()).rstrip("/")
    place = _SUFFIX.sub("", place)
    if match := _CREATIVE_COMMONS.fullmatch(place):
        return canonical_license(f"cc-{match[1]}-{match[2]}")
    match = _NAMED_BY_URL.fullmatch(place)
    return _URLS.get(place) or (canonical_license(match[1]) if match else None)


def _key(name: str) -> str:
    """The words of a name in lower case, each once, without those that say nothing; `2` for `v2.0`."""
    words = (_VERSION.sub("", word) for word in _NOISE.sub(" ", name.lower()).split())
    return " ".join(dict.fromkeys(words))
