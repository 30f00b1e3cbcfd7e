"""What the network says of a row that is typed, and of a place of the plane that is pointed at or gone to."""

import re
from typing import Any

import numpy as np
import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.page import Lab, open_lab
from tests.browser.spelt_numbers import NUMBER, read

SAID = "#own-row output"


def asked(lab: Lab, problem: Any, rows: list[list[float]]) -> Any:
    """The engine's own answer at the parameters that the page shows."""
    theta = [float(value) for value in lab.values()]
    answer = lab.api("/api/predict", {"problem": problem, "theta": theta, "rows": rows})
    return answer["rows"]


def test_a_typed_row_is_answered_as_training_sees_it(visit: Visit) -> None:
    lab = open_lab(visit, "/lab?preset=iris&iteration=5&steps=20")
    lab.click("#own-row summary")
    row = [5.1, 2.5, 4.25, -1.5]
    for k, value in enumerate(row):
        lab.page.fill(f"#own-row-{k}", str(value))
    lab.page.wait_for_function(f"document.querySelector('{SAID}').textContent.includes('Iteration 5')")
    lab.calm()
    told = asked(lab, lab.experiment("iris")["problem"], [row])
    said = lab.page.inner_text(SAID)

    names = ["setosa", "versicolor", "virginica"]
    for k, name in enumerate(names):
        found = re.search(rf"{name} {NUMBER}, probability {NUMBER}", said)
        assert found, said
        assert read(found[1]) == pytest.approx(told["outputs"][0][k], rel=1e-3)
        assert read(found[2]) == pytest.approx(told["probabilities"][0][k], rel=1e-3)
    assert f"It decides for {names[told['decisions'][0]]}." in said
    given = re.search(rf"petal width = {NUMBER}\.", said)
    assert given
    assert read(given[1]) == pytest.approx(told["network_inputs"][0][3], rel=1e-3)

    lab.page.click("h1")
    lab.press("Shift+ArrowRight")
    lab.page.wait_for_function(f"document.querySelector('{SAID}').textContent.includes('Iteration 6')")
    lab.page.fill("#own-row-0", "")
    lab.page.wait_for_function(f"document.querySelector('{SAID}').textContent.startsWith('Write a number')")
    lab.page.fill("#own-row-0", "1e300")
    lab.page.wait_for_function(f"document.querySelector('{SAID}').textContent.includes('Iteration 6')")


def test_the_plane_is_read_by_keys_and_by_pointer(visit: Visit) -> None:
    lab = open_lab(visit, "/lab?preset=xor&iteration=9&steps=20")
    reading = lab.page.locator("#prediction-reading")
    assert reading.inner_text().startswith("Point at the plane")
    lab.page.wait_for_function(
        "document.querySelector('#prediction-says').textContent.includes('Iteration 9')"
    )
    beat = lab.beat()
    lab.page.focus("#prediction-chart")
    middle = reading.inner_text()
    lab.press("ArrowRight").press("ArrowUp")
    assert lab.beat() == beat
    right = place_of(reading.inner_text())
    assert right[0] > place_of(middle)[0]
    assert right[1] > place_of(middle)[1]

    box = lab.page.locator("#prediction-chart").bounding_box()
    assert box
    lab.page.mouse.move(box["x"] + box["width"] / 3, box["y"] + box["height"] / 3)
    said = reading.inner_text()
    assert place_of(said) != right
    told = asked(lab, lab.experiment("xor")["problem"], [list(place_of(said))])
    found = re.search(rf"class 1 {NUMBER}, probability {NUMBER}\. It decides for (.*)\.$", said)
    assert found, said
    # Places are told with four digits, and pictures are computed in 32 bits.
    np.testing.assert_allclose(read(found[1]), told["outputs"][0][0], rtol=5e-3, atol=1e-3)
    assert (found[3] == "class 1") == bool(told["decisions"][0][0])

    lab.page.mouse.move(1, 1)
    assert place_of(reading.inner_text()) == place_of(said)
    lab.page.click("h1")
    assert reading.inner_text().startswith("Point at the plane")


def place_of(said: str) -> tuple[float, float]:
    found = re.search(rf"at a = {NUMBER} and b = {NUMBER}:", said)
    assert found, said
    return read(found[1]), read(found[2])
