"""The run in code: each beat lights its lines, with this iteration's numbers beside; in the lab as well."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.iteration.page import Iteration, open_iteration
from tests.browser.lab.page import open_lab
from tests.deep import deep

LIT = "#code-{} .line.lit"


def open_code(page: Page, library: str) -> None:
    page.click("#code > summary")
    page.wait_for_selector("#code-numpy .line", state="attached")
    page.click(f"#code-tab-{library}")
    # On a tab, arrow keys walk from tab to tab.
    page.evaluate("document.activeElement.blur()")


def lit(page: Page, library: str) -> list[str]:
    """The lines that are lit, without comments."""
    lines = page.locator(LIT.format(library)).all_text_contents()
    return [line.split("  #")[0].strip() for line in lines]


def numbers(page: Page) -> dict[str, str]:
    """What is said of each beat."""
    rows = page.locator("#code tbody tr").all()
    return {str(row.get_attribute("class")).split()[0]: row.locator(".number").inner_text() for row in rows}


def spelt(number: float) -> str:
    return f"{number:.4g}".replace("-", "−")


def engine(page: Iteration) -> Any:
    return page.api("/api/step", page.experiment("mazur"))


def test_each_beat_lights_its_lines_and_the_numbers_are_the_engines(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur&controls=all")
    tab = page.page
    open_code(tab, "pytorch")
    assert lit(tab, "pytorch") == ["outputs = network(x)"]
    page.press("ArrowRight")
    assert [line.split(" = ")[0] for line in lit(tab, "pytorch")] == ["loss"]
    measurement = engine(page)["measurement"]
    assert numbers(tab)["loss"] == spelt(measurement["value"])
    assert numbers(tab)["backward"] == numbers(tab)["step"] == "not yet"

    page.press("ArrowRight")
    assert lit(tab, "pytorch") == ["optimizer.zero_grad()", "loss.backward()"]
    steepest = max(range(len(measurement["gradient"])), key=lambda k: abs(measurement["gradient"][k]))
    assert numbers(tab)["backward"] == spelt(measurement["gradient"][steepest])
    page.press("ArrowRight")
    assert lit(tab, "pytorch") == ["optimizer.step()"]
    step = engine(page)
    before, after = numbers(tab)["step"].split(" → ")
    assert after == spelt(step["theta"][steepest])
    assert before == spelt(step["theta"][steepest] - step["update"][steepest])
    assert {"loss, gradient = measure(theta, x, y)", "theta = theta + update"}.isdisjoint(lit(tab, "pytorch"))
    assert lit(tab, "numpy")[-2:] == [
        "update, memory = which_way(loss, gradient, theta, memory)",
        "theta = theta + update",
    ]
    labelled = tab.locator("#code-pytorch .line[data-does]")
    says = labelled.evaluate_all("all => all.map((one) => one.dataset.does)")
    assert says == ["forward", "loss", "clears", "measures", "steps"]


@pytest.mark.deep
def test_another_rule_is_written_anew_and_what_a_library_lacks_is_said(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur&optimizer=adam")
    open_code(page.page, "jax")
    assert "optax.adam(" in page.page.inner_text("#code-jax")
    page.choose("optimizer", "lbfgs").calm()
    assert page.page.inner_text("#code-jax .missing").startswith("Optax has no rule with this very formula")
    assert "lbfgs" not in page.page.inner_text("#code-jax")
    page.page.click("#code-tab-numpy")
    assert "L-BFGS" in page.page.inner_text("#code-numpy")


def test_tabs_are_walked_with_arrows_and_the_run_stays(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur&controls=all")
    open_code(page.page, "numpy")
    page.page.focus("#code-tab-numpy")
    page.press("ArrowRight").press("End")
    assert page.page.evaluate("document.activeElement.id") == "code-tab-jax"
    assert (page.beat(), page.count()) == ("forward", 0)
    assert page.page.is_visible("#code-jax")
    assert not page.page.is_visible("#code-numpy")


@pytest.mark.parametrize("colours", [deep("light"), deep("dark")])
def test_axe_finds_nothing_in_the_open_panel(visit: Visit, colours: Any) -> None:
    page = open_iteration(visit, "/iteration?preset=xor&controls=all", colours=colours)
    open_code(page.page, "pytorch")
    page.press("ArrowRight").press("ArrowRight").calm()
    expect_no_violation(page.page)


@pytest.mark.deep
def test_the_lab_shows_the_code_of_its_own_network(visit: Visit) -> None:
    page = open_lab(visit).page
    open_code(page, "pytorch")
    shown = page.inner_text("#code-pytorch")
    assert "nn.Sequential(" in shown
    assert "“Take along” saves these very texts as files." in page.inner_text("#code")
