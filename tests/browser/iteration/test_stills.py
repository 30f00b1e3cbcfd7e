"""What the page shows before any script runs is what Plotly then draws, at the same places."""

from typing import Any

import pytest
from playwright.sync_api import Page

from app.presets import PRESETS
from tests.browser.conftest import Visit
from tests.browser.iteration.page import open_iteration
from tests.deep import deep

STILL = """(name) => {
  const plot = document.getElementById(`${name}-plot`);
  const box = plot.getBoundingClientRect();
  const middle = (element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return [(left + right) / 2 - box.left, (top + bottom) / 2 - box.top];
  };
  const words = 'svg > text, .xtick text, .ytick text, .xtitle, .ytitle, .annotation-text';
  const texts = [...plot.querySelectorAll(words)].filter(({ textContent }) => textContent.trim());
  const circle = plot.querySelector('circle') ?? [...plot.querySelectorAll('.shapelayer path')].at(-1);
  return {
    texts: texts.map((one) => [one.textContent, ...middle(one)]).sort(),
    point: circle && middle(circle),
  };
}"""


def shown(page: Page, name: str) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(STILL, name)
    return found


@pytest.mark.expected_problems("ERR_FAILED")
@pytest.mark.parametrize(
    ("preset", "width"),
    [("xor", 1440), deep("xor", 360), *(deep(name, 1440) for name in PRESETS if name != "xor")],
)
def test_the_still_picture_is_what_is_drawn(visit: Visit, preset: str, width: int) -> None:
    scripts = "**/*.js*"
    page = visit("/health", width=width)
    page.route(scripts, lambda route: route.abort())
    page.goto(f"/iteration?preset={preset}")
    before = {name: shown(page, name) for name in ("landscape", "loss")}
    page.unroute(scripts)
    drawn = open_iteration(visit, f"/iteration?preset={preset}", width=width)
    drawn.page.wait_for_selector("#landscape-plot .contourlayer path")
    drawn.calm()
    for name in ("landscape", "loss"):
        after = shown(drawn.page, name)
        assert [text for text, *_ in before[name]["texts"]] == [text for text, *_ in after["texts"]]
        for (_, *place), (text, *then) in zip(before[name]["texts"], after["texts"], strict=True):
            assert place == pytest.approx(then, abs=3), text
    assert before["landscape"]["point"] == pytest.approx(shown(drawn.page, "landscape")["point"], abs=1)


@pytest.mark.parametrize(
    "address", ["/iteration?preset=xor&learning_rate=1", "/iteration?preset=xor&iteration=7", "/lab?e=x"]
)
def test_a_run_that_only_a_script_knows_has_no_still_landscape(visit: Visit, address: str) -> None:
    page = visit("/health")
    html = page.request.get(address).text()
    assert "still-landscape" not in html
    assert "still-landscape" in page.request.get("/iteration?preset=xor&theme=dark").text()
