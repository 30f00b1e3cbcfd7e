"""What an address says of the article's own figures, and what of it is wrong."""

import httpx
import pytest

from app.web.article.moment import are_presses, presses_for
from app.web.embed.kinds import KINDS
from app.web.embed.values import Values
from app.web.share.shared import shared_at

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("text", ["m", "ms", "m2ms", "2.5", "4msms0.5", "ms" * 50])
def test_what_is_pressed_is_read(text: str) -> None:
    assert are_presses(text)


@pytest.mark.parametrize("text", ["", "x", "m7s", "m0.1s", "ms ", "2.52.5", "1.", "٣", "ms" * 101])
def test_what_cannot_have_been_pressed_is_not(text: str) -> None:
    assert not are_presses(text)


def test_a_moment_of_an_embed_is_one_of_the_article() -> None:
    assert presses_for(2, "backward", "1.5") == "1.5msmsm"

    def full(kind: str, **told: str) -> str:
        return KINDS[kind].full_address(Values({"theme": "auto", **told}))

    assert full("answer") == "/#answer"
    assert full("answer", iteration="1", beat="step", rate="2") == "/?presses=2msms#answer"
    assert full("answer", presses="m4", rate="2") == "/?presses=m2#answer"
    assert full("code", beat="loss") == "/?lit=loss#in-code"


async def test_the_article_opens_it_and_says_what_is_wrong(api: httpx.AsyncClient) -> None:
    right = await api.get("/?presses=ms2m&library=pytorch&lit=step")
    wrong = await api.get("/?presses=xyz&library=tea&lit=late&other=1")

    assert right.status_code == wrong.status_code == 200
    assert 'id="notes" role="region" aria-label="Notes" hidden' in right.text
    for name in ("presses", "library", "lit", "other"):
        assert f" {name}" in wrong.text[wrong.text.index('id="notes"') :][:600]
    assert (await api.get("/?beat=step")).headers["location"] == "/iteration?beat=step"


def test_what_is_shared_is_the_section_that_is_looked_at() -> None:
    address = "/?presses=msm&library=pytorch&lit=loss"
    embeds = {section: shared_at("http://x", f"{address}#{section}") for section in ("answer", "in-code")}

    assert [one and one.embed for one in embeds.values()] == [
        "/embed/v1/answer?presses=msm",
        "/embed/v1/code?library=pytorch&beat=loss",
    ]
