"""Responses that are read piece by piece: streams of items, and downloads. The package's `types` has what is public.

body        an unread body, whichever HTTP client it comes from
reader      reads a body within the limits of its call, after the call has returned
handler     hands out a response unread: what streams and downloads have in common

events      where the items of a stream begin and end
codecs      what the items of a stream are
items       an item as a value or an error
stream      Stream, AsyncStream
streaming   calls that may return a stream

responses   StreamedResponse, AsyncStreamedResponse
downloads   calls that return an unread response
"""
