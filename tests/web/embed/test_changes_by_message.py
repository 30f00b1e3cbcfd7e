"""What a message may change of a running figure: what is wrong in it leaves what holds."""

import pytest

from app.web.embed.changes_by_message import changed_by
from app.web.embed.kinds import kind_named

HELD = {"preset": "xor", "learning_rate": "0.5", "lock": "0-3", "predict": "{}"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("learning_rate", "-5"),
        ("preset", "<b>"),
        ("row", "99"),
        ("lock", "0-50"),
        ("lock", ""),
        ("predict", ""),
        ("nothing", "1"),
    ],
)
def test_what_is_wrong_or_fixed_is_said_and_leaves_what_holds(name: str, text: str) -> None:
    kind = kind_named("iteration")
    assert kind
    before = kind.asked(HELD).values
    values, [note] = changed_by({**HELD, f"set.{name}": text, "set.seed": "7"}, kind)
    assert values == {**before, "seed": "7"}
    assert name in note


def test_another_preset_begins_afresh_but_for_the_frame_and_the_question() -> None:
    kind = kind_named("iteration")
    assert kind
    values, notes = changed_by({**HELD, "theme": "dark", "set.preset": "mazur", "set.seed": "2"}, kind)
    kept = {"lock": "0-3", "predict": "{}", "theme": "dark"}
    assert notes == []
    assert kept.items() <= values.items()
    assert (values["preset"], values["seed"]) == ("mazur", "2")
    assert "learning_rate" not in values


def test_an_empty_text_is_the_usual_value_and_what_holds_already_is_no_change() -> None:
    kind = kind_named("iteration")
    assert kind
    values, notes = changed_by({**HELD, "set.learning_rate": "", "set.lock": "0-3"}, kind)
    assert notes == []
    assert "learning_rate" not in values
    assert values["lock"] == "0-3"
