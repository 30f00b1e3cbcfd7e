"""One half is frozen, and the other is swapped: every rule, or every source, at one moment."""

import numpy as np
import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.page import Lab, open_lab
from tests.deep import deep

TWO_CELLS = "rows => rows.map(row => [row.children[0].textContent, row.children[1].textContent])"


def swap(lab: Lab, panel: str) -> None:
    """Freeze this moment, and wait until all have answered."""
    lab.page.click(f"[data-swap={panel}]")
    script = f"""() => {{
      const text = document.querySelector('#swap-{panel}').textContent;
      return text && !text.includes('…');
    }}"""
    lab.page.wait_for_function(script)


def every_number(lab: Lab, panel: str) -> dict[str, list[str]]:
    """The columns of the table behind a panel, by what stands above them."""
    lab.page.click(f"#numbers-{panel} summary")
    lab.page.wait_for_selector(f"#numbers-{panel} tbody tr")
    script = "rows => rows.map(row => [...row.children].map(cell => cell.textContent))"
    head, *rows = lab.page.eval_on_selector_all(f"#numbers-{panel} tr", script)
    return {title: [row[column] for row in rows] for column, title in enumerate(head)}


def numbers_shown(lab: Lab, panel: str) -> int:
    return lab.page.locator(f"#numbers-{panel} td").count()


@pytest.mark.parametrize("panel", ["optimizers", deep("sources")])
def test_one_half_is_swapped_and_the_other_kept(visit: Visit, panel: str) -> None:
    lab = open_lab(visit)
    swap(lab, panel)
    rows = lab.page.locator(f"#swap-{panel} tbody tr")
    catalog = lab.page.request.get("/api/catalog").json()
    assert rows.count() == len(catalog[panel])
    first = rows.first.locator("td").all_inner_texts()
    assert first[:2] == ["0", "1"] if panel == "sources" else first[1] == "1"


def test_every_number_of_each_rule(visit: Visit) -> None:
    lab = open_lab(visit)
    assert lab.page.is_hidden("#numbers-optimizers")
    swap(lab, "optimizers")
    assert numbers_shown(lab, "optimizers") == 0
    columns = every_number(lab, "optimizers")
    parameters = lab.press("ArrowRight").press("ArrowRight").parameters()
    assert columns.pop("parameter") == [one.name for one in parameters]
    steps = np.array(columns["Gradient descent"], dtype=float)
    gradient = np.array([one.gradient for one in parameters], dtype=float)
    rate = lab.experiment("xor")["optimizer"]["learning_rate"]
    assert steps == pytest.approx(-rate * gradient, rel=1e-15)
    answers = dict(lab.page.eval_on_selector_all("#swap-optimizers tbody tr", TWO_CELLS))
    assert list(columns) == [title for title, length in answers.items() if "needs" not in length]
    for title, column in columns.items():
        length = float(np.linalg.norm(np.array(column, dtype=float)))
        assert float(answers[title].replace("−", "-")) == pytest.approx(length, rel=1e-3)
    lab.page.click("#numbers-optimizers summary")
    lab.calm()
    assert numbers_shown(lab, "optimizers") == 0


def test_every_number_of_each_source(visit: Visit) -> None:
    lab = open_lab(visit, width=360)
    swap(lab, "sources")
    columns = every_number(lab, "sources")
    parameters = lab.press("ArrowRight").press("ArrowRight").parameters()
    assert list(columns)[:2] == ["parameter", "Backpropagation"]
    assert columns["parameter"] == [one.name for one in parameters]
    assert columns["Backpropagation"] == [one.gradient for one in parameters]
    titles = [one["title"] for one in lab.page.request.get("/api/catalog").json()["sources"]]
    assert list(columns)[1:] == titles
    assert lab.page.evaluate("document.documentElement.scrollWidth") <= 360
    box = lab.page.locator("#numbers-sources .scroll")
    assert box.evaluate("one => one.scrollWidth > one.clientWidth")
    assert box.evaluate("one => one.clientHeight") <= 20 * 16
