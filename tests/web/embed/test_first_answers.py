"""What stands in the page is what the calls answer, for the very request that the figure makes at first."""

import json
import re

import httpx
import pytest

pytestmark = pytest.mark.anyio


async def answers(api: httpx.AsyncClient, query: str) -> dict[str, object]:
    """Read from the page as its script does."""
    html = (await api.get(f"/embed/v1/iteration?{query}")).text
    [text] = re.findall(r'<script type="application/json" id="answers">(.*?)</script>', html, re.DOTALL)
    found: dict[str, object] = json.loads(text)
    return found


@pytest.mark.parametrize(
    "query", ["", "preset=xor&learning_rate=0.3&seed=5&row=mean&lock=3-8", "iteration=40"]
)
async def test_answers_in_the_page_are_those_of_the_calls(api: httpx.AsyncClient, query: str) -> None:
    found = await answers(api, query)
    by_address = found["byAddress"]
    assert isinstance(by_address, dict)
    assert len(by_address) == 6
    for address, answer in by_address.items():
        assert (await api.get(address)).json() == answer
    [asked] = found["byBody"]  # type: ignore[misc]
    told = await api.post(asked["address"], json=asked["body"])
    assert told.json() == asked["answer"]


async def test_a_dear_run_is_left_to_the_script(
    api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.web.embed.first_answers.MOST_OPERATIONS", 1)
    assert (await answers(api, "seed=77"))["byBody"] == []
