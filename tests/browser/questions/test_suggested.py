"""The question that the form begins with is plain English, for each quantity and each kind of question."""

import re

from app.questions.quantity import QUANTITIES
from tests.browser.conftest import Visit
from tests.browser.modules import open_modules

PARTS = {"loss": "", "loss-change": "", "activation": "a2.1", "delta": "a1.2", "": ""}
WEIGHT = "W1.2.1"
TEXTS = {
    "": {"choice": "What does this step do?"},
    "loss": {
        "number": "How large is the loss before this step?",
        "choice": "How large is the loss before this step?",
    },
    "loss-change": {
        "sign": "Does this step make the loss go up or down?",
        "number": "By how much does this step change the loss (negative if it falls)?",
        "choice": "What does this step do to the loss?",
    },
    "activation": {
        "sign": "Is the value of node 1 of layer 2 above or below 0?",
        "number": "What is the value of node 1 of layer 2?",
        "choice": "What is the value of node 1 of layer 2?",
    },
    "delta": {
        "sign": "Is the δ of node 2 of layer 1 above or below 0?",
        "number": "What is the δ of node 2 of layer 1?",
        "choice": "What is the δ of node 2 of layer 1?",
    },
    "gradient": {
        "sign": "Is the slope ∂L/∂W1[2,1] above or below 0?",
        "number": "What is the slope ∂L/∂W1[2,1]?",
        "choice": "What is the slope ∂L/∂W1[2,1]?",
    },
    "update": {
        "sign": "Does this step move W1[2,1] up or down?",
        "number": "By how much does this step change W1[2,1] (negative if it falls)?",
        "choice": "What does this step do to W1[2,1]?",
    },
    "parameter": {
        "sign": "Is W1[2,1] above or below 0 after this step?",
        "number": "What is W1[2,1] after this step?",
        "choice": "What is W1[2,1] after this step?",
    },
}
"""All of them, as they are read."""

ASKING = re.compile(r"\b(how|what|which|who|whose|why|when|where)\b", re.IGNORECASE)
BEGINS = re.compile(r"(Is|Does|What is|What does|How large is|By how much does) ")


def test_each_quantity_and_kind_has_a_plain_question(visit: Visit) -> None:
    asked = [
        [kind, name, PARTS.get(name, WEIGHT)]
        for name in ["", *QUANTITIES]
        for kind in ("sign", "number", "choice")
    ]
    found = open_modules(visit).run(
        "given.map((one) => words.suggested(...one))", "words=questions/words", given=asked
    )

    said = {(name, kind): text for (kind, name, _), text in zip(asked, found, strict=True) if text}
    assert said == {(name, kind): text for name, texts in TEXTS.items() for kind, text in texts.items()}
    for text in said.values():
        assert BEGINS.match(text)
        assert len(ASKING.findall(text)) <= 1
        assert text.endswith("?")
        assert text.count("?") == 1


def test_inputs_biases_and_what_is_not_named_yet_are_said(visit: Visit) -> None:
    asked = [["number", "activation", "a0.2"], ["sign", "update", "b2.1"], ["number", "gradient", ""]]
    found = open_modules(visit).run(
        "given.map((one) => words.suggested(...one))", "words=questions/words", given=asked
    )

    assert found == [
        "What is the value of input 2?",
        "Does this step move b2[1] up or down?",
        "What is the slope ∂L/∂…?",
    ]
