"""What may be set: just within a range it holds, just outside it stops the start and says what is allowed."""

import re

import httpx
import pytest

from app import cli
from app.web.api.size_limits import SET_HERE, SIZES
from app.web.service.settings import SETTINGS, Setting, check
from tests.serving import ROOT

ROW = re.compile(r"^\| `(SLOPE_\w+)` \| ([\d,.]+) \| ([\d,.]+) to ([\d,.]+) \| (.+) \|$", re.MULTILINE)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_a_range_holds_to_its_ends_and_no_further(setting: Setting) -> None:
    little = 1 if isinstance(setting.usual, int) else 0.01
    assert setting.lowest <= setting.usual <= setting.highest
    for inside in (setting.lowest, setting.highest, setting.usual):
        assert setting.read({setting.name: str(inside)}) == inside
    for outside in (setting.lowest - little, setting.highest + little):
        with pytest.raises(
            ValueError, match=f"{setting.name}: .* from {setting.lowest} to {setting.highest}"
        ):
            setting.read({setting.name: str(outside)})


@pytest.mark.parametrize("text", ["many", "1e3", "٣", "0x20", "1_0", "nan", "inf", "-5", "3.5", "9" * 400])
def test_what_is_no_such_number_is_refused_in_short(text: str) -> None:
    with pytest.raises(
        ValueError, match=r"^SLOPE_QUEUE: .{1,50} is not a whole number from 1 to 1000"
    ) as raised:
        check({"SLOPE_QUEUE": text})
    assert len(str(raised.value)) < 150


def test_nothing_set_is_what_usually_holds() -> None:
    check({})
    assert {one.read({one.name: " "}) == one.usual for one in SETTINGS} == {True}


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("SLOPE_QUEUE", "0", "SLOPE_QUEUE: '0' is not a whole number from 1 to 1000 (requests)."),
        (
            "SLOPE_FRAMED_BY",
            "nowhere",
            "SLOPE_FRAMED_BY: 'nowhere' is no site such as https://moodle.example.org.",
        ),
        ("SLOPE_SITE", "nowhere", "SLOPE_SITE is not an address such as https://example.org"),
    ],
)
def test_the_start_stops_and_says_why(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, text: str, said: str
) -> None:
    monkeypatch.setenv(name, text)
    with pytest.raises(SystemExit, match="1"):
        cli.main(["--port", "0"])
    assert capsys.readouterr().err == f"slope-and-step: {said}\n"


def test_the_readme_lists_them_as_they_are() -> None:
    listed = {name: told for name, *told in ROW.findall((ROOT / "README.md").read_text())}
    assert listed == {
        one.name: [f"{one.usual:,}", f"{one.lowest:,}", f"{one.highest:,}", f"{one.unit} {one.what}"]
        for one in SETTINGS
    }


@pytest.mark.anyio
async def test_the_server_publishes_all_and_pages_are_told_the_same(api: httpx.AsyncClient) -> None:
    told = (await api.get("/api/limits")).json()
    assert [one["value"] for one in told["settings"]] == [one.value for one in SETTINGS]
    assert [one["what"] for one in told["settings"]] == [one.what for one in SETTINGS]
    assert told["sizes"] == [{"name": one.name, "most": one.most, "what": one.what} for one in SIZES]
    of_pages = (await api.get("/api/catalog")).json()["limits"]
    assert of_pages == {one.name: one.most for one in (*SIZES, *SET_HERE)}
