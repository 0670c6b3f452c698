"""Schemas that are written once: programs find all of their names, and each call reads and sends what it did."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.golden import package


def test_all_names_are_the_one_class(tmp_path: Path) -> None:
    with package("repeats", tmp_path) as (module, _, _):
        models = module.models
        assert models.CreateSpeechFallbacks is models.CreateChatFallbacks
        assert models.CreateSpeechFallbacksTypedDict is models.CreateChatFallbacksTypedDict
        assert models.CreateSpeechFallbacksOrder is models.CreateChatFallbacksOrder
        assert models.CreateSpeechUsage is models.CreateChatUsage
        assert models.CreateSpeechUndocumented is not models.CreateChatFallbacks
        assert {"CreateSpeechFallbacks", "CreateSpeechFallbacksTypedDict"} <= set(dir(models))


def test_either_name_makes_what_is_sent(tmp_path: Path) -> None:
    with package("repeats", tmp_path) as (module, client, server):
        server.answer(200, json={"usage": {"tokens": 3}, "state": "ended"}, default=True)
        fallback = module.models.CreateSpeechFallbacks(model="m", order="speed")
        answers = [client.chat.create(text="t", fallbacks=[fallback])]
        answers += [client.speech.create(text="t", fallbacks=[{"model": "m", "order": "speed"}])]
        body = {"text": "t", "fallbacks": [{"model": "m", "order": "speed"}]}
        assert [request.json() for request in server.requests] == [body, body]
        assert [type(answer) for answer in answers] == [module.models.CreateSpeechResponseBody] * 2
        assert [answer.usage.tokens for answer in answers] == [3, 3]


def test_errors_of_both_have_the_one_body(tmp_path: Path) -> None:
    with package("repeats", tmp_path) as (module, client, server):
        server.answer(400, json={"message": "no"}, default=True)
        for call in (client.chat.create, client.speech.create):
            with pytest.raises(module.errors.BadRequestError) as caught:
                call(text="t")
            assert type(caught.value.data) is module.models.CreateSpeechResponse400
            assert caught.value.data.message == "no"
