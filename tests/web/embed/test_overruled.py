"""What an address says beside what counts: it is said, and neither the figure nor the page in full has it."""

import pytest

from app.presets import PRESETS
from app.web.claims.links import encoded
from app.web.embed.kinds import KINDS
from app.web.embed.values import Values

OWN = encoded({"experiment": PRESETS["mazur"].experiment})


@pytest.mark.parametrize(
    ("name", "query", "left_out"),
    [
        ("iteration", {"e": OWN, "preset": "xor"}, "preset"),
        ("runs-race", {"e": OWN, "preset": "xor"}, "preset"),
        ("graph", {"text": "x*y", "preset": "square"}, "preset"),
        ("descent", {"text": "x^2", "surface": "nope"}, "surface"),
        ("race", {"text": "x^2"}, "surface"),
    ],
)
def test_what_does_not_count_is_left_out_and_said(name: str, query: dict[str, str], left_out: str) -> None:
    asked = KINDS[name].asked(query)

    assert left_out not in asked.values
    assert f"{left_out}=" not in KINDS[name].full_address(Values(asked.values))
    assert any(f"{left_out} is left out" in note for note in asked.notes) is (left_out in query)
    assert len(asked.notes) == (left_out in query)


def test_what_cannot_be_read_overrules_nothing() -> None:
    asked = KINDS["descent"].asked({"text": "(", "surface": "bowl"})

    assert asked.values["surface"] == "bowl"
