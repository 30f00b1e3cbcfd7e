"""Writing attributes and Plotly's own redraw leave the very same picture, whatever is shown."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.modules import open_modules
from tests.browser.shared.drawing_page import open_drawing
from tests.deep import deep

BEATS = ("forward", "loss", "backward", "step")
PLACES = [[5, beat, progress] for beat in BEATS for progress in (0, 0.3, 0.5, 1)]
ENDS = [[0, "forward", 1], [0, "loss", 0], [0, "loss", 0.5], [0, "loss", 1], [11, "step", 1]]
BARELY = [[5, beat, progress] for beat in BEATS for progress in (5e-324, 1e-17, 1 - 2**-53)]
"""So little of a beat that an arrow has no length in pixels: no number may be missing from a path."""
Drawing = Callable[..., Page]


@pytest.fixture
def drawing(page: Page) -> Drawing:
    """A function that opens the figures alone: `drawing(layers=[2, 3, 1])`."""
    page.set_viewport_size({"width": 1300, "height": 1200})

    def opened(**options: Any) -> Page:
        return open_drawing(page, **options)

    return opened


def assert_same_both_ways(page: Page, places: list[list[Any]]) -> None:
    """At each place, the attributes that are written directly are those that Plotly's redraw leaves."""
    page.evaluate("(place) => drawing.commit(...place)", places[-1])
    for seen in page.evaluate("(places) => drawing.bothWays(places)", places):
        assert seen["redraws"] == 0, "the direct way was not taken"
        assert seen["marks"] > 200
        assert seen["gone"] == 0
        assert seen["differences"] == [], seen["place"][:3]


@pytest.mark.parametrize(
    ("theme", "places"),
    [
        ("light", PLACES[1::2] + BARELY[::3] + ENDS),
        deep("light", PLACES[::2] + BARELY),
        deep("dark", PLACES + BARELY + ENDS),
    ],
)
def test_both_ways_leave_the_same_attributes(drawing: Drawing, theme: str, places: list[list[Any]]) -> None:
    page = drawing(theme=theme)

    assert_same_both_ways(page, places)


@pytest.mark.parametrize("selection", [deep({"layer": 1, "index": 2}), {"layer": 2, "out": 3, "in": 1}])
def test_they_do_with_something_selected(drawing: Drawing, selection: dict[str, int]) -> None:
    page = drawing(steps=7)

    assert_same_both_ways(page, [[*place, {"selection": selection}] for place in PLACES[::4]])


@pytest.mark.deep
def test_they_do_while_nodes_show_maps(drawing: Drawing) -> None:
    page = drawing(layers=[2, 3, 2], steps=7)

    def place(count: int, tilt: float) -> list[Any]:
        layers = [[[[tilt, -1], [1, node]] for node in range(width)] for width in (2, 3, 2)]
        return [count, "step", 1, {"maps": {"layers": layers}}]

    assert_same_both_ways(page, [place(count, count / 5) for count in (1, 2, 3, 2, 1)])
    assert page.locator("#network image").count() == 7


@pytest.mark.deep
def test_they_do_with_losses_on_test_rows(drawing: Drawing) -> None:
    page = drawing(steps=7)
    tested = [{"count": count, "value": 0.5 + count / 10} for count in range(7)]

    assert_same_both_ways(page, [[*place, {"tested": tested}] for place in PLACES[::4]])
    assert "test rows" in page.inner_text("#loss_curve")


@pytest.mark.deep
def test_they_do_after_a_resize(drawing: Drawing) -> None:
    page = drawing(steps=7)
    page.evaluate("drawing.commit(3, 'forward', 1)")
    page.add_style_tag(content="#network { width: 611px !important } #landscape { height: 287px !important }")
    page.wait_for_function("document.querySelector('#network .main-svg').clientWidth === 611")
    page.wait_for_function("document.querySelector('#landscape .main-svg').clientHeight === 287")

    assert_same_both_ways(page, PLACES[::3])


def test_they_do_after_a_change_of_theme(drawing: Drawing) -> None:
    page = drawing(steps=7)
    page.evaluate("drawing.commit(3, 'forward', 1)")
    page.evaluate("drawing.restyle('dark', 3, 'forward', 1)")

    assert_same_both_ways(page, PLACES[::3])


