"""Every number on the page is the server's number, to the last bit."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.iteration.page import Iteration, open_iteration
from tests.deep import deep


def test_parameters_are_those_of_the_api(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=iris")
    for _ in range(3):
        page.press("ArrowRight")
    step = page.api("/api/step", page.experiment("iris"))
    shown = page.parameters()
    assert [float(row.value) for row in shown] == step["theta"]
    assert [float(row.gradient) for row in shown] == step["measurement"]["gradient"]
    assert [float(row.update) for row in shown] == step["update"]


@pytest.mark.parametrize("row", [3, deep(None)])
def test_nodes_are_those_of_the_api(visit: Visit, row: int | None) -> None:
    page = open_iteration(visit, f"/iteration?preset=xor&row={row or 'mean'}")
    page.press("ArrowRight").press("ArrowRight")
    asked = {**page.experiment("xor"), "example": None if row is None else row - 1}
    nodes = page.api("/api/step", asked)["measurement"]["nodes"]
    shown = [cells[1:] for cells in page.rows("network") if cells[0][0] not in "Wb"]
    assert shown == [texts(layer, index) for layer in nodes for index in range(len(layer["value"]))]


def texts(layer: dict[str, list[float] | None], index: int) -> list[str]:
    """One row of the nodes' table, from the server's numbers."""
    columns = (layer[name] for name in ("value", "pre_activation", "adjoint", "delta", "target"))
    return ["–" if column is None else as_javascript(column[index]) for column in columns]


def as_javascript(number: float) -> str:
    """The shortest text that reads back as the same number, written as JavaScript writes it."""
    text = repr(float(number)).removesuffix(".0")
    mantissa, mark, exponent = text.partition("e")
    if mark and int(exponent) in (-5, -6):
        return f"{number:.25f}"[: len(mantissa.replace(".", "").lstrip("-")) + 1 - int(exponent)]
    return f"{mantissa}e{int(exponent)}" if mark else text


def test_the_row_that_is_shown_can_be_chosen(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor")
    page.press("Shift+ArrowRight").press("Shift+ArrowRight")
    parameters = page.parameters()
    page.page.select_option("#example", label="row 2")
    page.calm()
    assert page.count() == 2
    assert page.caption().startswith("Forward: in row 2, the two inputs 0 and 1 became")
    assert page.parameters() == parameters
    page.page.select_option("#example", label="the mean of 4 rows")
    page.calm()
    assert page.caption().startswith(
        "Forward: on average over all four rows, the two inputs 0.5 and 0.5 became"
    )


def test_losses_beside_the_curve_are_those_of_the_api(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    frames = page.api("/api/train", {**page.experiment("mazur"), "steps": 201})["frames"]
    expected = {frame["count"]: frame["value"] for frame in frames}
    shown = {int(count): float(loss) for count, loss in page.rows("loss")}
    assert len(shown) > 50
    assert max(shown) == 200
    assert all(loss == expected[count] for count, loss in shown.items())


def test_costs_are_those_of_the_api(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur&source=central_differences")
    experiment = {**page.experiment("mazur"), "source": {"name": "central_differences"}}
    cost = page.api("/api/train", {**experiment, "steps": 1})["cost"]
    shown = page.page.locator("#costs .amount").all_inner_texts()
    assert [int(text.replace("\u202f", "")) for text in shown] == [
        cost["forward"],
        cost["backward"],
        cost["update"],
    ]
    page.page.click("text=How counted")
    assert cost["convention"] in page.page.inner_text("#convention")


def test_the_landscape_says_how_true_it_is(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=iris")
    page.page.wait_for_function("() => document.querySelector('#shadow').textContent.includes('True loss')")
    said = page.page.inner_text("#shadow")
    assert said.startswith("This map shows ")
    loss = page.api("/api/step", page.experiment("iris"))["measurement"]["value"]
    assert f"True loss at iteration {page.count()}: {loss:.4g}" in said


def test_two_weights_can_span_the_plane(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur&controls=all")
    page.page.click("#plane-says")
    page.page.select_option("#plane-kind", "weights")
    page.page.select_option("#plane-x", label="W2[1,2]")
    page.page.wait_for_function(
        "() => document.querySelector('#plane-says').textContent.startsWith('W2[1,2] and ')"
    )
    first = page.rows("landscape")[0]
    assert float(first[1]) == pytest.approx(0.45, abs=1e-12)


def test_looking_closer_shows_a_nodes_numbers(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    page.press("ArrowRight").press("ArrowRight")
    page.page.hover("#nodes button >> nth=4")
    assert closer(page) == {
        "value a = sigmoid(z)": "0.7514",
        "pre-activation z": "1.106",
        "delta ∂L/∂z": "0.1385",
        "∂L/∂a": "0.7414",
        "target: what is right": "0.01",
    }


def test_looking_closer_shows_a_weights_numbers(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    for _ in range(3):
        page.press("ArrowRight")
    page.page.focus("#nodes button >> nth=4")
    page.page.click("#inspector button >> text=W2[1,1]")
    expected = {"value": "0.3589", "gradient ∂L/∂W2[1,1], the only row": "0.08217", "last update": "−0.04108"}
    assert closer(page) == expected


def closer(page: Iteration) -> dict[str, str]:
    """What the card about one number says."""
    page.calm()
    terms = page.page.locator("#inspector dt").all_inner_texts()
    return dict(zip(terms, page.page.locator("#inspector dd").all_inner_texts(), strict=True))
