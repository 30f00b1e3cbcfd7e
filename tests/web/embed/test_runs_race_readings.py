"""How the server reads the address of a race of runs: as the page does, and what is wrong is said."""

import re

import httpx
import pytest

from app.folders import STATIC
from app.web.claims.links import encoded
from app.web.embed.kinds import KINDS
from app.web.embed.readings import Reading
from app.web.embed.runs_race_parameters import LENGTHS
from app.web.embed.runs_race_readings import LONGEST, batch, entries, plane
from app.web.embed.values import Values
from app.web.share.shared import shared_at

pytestmark = pytest.mark.anyio

ADDRESS = (STATIC / "js" / "race" / "address.js").read_text()


@pytest.mark.parametrize(
    "text", ["adam", "newton;adam,learning_rate:0.1", "adam,learning_rate:0.1,source:spsa,seed:3"]
)
def test_rules_may_have_settings_a_source_and_a_seed(text: str) -> None:
    assert entries(text) == Reading(text, True)


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("adam;nobody", "adam"),
        ("nobody", None),
        ("adam,source:nothing", "adam"),
        ("adam,seed:-1", "adam,seed:0"),
        ("adam,learning_rate:x", "adam"),
        (";".join(["adam"] * 13), ";".join(["adam"] * 12)),
    ],
)
def test_what_is_wrong_of_an_entry_is_left_out(text: str, used: str | None) -> None:
    assert entries(text) == Reading(used, False)


def test_rows_of_a_step_and_two_parameters() -> None:
    assert batch("all") == Reading("all", True)
    assert batch("0") == Reading("1", False)
    assert plane(4)("0,3") == Reading("0,3", True)
    for text in ("0,4", "1,1", "1", "a,b", "1,2,3", "-1,2"):
        assert plane(4)(text) == Reading(None, False)


def test_lengths_are_those_of_the_page() -> None:
    [lengths] = re.findall(r"LENGTHS = \[([\d, ]+)\]", ADDRESS)
    assert tuple(lengths.split(", ")) == LENGTHS
    assert int(LENGTHS[-1]) == LONGEST


def test_what_the_race_decides_is_read_as_it_stands() -> None:
    asked = KINDS["runs-race"].asked({"entries": "adam;newton", "steps": "20", "time": "50", "entry": "3"})
    assert (asked.values["time"], asked.values["entry"]) == ("20", "2")
    assert len(asked.notes) == 2


async def test_the_page_and_its_embed_lead_to_one_another(api: httpx.AsyncClient) -> None:
    page = "/race?preset=xor&entries=adam,learning_rate:0.1&steps=20&seed=3&batch=all&unit=operations&time=7"
    shared = shared_at("", page)
    assert shared is not None
    assert shared.embed == page.replace("/race?preset=xor&", "/embed/v1/runs-race?")
    html = (await api.get(shared.embed)).text
    assert "The address asks" not in html
    assert KINDS["runs-race"].full_address(Values(dict(shared.asked))).startswith("/race?")


@pytest.mark.parametrize("address", ["/race?time=7&e={e}", "/race?time=7#e={e}"])
def test_an_experiment_of_ones_own_stays_with_the_page_of_races(address: str) -> None:
    e = encoded({"experiment": {"problem": {"kind": "network"}}, "example": None})
    shared = shared_at("", address.format(e=e))
    assert shared is not None
    assert shared.embed == f"/embed/v1/runs-race?time=7&e={e}"
    assert shared_at("", shared.embed).page.startswith("/race?")  # type: ignore[union-attr]
