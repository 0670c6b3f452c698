"""The names that APIs use for arguments and fields of pages, without case and punctuation."""

from __future__ import annotations

import re


def plain_name(text: str) -> str:
    """A name without case and punctuation: `page_token`, `pageToken`, `page[token]`."""
    return re.sub("[^a-z0-9]", "", text.lower())


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LISTS = _words("data items results entries values records value objects list rows content")
WRAPPERS = _words("data result results response payload embedded body")
"""Objects around the list."""
ENVELOPES = _words(
    "meta pagination paging pageinfo pagingmetadata listmetadata metadata responsemetadata links cursors next page"
)
"""Objects about the page."""

CURSORS = _words(
    "cursor startingafter after afterid pagetoken nexttoken nextpagetoken continuationtoken startcursor pagecursor "
    "paginationtoken nextcursor marker pageafter pagestartingafter paginationcursor"
)
AFTER_ITEMS = _words("startingafter after afterid")
TOKENS = _words(
    "nextcursor nextpagetoken nexttoken nextpagecursor continuationtoken endcursor nextmarker nextstartingafter "
    "cursornext cursorsafter pagingcursorsafter pagingnextafter listmetadataafter nextpageid aftercursor"
)
ADDRESSES = _words(
    "nexturl nextlink nextpageurl nextpageuri nexturi nextpagelink nexthref odatanextlink linksnexthref"
)
MAYBE_ADDRESSES = _words("next linksnext paginationnext pagingnext metanext linksnextpage")
MAYBE_TOKENS = _words("next paginationnext pagingnext metanext")

OFFSETS, OFFSET_SIZES = _words("offset skip startat pageoffset"), _words(
    "limit take top maxresults pagelimit"
)
PAGES = _words("page pagenumber pagenum pageno")
PAGE_SIZES = _words("perpage pagesize limit size itemsperpage pagelimit")

MORE = _words("hasmore hasnext hasnextpage more hasmorepages hasmoreitems hasmoreresults")
LAST = _words("last islast islastpage lastpage")
NEXT_NUMBERS = _words("nextpage nextpagenumber nextoffset nextskip nextstart")
TOTALS = _words("total totalcount totalitems totalresults totalelements totalrecords totalhits odatacount")
PAGE_TOTALS = _words("totalpages pagecount lastpage pagetotal numpages pagestotal pages")
