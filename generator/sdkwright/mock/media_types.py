"""What the server has to know of media types, from the table of codecs."""

from __future__ import annotations

from sdkwright.ir.codecs import Shape, codec_of


def is_json(media_type: str) -> bool:
    """Whether a body is one JSON text."""
    return codec_of(media_type).facts.is_json


def is_form(media_type: str) -> bool:
    """Whether a body is a form in one piece."""
    facts = codec_of(media_type).facts
    return facts.shape is Shape.FIELDS and not facts.has_parts


def can_be_empty(media_type: str) -> bool:
    """Whether no bytes at all are a body."""
    facts = codec_of(media_type).facts
    return facts.shape is not Shape.DOCUMENT and not facts.has_parts and not facts.has_events
