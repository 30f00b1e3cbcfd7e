"""The address of a run's file, asked for like any page."""

import httpx
import pytest

from app.presets import PRESETS
from app.web.claims.links import encoded
from app.web.player.asked import asked_in
from tests.bundled import bundled
from tests.web.requests import error_of


@pytest.mark.anyio
async def test_the_file_of_a_run_is_kept_by_proxies_and_has_a_name(
    api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundled(monkeypatch)
    monkeypatch.setenv("SLOPE_SITE", "https://example.org")
    response = await api.get("/player/iteration.html?preset=xor&steps=5")
    again = await api.get(
        "/player/iteration.html?preset=xor&steps=5", headers={"if-none-match": response.headers["etag"]}
    )

    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert 'filename="slope-and-step-xor.html"' in response.headers["content-disposition"]
    assert "https://example.org/iteration?preset=xor&amp;steps=5" in response.text
    assert again.status_code == 304


OWN = encoded({"experiment": PRESETS["mazur"].experiment})
ASKED = {"preset": "nope", "source": "x", "seed": "-1", "row": "99", "beat": "x", "look": "W9.1.1", "e": "x"}


@pytest.mark.anyio
async def test_no_file_is_made_of_another_run_than_the_one_that_is_meant(api: httpx.AsyncClient) -> None:
    told = await api.get("/player/iteration.html", params={**ASKED, "steps": "0", "learning_rate": "oh"})
    first = error_of(told)
    shown = await api.get("/player/iteration.html?preset=<b>", headers={"accept": "text/html"})

    assert (told.status_code, first["field"]) == (422, "preset")
    assert "mazur, xor" in first["allowed"]
    named = {first["field"], *(other["field"] for other in first["others"])}
    assert len(named) == 8
    assert named <= {*ASKED, "steps", "learning_rate"}
    assert (shown.status_code, shown.headers["content-type"]) == (422, "text/html; charset=utf-8")
    assert "<code>preset</code> may be: one of " in shown.text
    assert "The value &lt;b&gt; is not allowed" in shown.text
    assert first["message"] == "The value nope is not allowed, so no file is made."


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"presett": "xor", "utm_source": "x"}, ["asks for presett"]),
        ({"momentum": "0.3"}, ["momentum, which is no setting here"]),
        ({"steps": "5", "iteration": "9"}, ["steps=5 and for iteration 9"]),
        ({"show": "code,loss"}, ["show=code"]),
        ({"e": OWN, "preset": "xor"}, ["e counts, and preset is left out"]),
        ({"preset": "xor", "show": "network,loss", "theme": "dark", "controls": "all", "view": "3d"}, []),
        ({"e": OWN, "iteration": "3"}, []),
    ],
)
def test_what_does_not_count_is_said_in_the_file(query: dict[str, str], said: list[str]) -> None:
    notes = asked_in(query).notes

    assert len(notes) == len(said)
    assert all(one in note for one, note in zip(said, notes, strict=True))
