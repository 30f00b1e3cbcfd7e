"""The notation: every letter that formulas of the registers and explanations use is explained."""

import re

import pytest

from app.explaining import symbols
from app.explaining.mathml import mathml
from app.web.api.catalog import CATALOG
from app.web.lab.glossary import GLOSSARY
from app.words.notation import notation
from app.words.terms import TERMS

SIGNS = [sign for group in notation() for row in group.rows for sign in row.symbols]
LETTERS = set("".join(sign.text for sign in SIGNS))
WORDS = r"[A-Za-z]{2,}"
"""Names of functions, and words, say themselves what they are."""

# Counters and places within one formula, and numbers that are settings, named in the help beside them.
LOCAL = set("ijknNU")


def letters_of(formula: str) -> set[str]:
    return {letter for letter in re.sub(WORDS, " ", formula) if letter.isalpha() and letter.isascii()} | {
        letter for letter in formula if "Α" <= letter <= "ω"
    }


@pytest.mark.parametrize("kind", ["sources", "optimizers", "activations", "losses", "penalties"])
def test_every_letter_of_a_register_is_explained(kind: str) -> None:
    used = {letter for entry in CATALOG[kind] for letter in letters_of(entry["formula"])}
    assert used - LETTERS - LOCAL - {"b"} == set()
    assert len(used) > 2


def test_every_letter_of_the_words_is_explained() -> None:
    used = {letter for told in GLOSSARY["words"].values() for letter in letters_of(told["formula"]["text"])}
    assert used - LETTERS - LOCAL == set()


@pytest.mark.parametrize(
    "symbol",
    [
        symbols.value(0, 1),
        symbols.weight(2, 0, 2),
        symbols.bias(2, 0),
        symbols.pre_activation(2, 0),
        symbols.value(2, 0),
        symbols.target(0),
        symbols.LOSS,
        symbols.loss_of_row(2),
        symbols.delta(2, 0),
        symbols.PENALTY,
    ],
    ids=lambda symbol: symbol.text,
)
def test_symbols_are_written_as_explanations_write_them(symbol: symbols.Formula) -> None:
    assert symbol in SIGNS


def test_the_symbol_of_every_term_is_in_it() -> None:
    texts = " ".join(sign.text for sign in SIGNS)
    assert [t.slug for t in TERMS.values() if t.symbol and not set(t.symbol.text) <= set(texts)] == []


def test_every_sign_can_be_drawn_and_read_out() -> None:
    for sign in SIGNS:
        assert "alttext=" in mathml(sign)
