"""The table of parameters: what it says is allowed is read, and what is not is said and replaced."""

import re
from urllib.parse import parse_qsl

import httpx
import pytest

from app.presets import PRESETS
from app.web.claims.links import encoded
from app.web.embed.kinds import FAMILIES, KINDS, kind_named
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


WHOLE = "a whole number from {} to {}"
STRETCH = "a first and a last one, or one alone, from {} to {}"
NOT_ITS = "a setting of what is descended"
BESIDE = "possible beside a whole experiment"
EXPERIMENT = encoded({"experiment": PRESETS["xor"].experiment, "example": 0})


@pytest.mark.parametrize(
    ("address", "name", "possible", "used"),
    [
        ("runs-race?entry=12", "entry", WHOLE.format(1, 7), "7"),
        ("runs-race?preset=spiral&entry=7", "entry", WHOLE.format(1, 6), "6"),
        ("runs-race?steps=20&time=50", "time", WHOLE.format(0, 20), "20"),
        ("descent?time=300", "time", WHOLE.format(0, 50), "50"),
        ("descent?surface=bowl&time=300", "time", WHOLE.format(0, 200), "200"),
        ("descent?racer=3", "racer", WHOLE.format(0, 0), "0"),
        ("race?time=300", "time", WHOLE.format(0, 200), "200"),
        ("graph?output=9", "output", WHOLE.format(0, 0), "0"),
        ("graph?text=x*y;x&output=9", "output", WHOLE.format(0, 1), "1"),
        (f"iteration?e={EXPERIMENT}&momentum=0.3", "momentum", BESIDE, ""),
        (f"iteration?e={EXPERIMENT}&source=spsa", "source", BESIDE, ""),
        ("graph?node=999", "node", WHOLE.format(0, 6), "6"),
        ("graph?step=999", "step", WHOLE.format(0, 10), "10"),
        ("graph?text=x*y&mode=forward&step=9", "step", WHOLE.format(0, 2), "2"),
        ("graph?cached=99:10", "cached", "a node of this graph that is no number, and a value", ""),
        ("graph?text=2*x&cached=1:10", "cached", "a node of this graph that is no number, and a value", ""),
        ("graph?lock=3-99", "lock", STRETCH.format(0, 10), "3-10"),
        ("runs-race?lock=500-600", "lock", STRETCH.format(0, 200), ""),
        ("runs-race?lock=150-600", "lock", STRETCH.format(0, 200), "150-200"),
        ("descent?lock=60-70", "lock", STRETCH.format(0, 50), ""),
        ("race?steps=20&lock=4-30", "lock", STRETCH.format(0, 20), "4-20"),
        ("answer?lock=900-901", "lock", STRETCH.format(0, 50), ""),
        ("lessons/chain-rule?lock=7-99", "lock", STRETCH.format(1, 6), ""),
        ("lessons/chain-rule?lock=0-2", "lock", STRETCH.format(1, 6), "1-2"),
        ("iteration?lock=3-8&iteration=20", "iteration", WHOLE.format(3, 8), "8"),
        ("answer?lock=1-2&iteration=0", "iteration", WHOLE.format(1, 2), "1"),
        ("descent?lock=4-6&time=9", "time", WHOLE.format(4, 6), "6"),
        ("graph?lock=1-2&step=9", "step", WHOLE.format(1, 2), "2"),
        ("lessons/chain-rule?lock=1-2&step=3", "step", WHOLE.format(1, 2), "2"),
        ("descent?surface=parabola&condition=3", "condition", NOT_ITS, ""),
        ("race?text=x^2&condition=3", "condition", NOT_ITS, ""),
        ("race?start=x:99", "start", "a number for each variable", "x:99,y:1"),
        ("graph?text=x*y&start=y:3", "start", "a number for each variable", "y:3,x:1"),
        ("descent?racers=" + ";".join(["adam"] * 5), "racers", "up to four rules", ";".join(["adam"] * 4)),
    ],
)
def test_one_note_says_what_is_possible_in_this_figure(
    address: str, name: str, possible: str, used: str
) -> None:
    path, _, query = address.partition("?")
    kind = kind_named(path)
    assert kind is not None
    values, notes = kind.asked(dict(parse_qsl(query)))
    [note] = notes
    assert f"The address asks for {name}=" in note
    assert f", which is not {possible}" in note
    assert note.endswith(f"; {used} is used instead." if used else "; that is left out.")
    assert values.get(name, "") == used
    # The same address, mended, needs no note.
    assert kind.asked(values).notes == []


@pytest.mark.parametrize(
    "address",
    [
        "graph?step=10&node=6&cached=4:10&lock=1-10",
        "descent?time=50&lock=0-50",
        "race?surface=bowl&condition=3&time=200&start=x:1,y:2",
        "runs-race?entry=7&time=200&lock=4-200",
        "iteration?lock=3-8&iteration=8",
    ],
)
def test_what_a_figure_has_needs_no_note(address: str) -> None:
    path, _, query = address.partition("?")
    assert KINDS[path].asked(dict(parse_qsl(query))).notes == []
