"""Questions of each kind, and texts that are none, each with the field that is wrong; for both readers."""

import json
from typing import Any

CHOICE: dict[str, Any] = {
    "text": "Which way does W2.1.1 go?",
    "kind": "choice",
    "iteration": 0,
    "beat": "step",
    "of": "update:W2.1.1",
    "options": ["up", "down"],
    "right": 1,
}
SIGN: dict[str, Any] = {
    "text": "Up or down?",
    "kind": "sign",
    "iteration": 3,
    "beat": "backward",
    "of": "loss-change",
}
NUMBER: dict[str, Any] = {
    "text": "How large?",
    "kind": "number",
    "iteration": 2,
    "beat": "forward",
    "of": "activation:a1.2",
    "tolerance": 0.05,
}


def _with(told: dict[str, Any], **changes: Any) -> str:
    return json.dumps({**told, **changes})


def _without(told: dict[str, Any], field: str) -> str:
    return json.dumps({name: value for name, value in told.items() if name != field})


WRONG: list[tuple[str, str]] = [
    ("", "predict"),
    ("no JSON", "predict"),
    ("[1]", "predict"),
    ("null", "predict"),
    ("NaN", "predict"),
    ("[" * 3000, "predict"),
    (_with(SIGN, text="x" * 4000), "predict"),
    (_without(SIGN, "kind"), "kind"),
    (_with(SIGN, kind="essay"), "kind"),
    (_with(SIGN, kind=["sign"]), "kind"),
    (_with(SIGN, kind="toString"), "kind"),
    (_with(SIGN, more=1), "more"),
    (_with(SIGN, __proto__={}), "__proto__"),
    (_with(SIGN, right=0), "right"),
    (_with(SIGN, options=["a", "b"]), "options"),
    (_with(CHOICE, tolerance=1), "tolerance"),
    (_without(SIGN, "text"), "text"),
    (_with(SIGN, text=" \n "), "text"),
    (_with(SIGN, text=7), "text"),
    (_with(SIGN, text="x" * 301), "text"),
    (_with(SIGN, text="\ud800"), "text"),
    (_without(SIGN, "iteration"), "iteration"),
    (_with(SIGN, iteration=-1), "iteration"),
    (_with(SIGN, iteration=1.5), "iteration"),
    (_with(SIGN, iteration="1"), "iteration"),
    (_with(SIGN, iteration=True), "iteration"),
    (_with(SIGN, iteration=999_999), "iteration"),
    (_with(SIGN).replace(": 3,", ": 1e999,"), "iteration"),
    (_with(SIGN, beat="pause"), "beat"),
    (_with(SIGN, beat=None), "beat"),
    (_with(SIGN, beat="step", of="gradient:W1.1.1"), "beat"),
    (_without(SIGN, "of"), "of"),
    (_with(SIGN, of="loss"), "of"),
    (_with(SIGN, of="loss-change:W1.1.1"), "of"),
    (_with(SIGN, of="gradient"), "of"),
    (_with(SIGN, of="gradient:a1.1"), "of"),
    (_with(SIGN, of="gradient:W1.1"), "of"),
    (_with(SIGN, of="activation:W1.1.1"), "of"),
    (_with(SIGN, of="constructor"), "of"),
    (_with(SIGN, of="gradient:W1.1.1\n"), "of"),
    (_with(NUMBER, of=7), "of"),
    (_without(CHOICE, "options"), "options"),
    (_with(CHOICE, options=["one"]), "options"),
    (_with(CHOICE, options=list("abcdef")), "options"),
    (_with(CHOICE, options=["a", ""]), "options"),
    (_with(CHOICE, options=["a", "x" * 121]), "options"),
    (_with(CHOICE, options="ab"), "options"),
    (_without(CHOICE, "right"), "right"),
    (_with(CHOICE, right=2), "right"),
    (_with(CHOICE, right=-1), "right"),
    (_with(CHOICE, right=0.5), "right"),
    (_with(CHOICE, right=False), "right"),
    (_without(NUMBER, "tolerance"), "tolerance"),
    (_with(NUMBER, tolerance=-0.1), "tolerance"),
    (_with(NUMBER, tolerance="0.1"), "tolerance"),
]
