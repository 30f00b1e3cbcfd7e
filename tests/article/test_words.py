"""The words of the article: short sentences, and an answer to what newcomers ask."""

import re
from statistics import mean

import pytest

from app.article.register import SECTIONS
from app.article.section import Section
from app.derivatives.sources import SOURCES
from app.web.article.sections import body_of

MOST_WORDS, MEAN_WORDS = 25, 14

ANSWERS = {
    "What does backpropagation do?": "Backpropagation tells you how steep the loss is where you stand.",
    "What does gradient descent do?": "It takes a slope, multiplies it by a small number, and walks",
    "What is a slope?": "A *slope* says how fast the loss rises when one weight rises a little.",
    "Could I use one without the other?": "If the halves are really separate, each can be replaced.",
    "Which line of code is which?": "In PyTorch, `loss.backward()` measures: it fills `w.grad`",
}
"""What a newcomer should be able to answer after reading, each with how its sentence begins."""


def prose(section: Section) -> list[str]:
    """The sentences of the paragraphs of a section: no headings, tables or places of figures."""
    paragraphs = [
        part.replace("\n", " ")
        for part in body_of(section).split("\n\n")
        if not re.match(r"\s*(\||#|:::)", part)
    ]
    without_links = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", "\n".join(paragraphs))
    return [
        one
        for line in without_links.split("\n")
        for one in re.split(r"(?<=[.?!:;”])\s+(?=[A-Z“*`])", line)
        if one
    ]


def words_in(sentence: str) -> int:
    return len(re.findall(r"[\w’'`.()^]*\w[\w’'`.()^]*", sentence))


def test_sentences_are_counted() -> None:
    assert words_in("The slope by weight *w5* is 0.7 × 0.1.") == 8
    assert words_in("`loss.backward()` measures.") == 2


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_no_sentence_is_long(section: Section) -> None:
    assert [one for one in prose(section) if words_in(one) > MOST_WORDS] == []


def test_sentences_are_short_on_average() -> None:
    assert mean(words_in(one) for section in SECTIONS for one in prose(section)) <= MEAN_WORDS


def test_it_takes_eight_to_ten_minutes() -> None:
    """At about 180 words a minute, with some time for each of the eleven figures and tables."""
    count = sum(words_in(one) for section in SECTIONS for one in prose(section))
    assert 900 <= count <= 1500


@pytest.mark.parametrize("question", ANSWERS)
def test_what_a_newcomer_asks_is_answered(question: str) -> None:
    assert ANSWERS[question] in "\n".join(" ".join(prose(section)) for section in SECTIONS)


@pytest.mark.parametrize(
    "source",
    [
        *("Linnainmaa", "Rumelhart, Hinton and Williams", "Cauchy", "Robbins and Monro"),
        *("Baydin", "Kingma and Ba", "Goh"),
    ],
)
def test_sources_are_named(source: str) -> None:
    assert source in "".join(body_of(section) for section in SECTIONS)


def test_the_sources_that_are_compared_exist() -> None:
    assert {"forward_mode", "central_differences", "spsa"} <= set(SOURCES)
