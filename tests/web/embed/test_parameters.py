"""The table of parameters: what it says is allowed is read, and what is not is said and replaced."""

import re

import httpx
import pytest

from app.web.embed.kinds import FAMILIES, KINDS
from app.web.embed.parameter import Parameter, asked_in
from app.web.embed.readings import number

pytestmark = pytest.mark.anyio

BEAT = Parameter("beat", "Where.", "forward", ("forward", "step"))
HIDE = Parameter("hide", "What not.", names=("caption", "code"), many=True)
RATE = Parameter("rate", "How far.", allowed="a number from 1 to 6", reader=number(1, 6))
SHOW = Parameter("show", "What.", "network", ("network", "loss"), many=True)


def test_what_is_allowed_is_taken_and_usual_values_fill_the_rest() -> None:
    assert asked_in({"show": "loss,network"}, (BEAT, SHOW)) == (
        {"beat": "forward", "show": "loss,network"},
        [],
    )


def test_what_is_wrong_is_said_and_replaced_and_what_is_right_beside_it_stays() -> None:
    values, notes = asked_in({"beat": "NaN", "show": "loss,<b>", "other": "1"}, (BEAT, SHOW))
    assert values == {"beat": "forward", "show": "loss"}
    assert [note.split(",")[0] for note in notes] == [
        "The address asks for beat=NaN",
        "The address asks for show=<b>",
        "The address asks for other",
    ]


def test_a_note_says_what_is_used_or_that_it_is_left_out() -> None:
    values, notes = asked_in({"rate": "100", "hide": "all"}, (RATE, HIDE))
    assert values == {"rate": "6"}
    assert notes == [
        "The address asks for rate=100, which is not a number from 1 to 6; 6 is used instead.",
        "The address asks for hide=all, which is not any of caption, code, with commas between them; "
        "that is left out.",
    ]


def test_a_long_value_is_not_repeated_whole() -> None:
    [note] = asked_in({"x" * 5000: "1"}, ()).notes
    assert len(note) < 120


ALL = [*KINDS.values(), *(kind for family in FAMILIES.values() for kind in family.kinds)]


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.name)
async def test_every_listed_value_of_every_parameter_is_taken(api: httpx.AsyncClient, kind: object) -> None:
    assert isinstance(kind, tuple)
    for one in kind.parameters:  # type: ignore[attr-defined]
        assert one.allowed_words
        for name in one.names:
            assert asked_in({one.name: name}, (one,)).notes == []
    assert len({one.name for one in kind.parameters}) == len(kind.parameters)  # type: ignore[attr-defined]


async def test_the_table_names_every_parameter_of_every_embed(api: httpx.AsyncClient) -> None:
    html = (await api.get("/embed/v1")).text
    for kind in KINDS.values():
        [table] = re.findall(rf'aria-label="Parameters of {kind.name}">(.*?)</table>', html, re.DOTALL)
        assert re.findall(r'<th scope="row"><code>(\w+)</code>', table) == [
            one.name for one in kind.parameters
        ]
    for family in FAMILIES.values():
        for kind in family.kinds:
            [row] = re.findall(rf'<a href="/embed/v1/{kind.name}">.*?</tr>', html, re.DOTALL)
            own = [one.name for one in kind.parameters if one.name not in family.names]
            assert re.findall(r"<code>(\w+)</code>", row) == own