@pytest.mark.parametrize("layers", [deep([2, 1, 2]), deep([2, 20, 3, 2]), [2, 4, 4, 4, 4, 4, 4, 4, 2]])
def test_they_do_for_any_network(drawing: Drawing, layers: list[int]) -> None:
    page = drawing(layers=layers, steps=7)

    assert_same_both_ways(page, PLACES[::3])


@pytest.mark.deep
def test_they_do_where_the_source_knows_no_deltas(drawing: Drawing) -> None:
    page = drawing(layers=[2, 3, 2], source="central_differences", steps=7)

    assert_same_both_ways(page, PLACES)
    page.evaluate("drawing.commit(5, 'backward', 1)")
    assert set(page.locator("#network .tracenodes text").all_text_contents()) == {"–"}


@pytest.mark.deep
def test_they_do_before_the_plane_is_known(drawing: Drawing) -> None:
    page = drawing(layers=[2, 3, 2], steps=7)

    for awaited, said in ((True, "measuring the landscape…"), (False, "no landscape of this run")):
        unknown = {"plane": None, "awaited": awaited}
        assert_same_both_ways(page, [[*place, unknown] for place in PLACES[::5]])
        assert said in page.inner_text("#landscape")


def test_stepping_back_restores_every_attribute(drawing: Drawing) -> None:
    page = drawing()
    page.evaluate("drawing.commit(2, 'forward', 1)")
    walk = [[count, beat, progress] for count in (2, 3) for beat in BEATS for progress in (0.4, 1)]

    def seen(places: list[list[Any]]) -> Any:
        code = "(places) => places.map((place) => { drawing.update(...place); return drawing.attributes(); })"
        return page.evaluate(code, places)

    assert seen(walk) == seen(walk[::-1])[::-1]


def test_what_plotly_has_drawn_is_not_drawn_again(drawing: Drawing) -> None:
    page = drawing(layers=[2, 16, 16, 2], steps=7)

    def redraws(*place: Any) -> int:
        counted: int = page.evaluate(
            "(place) => drawing.redraws(() => drawing.commit(...place))", list(place)
        )
        return counted

    assert redraws(1, "forward", 1) == 3
    before = page.evaluate("drawing.attributes()")
    assert redraws(1, "forward", 1) == 0
    page.evaluate("drawing.update(4, 'step', 0.5)")
    assert page.evaluate("drawing.attributes()") != before
    assert redraws(1, "forward", 1) == 0
    assert page.evaluate("drawing.attributes()") == before
    assert redraws(4, "step", 0.5) == 3
    assert redraws(1, "forward", 1) == 3


def test_pictures_are_the_same_when_all_they_hold_is(visit: Visit) -> None:
    picture = {"paths": {"a": "M0,0"}, "points": {"b": {"x": [1, 2.5], "fixed": {"size": None}}}}
    others = [
        {**picture, "paths": {"a": "M0,1"}},
        {**picture, "paths": {}},
        {**picture, "points": {"b": {"x": [1, 2.5, 3], "fixed": {"size": None}}}},
        {**picture, "points": {"b": {"x": [1, 2.5], "fixed": {"size": 0}}}},
        {**picture, "images": {}},
    ]
    code = "given.map((other) => [same.same(given[0], other), same.same(other, given[0])])"

    found = open_modules(visit).run(code, "same=drawing/same", given=[picture, *others])
    assert found == [[True, True], *[[False, False]] * len(others)]


def test_the_contour_survives_playing(drawing: Drawing) -> None:
    page = drawing()
    page.evaluate("drawing.commit(0, 'forward', 1)")
    contour = "document.querySelector('#landscape .contourlayer').outerHTML"
    before = page.evaluate(contour)

    page.evaluate("for (let k = 0; k < 100; k++) drawing.update(k % 12, 'step', 0.5)")
    page.evaluate("drawing.commit(7, 'step', 1)")

    assert len(before) > 5000
    assert page.evaluate(contour) == before


