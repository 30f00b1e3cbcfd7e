"""One reader for every number that is typed: what it takes, and what it says of the rest."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.modules import open_modules
from tests.typed_numbers import REFUSED, TAKEN


def test_numbers_are_read_as_they_are_written_anywhere(visit: Visit) -> None:
    read = "given.map((text) => { const n = typed.numberIn(text); return Number.isNaN(n) ? null : n; })"
    modules = open_modules(visit)

    assert (
        dict(zip(TAKEN, modules.run(read, "typed=shared/typed_number", given=list(TAKEN)), strict=True))
        == TAKEN
    )
    assert modules.run(read, "typed=shared/typed_number", given=REFUSED) == [None] * len(REFUSED)


def test_zero_keeps_its_sign(visit: Visit) -> None:
    assert open_modules(visit).run("1 / typed.numberIn('−0') < 0", "typed=shared/typed_number")


@pytest.mark.parametrize(
    ("text", "limits", "wrong"),
    [
        ("", {}, "A number is missing here."),
        ("ten", {}, "“ten” is not a number."),
        ("x" * 9999, {}, f"“{'x' * 24}…” is not a number."),
        ("1e999", {}, "“1e999” is out of reach: sizes from 5 × 10⁻³²⁴ to 1.79 × 10³⁰⁸ are possible, and 0."),
        ("2,5", {"integer": True}, "“2,5” is not a whole number."),
        ("−1", {"minimum": 0}, "“−1” is out of range: from 0 on is possible."),
        ("2", {"maximum": 1}, "“2” is out of range: up to 1 is possible."),
        ("0", {"minimum": 1, "maximum": 9, "integer": True},
         "“0” is out of range: a whole number from 1 to 9 is possible."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(visit: Visit, text: str, limits: dict[str, object], wrong: str) -> None:
    said = open_modules(visit).run(
        "typed.readNumber(given.text, given.limits)",
        "typed=shared/typed_number",
        given={"text": text, "limits": limits},
    )
    assert said == {"wrong": wrong}
