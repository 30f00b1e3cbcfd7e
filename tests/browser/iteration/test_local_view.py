"""The local view: what rules trust at the point, in the engine’s numbers; by keys, in files, in addresses."""

import csv
import io
from base64 import b64decode

import numpy as np
import pytest

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.iteration.page import Iteration, open_iteration
from tests.browser.lab.files import downloaded
from tests.browser.lab.page import Lab, open_lab
from tests.web.requests import Json

AT_FIVE = "/iteration?preset=xor&iteration=5"


def looked(page: Iteration, what: str = "dt") -> Iteration:
    """Wait until the card shows the moment at which the page rests."""
    page.calm()
    page.page.wait_for_selector(f'.local[aria-busy="false"] {what}')
    return page


def said(page: Iteration) -> str:
    return page.page.inner_text("#local-says")


def kept(page: Iteration, part: str, form: str) -> tuple[str, bytes]:
    """The name and the contents of a file of the local view."""
    button = f'[data-keep="{part}"][data-format="{form}"]'
    page.page.eval_on_selector(f"details:has(> div > p > {button})", "one => { one.open = true; }")
    file = downloaded(page, lambda: page.page.click(button))
    return file.suggested_filename, file.path().read_bytes()


def test_it_says_what_tangent_parabola_and_eigenvalues_are(visit: Visit) -> None:
    page = open_iteration(visit, AT_FIVE)
    asked: list[str] = []
    page.page.on("request", lambda request: asked.append(request.url))
    assert not page.page.is_visible("#local-says")
    page.page.focus("#local > summary")
    page.page.keyboard.press("Enter")
    looked(page)
    assert sum("/api/local-view" in url for url in asked) == 1
    assert "local=open" in page.address()

    one = page.experiment("xor")
    theta = [float(value) for value in page.values()]
    body = {**{name: one[name] for name in ("problem", "source", "seed")}, "theta": theta, "hessian": True}
    slope = page.api("/api/differentiate", body)
    eigenvalues = np.linalg.eigvalsh(slope["hessian"])
    rows = page.rows("local")
    np.testing.assert_allclose([float(row[1]) for row in rows[:17]], eigenvalues[::-1], rtol=1e-9, atol=1e-12)
    text = said(page)
    assert f"{(eigenvalues > 0).sum()} positive, {(eigenvalues < 0).sum()} negative and 0 zero" in text
    assert "a saddle" in text
    assert f"is {2 / eigenvalues[-1]:.4g}:" in text
    assert "The rate here is 0.5, below it." in text
    assert "Condition number\nNot defined here." in text
    start, end = (next(row for row in rows[17:] if row[0] == place) for place in "01")
    assert float(start[1]) == float(start[2]) == float(start[3]) == slope["value"]
    promised = slope["value"] - 0.5 * np.square(slope["gradient"]).sum()
    assert float(end[2]) == pytest.approx(promised, rel=1e-12)
    assert page.page.locator("#local-slice svg path").count() > 5
    assert page.page.locator("#local-spectrum svg rect").count() == 17

    code = page.page.locator("#code").bounding_box()
    page.press("Shift+ArrowRight")
    looked(page)
    assert "of iteration 6" in said(page)
    assert page.page.locator("#code").bounding_box() == code
    expect_no_violation(page.page, "#local")


def test_its_drawings_and_numbers_are_kept_as_files_and_it_fits_a_phone(visit: Visit) -> None:
    page = looked(open_iteration(visit, f"{AT_FIVE}&local=open", width=360, height=740))
    assert page.page.evaluate("document.documentElement.scrollWidth") == 360
    name, numbers = kept(page, "spectrum", "csv")
    assert name == "slope-and-step-eigenvalues-iteration-5.csv"
    table = list(csv.reader(io.StringIO(numbers.decode())))
    assert table[0][:2] == ["number", "eigenvalue"]
    assert table[1:] == page.rows("local")[:17]
    _, drawing = kept(page, "slice", "svg")
    assert drawing.startswith(b"<svg")
    assert b"tangent: gradient descent" in drawing
    _, points = kept(page, "slice", "png")
    assert points[:8] == b64decode("iVBORw0KGgo=")


@pytest.mark.deep
def test_while_a_run_plays_it_is_never_blank_and_says_of_when_it_is(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor&local=open")
    page.page.click("[data-action=play]")
    page.page.wait_for_function("document.querySelector('#local-says dt') !== null")
    page.page.wait_for_selector("#local-stale:not([hidden])")
    assert page.page.inner_text("#local-stale").startswith("of iteration ")
    assert page.page.locator("#local-slice > svg").count() == 1
    page.page.click("[data-action=play]")
    looked(page)
    page.page.wait_for_selector("#local-stale", state="hidden")
    assert f"of iteration {page.count()}" in said(page)


ENCODE = "async (told) => (await import('/static/js/shared/address/compression.js')).encode(told)"


def open_own(lab: Lab, experiment: Json, rest: str) -> str:
    """What the local view says of an experiment of one's own."""
    e = lab.page.evaluate(ENCODE, {"experiment": experiment, "example": 0})
    lab.page.goto(f"/lab?e={e}&local=open{rest}")
    lab.settle()
    looked(lab, "dd")
    return said(lab)


@pytest.mark.deep
@pytest.mark.expected_problems("422")
def test_in_the_lab_it_knows_batches_rules_and_kinks_and_says_why_it_is_refused(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.click("#wider-1")
    experiment = lab.chosen()
    experiment |= {"batch_size": 2, "optimizer": {"name": "adam", "learning_rate": 0.1}}
    experiment["problem"]["activations"] = ["relu", "identity"]

    text = open_own(lab, experiment, "&iteration=1")

    assert "the batch of two rows that this step sees" in text
    assert "Each batch has a Hessian of its own" in text
    assert "of Adam, which does not obey this limit" in text
    assert "relu bends sharply in places" in text

    experiment["problem"] |= {"layers": [2, 16, 16, 1], "activations": ["tanh", "tanh", "identity"]}
    assert "second derivatives of 337 parameters" in open_own(lab, experiment, "")
