"""The graph is walked: it shows what the engine says, node by node and edge by edge."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.graph.page import EDGES, SQUARE, VALUES, open_graph
from tests.deep import deep


def test_a_walk_by_keyboard_computes_node_by_node_and_passes_edge_by_edge(visit: Visit) -> None:
    graph = open_graph(visit)
    assert graph.place() == "node 0 of 4"
    assert [row[1] for row in graph.rows(0)] == ["1", "2", "–", "–", "–", "2", "–"]

    places = []
    for _ in range(VALUES + EDGES):
        graph.press("ArrowRight")
        places.append(graph.place())

    assert places == [
        *[f"node {k} of 4" for k in range(1, 5)],
        *[f"back, edge {k} of 6" for k in range(1, 7)],
    ]
    right = graph.api("/api/graph", SQUARE)
    shown = graph.rows(0)
    for row, node in zip(shown, right["nodes"], strict=True):
        assert float(row[1]) == node["value"]
        assert row[2] == "–" if node["adjoint"] is None else float(row[2]) == node["adjoint"]
    for row, one in zip(graph.rows(1), right["backward"], strict=True):
        assert [float(row[k]) for k in (1, 3, 4, 6)] == [
            one[name] for name in ("incoming", "local", "contribution", "after")
        ]
    graph.press("ArrowRight")
    assert graph.place() == "back, edge 6 of 6"


def test_a_backward_step_shows_upstream_times_local_in_symbols_and_numbers(visit: Visit) -> None:
    graph = open_graph(visit, "/graph?step=8")

    cells = graph.page.locator("#equation .product span").all_inner_texts()
    assert cells[:5] == ["upstream", "×", "local", "=", "contribution"]
    assert cells[5:10] == ["∂f/∂v₂", "×", "∂v₂/∂x = cos(x)", "=", "to ∂f/∂x"]
    assert cells[10:] == ["5.683", "×", "0.5403", "=", "3.071"]
    graph.press("ArrowRight")
    assert "Paths meet at x" in graph.text("caption")
    assert graph.text("equation").splitlines()[-1] == "∂f/∂x = 3.071 + 11.37 = 14.44: paths meet, and add up."


def test_shift_jumps_from_pass_to_pass(visit: Visit) -> None:
    graph = open_graph(visit)
    seen = []
    for key in ("Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowLeft", "Shift+ArrowLeft", "End", "Home"):
        graph.press(key)
        seen.append(graph.place())
    middle, end, start = "node 4 of 4", "back, edge 6 of 6", "node 0 of 4"
    assert seen == [middle, end, middle, start, end, start]


def test_a_step_back_restores_the_last_picture_exactly(visit: Visit) -> None:
    graph = open_graph(visit, "/graph?formula=logistic_loss")
    seen = []
    for _ in range(4):
        seen.append((graph.place(), graph.text("caption"), graph.drawing()))
        graph.press("ArrowRight", "ArrowRight")
    for place, caption, drawing in reversed(seen):
        graph.press("ArrowLeft", "ArrowLeft")
        assert (graph.place(), graph.text("caption")) == (place, caption)
        assert graph.drawing() == drawing


def test_space_plays_and_pauses(visit: Visit) -> None:
    graph = open_graph(visit)
    graph.page.select_option("#speed", "10")
    graph.leave_field()
    graph.page.keyboard.press("Space")
    graph.page.wait_for_function("document.querySelector('main').dataset.motion === 'play'")
    graph.settle()
    assert graph.place() == "back, edge 6 of 6"


@pytest.mark.parametrize("network", ["mazur", deep("xor")])
def test_networks_of_the_presets_open_here(visit: Visit, network: str) -> None:
    graph = open_graph(visit, f"/graph?preset={network}")
    graph.press("End")

    assert len(graph.rows(0)) > 40
    assert all(row[2] != "–" for row in graph.rows(0) if row[0] in graph.values())


@pytest.mark.deep
def test_two_hundred_nodes_are_walked(visit: Visit) -> None:
    graph = open_graph(visit, "/graph?formula=chain")
    graph.press("End")

    assert graph.place() == "back, edge 199 of 199"
    # What has just happened is in sight, far from where it began.
    assert graph.page.evaluate("document.getElementById('window').scrollLeft") == 0
    graph.press("Shift+ArrowLeft")
    graph.page.wait_for_function("document.getElementById('window').scrollLeft > 10000")


def test_the_picture_and_the_steps_are_told(visit: Visit) -> None:
    graph = open_graph(visit)
    graph.press("End")
    graph.calm()

    label = str(graph.page.get_attribute("#graph-plot[role=img]", "aria-label"))
    assert label.startswith(
        "Graph of (x*y + sin(x))**2: seven nodes, 7 with their value. Backward, edge 6 of 6"
    )
    assert "upstream ∂f/∂v₁ = 5.683, times local ∂v₁/∂y = x = 1, makes 5.683." in graph.page.inner_text(
        "#live"
    )
    name = str(graph.page.locator("#nodes button").nth(0).get_attribute("aria-label"))
    assert name == "x, value 1, slope ∂f/∂x 14.44"