def test_only_the_step_moves_edges_and_point(drawing: Drawing) -> None:
    page = drawing()
    page.evaluate("drawing.commit(4, 'forward', 1)")

    def drawn(*place: Any) -> tuple[list[str], str]:
        page.evaluate("(place) => drawing.update(...place)", list(place))
        return page.evaluate("""[
          drawing.figures.light.network.layout.shapes.map(({name}, i) => name.startsWith('level_')
            ? document.querySelector(`#network [data-index="${i}"] path`).getAttribute('d') : ''),
          document.querySelector('#landscape .layer-above .shape-group:last-child path').getAttribute('d'),
        ]""")

    edges, point = drawn(4, "forward", 1)
    for beat, progress in (("loss", 1), ("backward", 0.5), ("backward", 1), ("step", 0)):
        assert drawn(4, beat, progress)[1] == point
    assert drawn(4, "step", 0)[0] == edges
    moved_edges, moved_point = drawn(4, "step", 1)
    assert moved_edges != edges
    assert moved_point != point
    assert drawn(5, "forward", 0) == [moved_edges, moved_point]


def test_a_drawing_that_does_not_match_is_left_to_plotly(drawing: Drawing) -> None:
    page = drawing(layers=[2, 3, 2], steps=7)
    page.evaluate("drawing.commit(0, 'forward', 1)")
    page.evaluate("""() => {
      document.querySelector('#network .tracenodes .point').remove();
      document.querySelector('#network .js-plotly-plot').emit('plotly_afterplot');
    }""")
    page.wait_for_timeout(60)  # the last drawing must be past; more time than that does no harm

    redraws, seconds = page.evaluate("""() => {
      const start = performance.now();
      const count = drawing.redraws(() => {
        for (let k = 0; k < 50; k++) drawing.update(1, 'forward', k / 50);
      });
      return [count, (performance.now() - start) / 1000];
    }""")

    assert 1 <= redraws <= 1 + 20 * seconds, "at most 20 a second"
    page.evaluate("drawing.commit(1, 'forward', 0.5)")
    assert page.evaluate("drawing.redraws(() => drawing.update(1, 'forward', 1))") == 0


def test_nodes_and_edges_are_found_where_they_are_drawn(drawing: Drawing) -> None:
    page = drawing()
    page.evaluate("drawing.commit(0, 'forward', 1)")
    nodes = page.evaluate("drawing.views.network.nodes()")
    middle = {(node["layer"], node["index"]): (node["x"], node["y"]) for node in nodes}

    def edge_at(x: float, y: float) -> Any:
        return page.evaluate("([x, y]) => drawing.views.network.edgeAt(x, y)", [x, y])

    assert len(nodes) == 2 + 8 + 8 + 2
    (x0, y0), (x1, y1) = middle[1, 0], middle[2, 0]
    assert edge_at((x0 + x1) / 2, (y0 + y1) / 2 + 3) == {"layer": 2, "out": 0, "in": 0}
    assert edge_at(x0, y0) is None, "that is a node"
    r = nodes[0]["r"]
    assert edge_at(x0, y0 + 1.3 * r + 2) == {"layer": 1, "out": 0, "in": None}, "that is its bias"
    assert edge_at(x0, 5) is None, "that is above the network"


def test_the_still_picture_makes_room(drawing: Drawing) -> None:
    page = drawing(layers=[2, 3, 2], steps=7)
    assert "a still picture" not in page.inner_text("#network")
    assert page.evaluate("document.querySelectorAll('.modebar-btn').length") == 0


def test_many_edges_are_drawn_fast_while_they_move(drawing: Drawing) -> None:
    page = drawing(layers=[2, 16, 16, 2], steps=7)
    hurried = "document.querySelectorAll('#network [shape-rendering=optimizeSpeed]').length > 0"
    page.evaluate("drawing.commit(0, 'forward', 1)")
    assert not page.evaluate(hurried)

    page.evaluate("drawing.update(1, 'forward', 1)")
    assert page.evaluate(hurried)

    page.evaluate("drawing.commit(1, 'forward', 1)")
    assert not page.evaluate(hurried)
