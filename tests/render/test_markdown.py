"""Descriptions in Markdown pages, as CommonMark makes them: nothing runs, nothing is fetched, nothing stays open."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sdkwright.render.markdown import brief, cell, markdown, tick
from tests.support.markdown import PARSER, runs_code, tokens


def check(page: str, *, headings: int) -> None:
    """A page has no HTML, no images, no links that run code, and only its own headings."""
    found = list(tokens(page))
    kinds = {token.type for token in found}
    assert kinds & {"html_block", "html_inline", "image"} == set(), page
    assert sum(token.type == "heading_open" for token in found) == headings, page
    for token in found:
        if token.type == "link_open":
            assert not runs_code(token), page


LINKS = """
[x](javascript:y)  [x](  ](JaVaScRiPt&colon;y)  ](java\nscript:y)  ](<javascript:y>)  ](&#106;avascript:y)  ](data:y)
[a]: javascript:y  [a]  [a][a]  [a\\]b]: data:y  ![x](https://track.example/x.png)  ![a][a]  ![  [  ]  (  )  !
[x](https://ok.example)  [x](/docs)  [x](mailto:a@b.example)  <https://a.example>
""".split("  ")
FRAGMENTS = (
    *(
        "`",
        "``",
        "```",
        "~~~",
        "\\",
        "\\`",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<img src=x onerror=y>",
        "<a",
        ">",
    ),
    *LINKS,
    *(
        "# h",
        "## h",
        "===",
        "---",
        "- ",
        "* ",
        "1. ",
        "> ",
        "| a | b |",
        "|---|---|",
        "|",
        "\\|",
        "***",
        "_x_",
    ),
    *(" ", "  ", "    ", "\t", "\n", "\n\n", "\n  ", "\n    "),
    *("text", "a", "\u2028", "\x00", "{{ x }}", "&lt;", "&", ":"),
)
WORDS = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=14).map("".join)
BEGINNINGS = st.sampled_from(("", "  ", "   ", "    ", "     ", "        ", "\t", "- ", "1. ", "> ", "  - "))
LINE = st.lists(st.sampled_from([item for item in FRAGMENTS if "\n" not in item]), max_size=4).map("".join)
LINES = st.lists(st.tuples(BEGINNINGS, LINE).map("".join), max_size=9).map("\n".join)
TEXT = WORDS | LINES | st.text(max_size=40)


@settings(max_examples=160)
@given(TEXT, TEXT)
@example("a ` b\n`<script>x</script>`", "")
@example("```\nnever closed", "<script>x</script>")
@example("- a\n\n  ```\n<script>x</script>\n```", "")
@example("text\n    ```\n<script>x</script>", "```<script>```")
@example("``<script>x</script>", "``")
@example("[a\\]b]: javascript:x\n\n[a\\]b]", "")
@example("[a\n]: javascript:x\n\n[a ]", "")
@example("", "`\n  ```\n~~~")
@example("- a\n  ```\n```\nb", "")
@example("", "`\n    ~~~![x](https://track.example/x.png)")
@example(
    "a\n    ~~~\n    ![x](https://track.example/x.png)",
    "a\n    ```\n    ``` ![x](https://track.example/x.png)",
)
@example("a\n    ~~~ [x](javascript:y)", "a\n    ~~~\n    [x](\n    javascript:y)")
@example("[x](\n    ~~~`a)<img src=x onerror=y>`", "a\n     ~~~[x](`a)<img src=x onerror=y>`")
@example("Title\n===", "> Title\n> ---")
@example("[x](``](JaVaScRiPt&colon;y)<img src=x onerror=y>``", "")
@example('[x](a "``")<img src=x onerror=y>``', "[x](a '``')<img src=x onerror=y>``")
@example("[x](a (``))<img src=x onerror=y>``", "[x](`a)<img src=x onerror=y>`")
@example("[x](a\\)``)<img src=x onerror=y>``", "[x](\n``)<img src=x onerror=y>``")
def test_a_description_stays_what_it_is(first: str, second: str) -> None:
    listed = f"* one: {cell(first)!s}"
    page = f"# Title\n\n{markdown(first)!s}\n\n## Next\n\n{markdown(second)!s}\n\n## Last\n\n{listed}\n\nend `code`\n"
    check(page, headings=3)
    assert [token.content for token in PARSER.parse(page) if token.type == "inline"][-1] == "end `code`"


@settings(max_examples=120)
@given(TEXT, TEXT)
@example("a\\|b", "|")
@example("\\", "`|`")
def test_a_cell_is_one_cell(first: str, second: str) -> None:
    cells = f"| {cell(first)!s} | {tick(second)!s} | {tick(first)!s} |"
    page = f"| a | b | c |\n| --- | --- | --- |\n{cells}\n\n## Next\n"
    check(page, headings=1)
    found = PARSER.parse(page)
    assert sum(token.type == "td_open" for token in found) == 3, page
    assert sum(token.type == "tr_open" for token in found) == 2, page


@settings(max_examples=120)
@given(TEXT)
def test_code_shows_the_text(text: str) -> None:
    (inline,) = (token for token in PARSER.parse(f"x {tick(text)!s} x") if token.type == "inline")
    (code,) = (token for token in inline.children or [] if token.type == "code_inline")
    shown = code.content.replace("\\|", "|")
    expected = "".join(char for char in text if char.isprintable())
    assert "".join(shown.split()) == "".join(expected.split()) or "\\|" in text or not text.isprintable()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Use `a < b` and `<T>`.", "Use `a < b` and `<T>`."),
        ("a < b", "a &lt; b"),
        ("```html\n<b>x</b>\n```\nthen", "```html\n<b>x</b>\n```\nthen"),
        ("```\nopen", "```\nopen\n```"),
        ("- a\n\n  ```\n  x\nafter <b>", "- a\n\n  ```\n  x\n  ```\n\nafter &lt;b>"),
        ("\\<b> and \\*", "&lt;b> and \\*"),
        ("1. do\n\n   ```sh\n   run\n   ```\n2. more", "1. do\n\n   ```sh\n   run\n   ```\n\n2. more"),
        ("![logo](https://x.example/l.png)", "[logo](https://x.example/l.png)"),
        ("[docs](https://x.example)", "[docs](https://x.example)"),
        ("[go](javascript:x)", "[go]\\(javascript:x)"),
        ("# Title", "\\# Title"),
        ("Title\n---", "Title\n\\---"),
        ("above\n\n---\n\nbelow", "above\n\n---\n\nbelow"),
        ("one ` two", "one \\` two"),
    ],
)
def test_what_is_harmless_is_kept(text: str, shown: str) -> None:
    assert markdown(text) == shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("List pets", "List pets"),
        ("List pets.\n\nNewest first.", "List pets."),
        ("Say, e.g. who. `Not` why.", "Say, e.g. who."),
        ("See [the `guide`](/docs/guide#a). More.", "See the `guide`."),
        ("A `b c" + "d" * 60 + " e" * 40 + "` f", "A b c" + "d" * 60 + " e" * 26 + " …"),
    ],
)
def test_a_table_has_the_first_sentence_of_a_summary(text: str, expected: str) -> None:
    assert brief(text) == expected
