"""Terms: sorted, each there once, plain and short, with numbers of the engine and works that exist."""

import re
from collections import Counter
from typing import Any

import frontmatter
import pytest

from app.article import first_half
from app.web.iteration.beats import BEATS
from app.wording.numbers import THIN
from app.wording.texts import names_in
from app.wording.vocabulary import TERM_FILES, vocabulary
from app.words.references import works
from app.words.terms import TERMS, Term

MOST_SENTENCES, MOST_WORDS = 3, 25
FIELDS: dict[str, Any] = {
    path.stem: frontmatter.loads(path.read_text()).metadata for path in TERM_FILES.glob("*.md")
}
each_term = pytest.mark.parametrize("term", TERMS.values(), ids=lambda term: term.slug)


def test_terms_are_sorted_and_each_is_there_once() -> None:
    titles = [term.title.casefold() for term in TERMS.values()]
    assert titles == sorted(set(titles))
    definitions = Counter(term.definition for term in TERMS.values())
    assert max(definitions.values()) == 1


def test_no_form_belongs_to_two_terms() -> None:
    forms = Counter(form.lower() for fields in FIELDS.values() for form in fields["forms"])
    assert [form for form, count in forms.items() if count > 1] == []
    assert set(forms) == set(vocabulary().terms)


@each_term
def test_a_definition_is_one_to_three_short_plain_sentences(term: Term) -> None:
    sentences = [one for one in re.split(r"(?<=[.?:;])\s+", term.definition) if one]
    assert 1 <= len(re.split(r"(?<=[.?])\s+", term.definition)) <= MOST_SENTENCES + 1
    assert max(len(one.split()) for one in sentences) <= MOST_WORDS
    assert term.definition.endswith(".")
    assert not re.search(r"[*`\[{!]", term.definition)
    assert term.seen


def test_what_the_issue_asks_for_is_explained() -> None:
    wanted = {"loss", "weight", "derivative", "delta", "learning-rate", "main-direction", "shadow", "slope"}
    assert wanted <= set(TERMS)


def test_numbers_in_definitions_are_those_of_the_article() -> None:
    told = first_half.numbers()
    bodies = {path.stem: frontmatter.loads(path.read_text()).content for path in TERM_FILES.glob("*.md")}
    assert {slug for slug, body in bodies.items() if names_in(body) - {"summary"}} == {
        "backpropagation",
        "central-differences",
        "forward-mode",
    }
    assert f"{told['parameters']:,.0f} parameters".replace(",", THIN) in TERMS["backpropagation"].definition
    assert f"{told['passes']:.2g} forward passes" in TERMS["backpropagation"].definition
    assert f"{told['central_differences_times']:.3g} times" in TERMS["central-differences"].definition
    assert f"{told['forward_mode_times']:.3g} times" in TERMS["forward-mode"].definition


def test_the_beats_are_those_of_an_iteration() -> None:
    assert ", ".join(beat.name for beat in BEATS) in TERMS["beat"].definition


def test_works_are_named_where_they_belong_and_each_is_named_somewhere() -> None:
    wanted = {
        "backpropagation": {"linnainmaa-1970", "rumelhart-1986"},
        "gradient-descent": {"cauchy-1847"},
        "stochastic-gradient-descent": {"robbins-monro-1951"},
        "automatic-differentiation": {"baydin-2018"},
        "adam": {"kingma-ba-2015"},
        "momentum": {"goh-2017"},
    }
    assert {slug for slug, keys in wanted.items() if not keys <= set(TERMS[slug].sources)} == set()
    named = {key for term in TERMS.values() for key in term.sources}
    # The colours of the ground are explained with the figures.
    assert named | {"nunez-2018"} == set(works())
    for key, work in works().items():
        year = key.rsplit("-", 1)[1]
        assert work.short.endswith(year)
        assert f"({year})" in work.full
