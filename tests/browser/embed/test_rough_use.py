"""A figure under random keys and clicks: whatever a reader does, it goes on."""

from random import Random

import pytest

from app.web.embed.kinds import FAMILIES, KINDS
from tests.browser.embed.conftest import Host
from tests.browser.embed.host_page import READY, figure_in

pytestmark = pytest.mark.deep

ACTIONS = 80
KEYS = (
    *("Tab", "Shift+Tab", "Enter", " ", "Escape", "Home", "End", "PageDown", "Backspace", "Delete"),
    *("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", *"0123456789abcdefghijklmnopqrstuvwxyz?./-"),
)
# What is linked opens beside the frame: that is another page.
STAY = """addEventListener('click', (event) => event.target.closest?.('a') && event.preventDefault(), true)"""


@pytest.mark.parametrize("kind", [*KINDS, *(family.kinds[0].name for family in FAMILIES.values())])
def test_random_keys_and_clicks_end_in_no_error(host: Host, kind: str) -> None:
    page = host(f"{kind}?controls=full")
    page.wait_for_function(READY)
    figure = figure_in(page)
    figure.evaluate(STAY)
    random = Random(kind)
    frame = page.query_selector("iframe")
    assert frame
    for _ in range(ACTIONS):
        if random.random() < 0.6:
            page.keyboard.press(random.choice(KEYS))
        else:
            frame.click(
                position={"x": random.uniform(5, 690), "y": random.uniform(5, 440)},
                force=True,
                no_wait_after=True,
            )
    # It still answers.
    page.evaluate("heard.length = 0; say({ command: 'set', values: { theme: 'dark' } })")
    page.wait_for_function("heard.some((data) => ['changed', 'ready'].includes(data?.event))")
