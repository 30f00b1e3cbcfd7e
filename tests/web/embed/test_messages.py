"""Messages between figures and pages around them: one table says, checks and documents them."""

import json
import re
from urllib.parse import urlencode

import httpx
import pytest

from app.web.embed import messages
from app.web.embed.kinds import KINDS
from tests.serving import ROOT

pytestmark = pytest.mark.anyio


async def test_the_page_of_embeds_says_what_every_message_says(api: httpx.AsyncClient) -> None:
    html = (await api.get("/embed/v1")).text
    for label, table in (("Events", messages.EVENTS), ("Commands", messages.COMMANDS)):
        [shown] = re.findall(rf'aria-label="{label}">(.*?)</table>', html, re.DOTALL)
        assert re.findall(r'<th scope="row"><code>(\w+)</code>', shown) == [one.name for one in table]
        for part in (part for one in table for part in one.parts):
            assert f"<code>{part.name}</code>: {part.does}" in shown
    assert html.count("SPLICE.") >= 3


async def test_every_command_is_checked_by_what_the_page_of_the_figure_carries(
    api: httpx.AsyncClient,
) -> None:
    html = (await api.get("/embed/v1/graph")).text
    [carried] = re.findall(r"data-protocol='(.*?)'", html)
    assert json.loads(carried)["commands"] == messages.forms()
    said = (ROOT / "static" / "js" / "embed" / "host.js").read_text()
    assert all(re.search(rf"^    {command.name}:", said, re.MULTILINE) for command in messages.COMMANDS)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_running_figure_is_set_by_the_table_of_its_address(api: httpx.AsyncClient, kind: str) -> None:
    asked = urlencode({"theme": "dark", "controls": "sideways", "nothing": "1", "seed": "3"})
    answer = await api.get(f"/embed/v1/{kind}/values?{asked}", headers={"origin": "null"})
    told = answer.json()
    assert told["values"]["theme"] == "dark"
    assert told["values"]["controls"] == "steps"
    assert [note.split(",")[0].split()[-1] for note in told["notes"][:2]] == ["controls=sideways", "nothing"]
    assert told["full"].split("?")[0] == KINDS[kind].page
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "public" in answer.headers["cache-control"]


@pytest.mark.parametrize(("asked", "used"), [("999999", ""), ("-1", "0"), ("NaN", None), ("1e400", None)])
@pytest.mark.parametrize(
    ("kind", "name", "last"), [("iteration", "iteration", "100000"), ("graph", "step", "10")]
)
async def test_a_place_out_of_reach_is_said_and_the_nearest_one_holds(
    api: httpx.AsyncClient, kind: str, name: str, last: str, asked: str, used: str | None
) -> None:
    told = (await api.get(f"/embed/v1/{kind}/values?{name}={asked}")).json()
    assert told["values"].get(name) == (last if used == "" else used)
    assert f"{name}={asked}" in told["notes"][0]


async def test_values_of_no_figure_are_refused(api: httpx.AsyncClient) -> None:
    assert (await api.get("/embed/v1/nothing/values")).status_code == 404


async def test_the_script_of_the_element_is_classic_and_for_everyone(api: httpx.AsyncClient) -> None:
    answer = await api.get("/embed/v1/embed.js", headers={"origin": "https://course.example.org"})
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "public" in answer.headers["cache-control"]
    assert not re.search(r"^\s*(import|export)\b", answer.text, re.MULTILINE)
    tag = {"if-none-match": answer.headers["etag"]}
    assert (await api.get("/embed/v1/embed.js", headers=tag)).status_code == 304


async def test_no_parameter_has_a_name_that_the_element_keeps_for_itself(api: httpx.AsyncClient) -> None:
    script = (await api.get("/embed/v1/embed.js")).text
    own = re.findall(r"'([a-z]+)'", script.split("const OWN = [")[1].split("]")[0])
    of_html = re.findall(r"[a-z]+", script.split("const OF_HTML = ")[1].split(".split")[0])
    assert set(own) == {name for name, _ in messages.ATTRIBUTES}
    for kind in KINDS.values():
        names = {one.name for one in kind.parameters}
        assert names & {*own, *of_html} == set()
        assert all(re.fullmatch(r"[a-z][a-z0-9_]*", name) and not name.startswith("on") for name in names)
