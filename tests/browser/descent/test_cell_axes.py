"""Ticks of a grid of cells: round numbers where cells lie evenly, else numbers of cells."""

from tests.browser.conftest import Visit
from tests.browser.modules import open_modules

TICKS = "axes.ticksOf(given.axis, given.apart, given.room).map(({ number, place }) => [number, place])"


def test_even_cells_have_round_ticks_and_others_their_own_numbers(visit: Visit) -> None:
    modules = open_modules(visit)

    def ticks(numbers: list[float], apart: float, **more: bool) -> list[list[float]]:
        given = {"axis": {"title": "x", "numbers": numbers, **more}, "apart": apart, "room": 40}
        found: list[list[float]] = modules.run(TICKS, "axes=drawing/cell_axes", given=given)
        return found

    thirds = [-5 + 10 * k / 30 for k in range(31)]
    assert ticks(thirds, 8, isEven=True) == [[-4, 3], [-2, 9], [0, 15], [2, 21], [4, 27]]
    assert ticks(thirds, 1, isEven=True) == [[0, 15]]
    rates = [0.001, 0.01, 0.1, 1.0]
    assert ticks(rates, 50) == [[rate, k] for k, rate in enumerate(rates)]
    assert ticks(rates, 25) == [[0.001, 0], [0.1, 2]]
    assert ticks([3.0], 50, isEven=True) == [[3, 0]]
