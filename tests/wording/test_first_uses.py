"""Where a page first uses a term, the word leads to its explanation."""

import re

from app.wording.texts import as_html, line_as_html
from app.wording.vocabulary import vocabulary

LINK = re.compile(r'<a class="term-link" href="/words#([\w-]+)">(.*?)</a>')


def links(html: str) -> list[tuple[str, str]]:
    return LINK.findall(html)


def test_the_first_use_alone_is_linked() -> None:
    html = as_html("A *slope* is measured. Slopes are not steps.\n\nThe step ignores the slope’s size.")
    assert links(html) == [("slope", "slope"), ("step", "steps")]
    assert '<em><a class="term-link" href="/words#slope">slope</a></em>' in html


def test_nothing_is_linked_in_headings_code_links_and_heads_of_tables() -> None:
    text = "## The slope\n\n`slope` [the slope here](/graph)\n\n| slope |\n|---|\n| the loss |"
    assert links(as_html(text)) == [("loss", "loss")]


def test_the_longest_term_counts_and_parts_of_words_do_not() -> None:
    html = as_html("The chain rule, step by step; gradient descent; a half-step; stepped; ∂L/∂w but ∂, too.")
    assert links(html) == [
        ("chain-rule", "chain rule"),
        ("gradient-descent", "gradient descent"),
        ("derivative", "∂"),
    ]


def test_texts_of_one_page_share_what_is_linked() -> None:
    linked = {"loss"}
    assert links(as_html("The loss of a network.", linked)) == [("network", "network")]
    assert links(as_html("This network has a weight.", linked)) == [("weight", "weight")]
    assert linked == {"loss", "network", "weight"}
    assert links(as_html("The loss.")) == [("loss", "loss")]


def test_a_line_is_linked_where_it_is_asked_for() -> None:
    assert line_as_html("The loss") == "The loss"
    assert links(line_as_html("The loss", set())) == [("loss", "loss")]


def test_text_stays_the_same_to_the_letter() -> None:
    text = "Measure the *slope* & take the “step” < 3, then `loss.backward()` with [a rule](/descent)."
    with_links, without = as_html(text), as_html(text, set(vocabulary().terms.values()))
    assert links(with_links)
    assert LINK.sub(r"\2", with_links) == without
