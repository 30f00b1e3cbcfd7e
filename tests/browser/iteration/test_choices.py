"""One choice changes, everything else stays; and what the change did can be seen."""

import json
from typing import Any

import pytest
from playwright.sync_api import Request, Route

from tests.browser.conftest import Visit
from tests.browser.iteration.page import Iteration, open_iteration
from tests.deep import deep

NOTHING = "M0,0"


def test_both_choices_are_in_reach_from_the_start(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=iris")
    sources = page.page.locator("#source option").all_inner_texts()
    optimizers = page.page.locator("#optimizer option").all_inner_texts()
    assert sources[0] == "Backpropagation"
    assert {"Forward mode", "Central differences", "SPSA"} <= set(sources)
    assert optimizers[0] == "Gradient descent"
    assert {"Momentum", "Nesterov momentum", "AdaGrad", "RMSProp", "Adam", "AdamW", "AMSGrad"} <= set(
        optimizers
    )
    source, optimizer = (page.page.locator(name).bounding_box() for name in ("#source", "#optimizer"))
    assert source
    assert optimizer
    assert source["y"] == optimizer["y"]
    assert source["x"] < optimizer["x"]


@pytest.mark.parametrize(("what", "name"), [deep("source", "spsa"), ("optimizer", "adam")])
def test_a_change_restarts_from_the_same_point_and_keeps_the_other(
    visit: Visit, what: str, name: str
) -> None:
    page = open_iteration(visit, "/iteration?preset=xor")
    start = page.values()
    other = {"source": "#optimizer", "optimizer": "#source"}[what]
    kept = page.page.input_value(other)
    page.press("2").choose(what, name)
    assert (page.beat(), page.count()) == ("forward", 0)
    assert page.values() == start
    assert page.page.input_value(other) == kept


def test_another_rule_keeps_the_learning_rate_and_nothing_else(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur&optimizer=rmsprop&learning_rate=.03&beta2=.5")
    page.choose("optimizer", "adam")
    assert page.page.input_value("#learning-rate input.number") == "0.03"
    assert page.page.input_value("#optimizer-beta2") == "0.999"


@pytest.mark.deep
def test_every_choice_works_after_every_other(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    for what in ("source", "optimizer"):
        for option in page.page.locator(f"#{what} option").all():
            page.choose(what, str(option.get_attribute("value")))
            assert not page.page.is_visible("#trouble")
            assert page.count() == 0


def test_the_last_run_stays_as_a_ghost(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor")
    assert ghosts(page) == [NOTHING, NOTHING]
    before = dict(page.rows("loss"))
    page.choose("optimizer", "momentum")
    page.calm()
    assert NOTHING not in ghosts(page)
    after = {row[0]: row[1:] for row in page.rows("loss")}
    assert after["0"] == [before["0"], before["0"]]
    assert after["200"][1] == before["200"]
    said = page.page.inner_text("#comparison")
    assert said.startswith("From gradient descent to momentum: same start, same gradient source.")
    assert said.endswith(" before.")
    assert f"{float(before['200']):.4g}" in said


def ghosts(page: Iteration) -> list[str]:
    """The paths of the last run on the landscape and in the loss curve."""
    script = """plot => {
      const { shapes } = plot.layout;
      return shapes.find((shape) => shape.name === 'ghost').path;
    }"""
    return [
        page.page.eval_on_selector(f"#{name}-plot .js-plotly-plot", script) for name in ("landscape", "loss")
    ]


def test_another_example_leaves_no_ghost(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor")
    page.choose("optimizer", "momentum")
    page.page.click("[data-preset=mazur]")
    page.page.wait_for_function("() => document.querySelectorAll('#nodes button').length === 6")
    page.settle()
    page.calm()
    assert ghosts(page) == [NOTHING, NOTHING]


def test_the_learning_rate_can_be_typed_and_slid(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur&controls=all")
    page.page.fill("#learning-rate input.number", "0.25")
    page.page.keyboard.press("Enter")
    page.calm()
    assert "learning_rate=0.25" in page.page.url
    for _ in range(3):
        page.page.keyboard.press("Escape")
    page.page.evaluate("document.activeElement.blur()")
    for _ in range(3):
        page.press("ArrowRight")
    assert "by −0.25 × its gradient" in page.caption()
    page.page.focus("#learning-rate input[type=range]")
    addresses = {page.press("ArrowRight").page.url for _ in range(3)}
    assert len(addresses | {page.page.url, "learning_rate=0.25"}) == 4
    assert page.count() == 0


def test_a_learning_rate_of_zero_is_a_choice(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur&learning_rate=0")
    start = page.values()
    page.press("1")
    assert page.values() == start


@pytest.mark.deep
def test_all_other_settings_are_one_click_away(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur&optimizer=adamw")
    page.page.click("#optimizer-more summary")
    labels = page.page.locator("#optimizer-more label").all_inner_texts()
    assert labels == ["beta1", "beta2", "epsilon", "weight decay"]
    page.page.keyboard.press("Escape")
    assert not page.page.is_visible("#optimizer-beta1")
    page.page.keyboard.press("Enter")
    assert page.page.is_visible("#optimizer-beta1")
    page.page.fill("#optimizer-beta1", "0.5")
    page.page.keyboard.press("Enter")
    page.calm()
    assert "beta1=0.5" in page.page.url


def test_a_change_aborts_what_belongs_to_the_old_run(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    aborted: list[Request] = []
    held: list[Route] = []
    page.page.on("requestfailed", lambda request: aborted.append(request))
    page.page.route("**/api/train", lambda route: route.continue_() if held else held.append(route))
    with page.page.expect_request("**/api/train"):
        page.page.keyboard.press("3")
    while not held:
        page.page.evaluate("'The browser may hold the request a little later than it tells of it.'")
    page.choose("optimizer", "adam")
    runs = [request for request in aborted if request.url.endswith("/api/train")]
    assert [optimizer_of(request) for request in runs] == ["gradient_descent"]
    assert page.count() == 0


def optimizer_of(request: Request) -> str:
    body: dict[str, Any] = json.loads(request.post_data or "")
    name: str = body["optimizer"]["name"]
    return name


def test_divergence_is_explained_in_its_place(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=iris&optimizer=adamw&learning_rate=1000&weight_decay=10")
    page.press("2")
    assert page.caption().startswith("Diverged: in iteration ")
    assert "Try a smaller rate." in page.caption()
    end = page.count()
    page.press("Shift+ArrowRight")
    assert page.count() == end
    page.press("Home")
    assert page.count() == 0
    page.press("1")
    assert page.count() == min(10, end)
