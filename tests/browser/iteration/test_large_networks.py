"""Networks of thousands of parameters: the run plays, its pictures come, and no request is large."""

from typing import Any

import pytest
from playwright.sync_api import Page, Request, Route

from tests.browser.conftest import Visit
from tests.browser.lab.page import Lab, open_lab

MOST_BYTES = 200_000
LAYERS = [4, 32, 32, 32, 32, 3]
SIZE = 4 * 32 + 3 * 32 * 32 + 32 * 3 + 4 * 32 + 3
ENCODE = "async (told) => (await import('/static/js/shared/address/compression.js')).encode(told)"


def bodies_of(page: Page) -> dict[str, list[int]]:
    """How long the bodies are that the page sends from now on, by address."""
    sent: dict[str, list[int]] = {}

    def note(request: Request) -> None:
        if request.method == "POST":
            length = len(request.post_data_buffer or b"")
            sent.setdefault(request.url.rpartition("/")[2], []).append(length)

    page.on("request", note)
    return sent


def open_large(lab: Lab) -> dict[str, list[int]]:
    """Open the iris lab with four hidden layers of 32, and return how long the bodies are that it sends."""
    lab.click("#wider-1")
    experiment: dict[str, Any] = lab.chosen()
    experiment["problem"] |= {"layers": LAYERS, "activations": ["tanh"] * 4 + ["identity"]}
    e = lab.page.evaluate(ENCODE, {"experiment": experiment, "example": 0})
    sent = bodies_of(lab.page)
    lab.page.goto(f"/lab?e={e}")
    lab.settle()
    return sent


def play(lab: Lab) -> None:
    """Play until some iterations have passed."""
    lab.page.keyboard.press("Space")
    lab.page.wait_for_function("() => Number(document.querySelector('#place').innerText.split(' ')[1]) >= 2")
    lab.page.keyboard.press("Space")
    lab.settle()


@pytest.mark.deep
def test_a_large_network_plays_and_shows_its_landscape_and_scores(visit: Visit) -> None:
    lab = open_lab(visit, "/lab?preset=iris")
    sent = open_large(lab)
    lab.page.wait_for_function("() => document.querySelector('#shadow').innerText.includes('This map shows')")
    play(lab)

    assert SIZE > 3100
    assert lab.count() >= 2
    assert not lab.page.is_visible("#trouble")
    assert {"train", "landscape", "scores", "predict", "differentiate"} <= set(sent)
    assert max(length for lengths in sent.values() for length in lengths) < MOST_BYTES
    assert max(sent["landscape"]) < 5000
    assert max(sent["scores"]) < 5000


REFUSAL = {"error": {"field": "plane", "message": "This is too much.", "allowed": "less"}}


@pytest.mark.expected_problems("422")
@pytest.mark.deep
def test_a_picture_that_is_refused_is_said_and_the_run_plays_on(visit: Visit) -> None:
    page = visit("/health", width=1440, reduced_motion=True)
    asked = []

    def refuse(route: Route) -> None:
        asked.append(route)
        route.fulfill(status=422, json=REFUSAL)

    page.route("**/api/landscape", refuse)
    page.goto("/lab?preset=xor")
    lab = Lab(page).settle()
    page.wait_for_selector("#notes", state="visible")
    play(lab)

    assert "The landscape is not drawn." in page.inner_text("#notes")
    assert "This is too much." in page.inner_text("#notes")
    assert not page.is_visible("#trouble")
    assert lab.count() >= 2
    assert len(asked) == 1  # it would be refused again
