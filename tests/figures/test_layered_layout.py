"""Nothing overlaps, nothing is crossed out, all flows one way, and formulas fit on a phone."""

import time
from itertools import combinations, pairwise

import pytest

from app.figures.layered_layout import GAP, LAYER_GAP, layered_layout
from tests.figures.graphs_to_lay_out import BUILT_IN, EVERY, of_random, of_text

PHONE = 336  # 360 pixels less a margin on both sides
NEARLY = 1e-6


@pytest.fixture(params=EVERY, scope="module")
def graph(request):
    """Inputs and boxes."""
    return EVERY[request.param]


@pytest.fixture(params=["to the right", "downwards", "downwards on a phone"], scope="module")
def laid(request, graph):
    """The layout of a graph, its boxes as (left, top, right, bottom), and its direction."""
    inputs, boxes = graph
    downwards = request.param != "to the right"
    layout = layered_layout(inputs, boxes, PHONE if "phone" in request.param else None, downwards)
    corners = [
        (x - w / 2, y - h / 2, x + w / 2, y + h / 2)
        for (x, y), (w, h) in zip(layout.nodes, boxes, strict=True)
    ]
    return inputs, layout, corners, downwards


def lines(layout):
    """Each edge as (node, which input, corners)."""
    return [(node, i, line) for node, edges in enumerate(layout.edges) for i, line in enumerate(edges)]


def crosses(start, stop, box):
    """Whether a straight line has a point inside a box: Liang and Barsky (1984)."""
    enter, leave = 0.0, 1.0
    for axis in (0, 1):
        way = stop[axis] - start[axis]
        low, high = box[axis] + NEARLY - start[axis], box[axis + 2] - NEARLY - start[axis]
        if abs(way) < NEARLY:
            if low > 0 or high < 0:
                return False
            continue
        first, last = sorted((low / way, high / way))
        enter, leave = max(enter, first), min(leave, last)
    return enter < leave


def test_boxes_keep_their_distance(laid):
    _, _, corners, _ = laid
    for one, other in combinations(corners, 2):
        apart = max(other[0] - one[2], one[0] - other[2], other[1] - one[3], one[1] - other[3])
        assert apart >= min(GAP, LAYER_GAP) - NEARLY


def test_no_edge_runs_through_a_node(laid):
    _, layout, corners, _ = laid
    for _, _, line in lines(layout):
        for box in corners:
            assert not any(crosses(start, stop, box) for start, stop in pairwise(line))


def test_edges_lead_from_border_to_border(laid):
    inputs, layout, corners, downwards = laid
    far, near = (3, 1) if downwards else (2, 0)
    for node, i, line in lines(layout):
        start, box = corners[inputs[node][i]], corners[node]
        assert line[0][downwards] == pytest.approx(start[far])
        assert line[-1][downwards] == pytest.approx(box[near])
        across = not downwards
        assert line[0][across] == pytest.approx((start[across] + start[across + 2]) / 2)
        assert box[across] < line[-1][across] < box[across + 2]


def test_everything_flows_one_way(laid):
    _, layout, _, downwards = laid
    for _, _, line in lines(layout):
        for start, stop in pairwise(line):
            assert stop[downwards] >= start[downwards] - NEARLY
        assert line[-1][downwards] - line[0][downwards] >= LAYER_GAP - NEARLY


def test_each_input_arrives_at_a_place_of_its_own(laid):
    _, layout, _, _ = laid
    for edges in layout.edges:
        ends = [line[-1] for line in edges]
        assert len(set(ends)) == len(ends)


def test_everything_is_inside(laid):
    _, layout, corners, _ = laid
    width, height = layout.size
    points = [point for box in corners for point in (box[:2], box[2:])]
    points += [point for _, _, line in lines(layout) for point in line]
    assert min(x for x, _ in points) >= -NEARLY
    assert min(y for _, y in points) >= -NEARLY
    assert max(x for x, _ in points) <= width + NEARLY
    assert max(y for _, y in points) <= height + NEARLY


@pytest.mark.parametrize("name", BUILT_IN)
def test_what_is_built_in_fits_on_a_phone(name):
    assert layered_layout(*BUILT_IN[name], room=PHONE, downwards=True).size[0] == PHONE


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("(x*y + sin(x))**2", 0),
        ("5*(2*x) + 7*(2*x)", 0),
        ("sigmoid(w1*x1 + w2*x2 + b)", 0),
        ("(1 - x)^2 + 100*(y - x^2)^2", 0),
        ("x^2/2 + y^4/4 - y^2/2", 0),
        ("exp(a)/(exp(a) + exp(b)); exp(b)/(exp(a) + exp(b))", 1),
    ],
)
def test_simple_formulas_have_few_crossings(text, most):
    assert layered_layout(*of_text(text)).crossings <= most


def test_a_network_keeps_its_layers_and_its_order():
    layout = layered_layout(*BUILT_IN["network 2-8-8-2"])
    columns = sorted({x for x, _ in layout.nodes})
    assert [sum(x == column for x, _ in layout.nodes) for column in columns] == [2, 8, 8, 2]
    hidden = [y for x, y in layout.nodes if x == columns[1]]
    assert hidden == sorted(hidden)


def test_nothing_at_all_has_a_layout():
    assert layered_layout([], []) == ([], [], (0, 0), 0)


def test_a_layout_is_the_same_every_time():
    assert layered_layout(*of_random(7)) == layered_layout(*of_random(7))


@pytest.mark.parametrize(
    "text",
    [
        "sin(" * 199 + "x" + ")" * 199,
        "+".join("abcdfghijk") + "+a*b" * 45,
        "x" + "*2" * 99,
        "sin(x+" * 99 + "x" + ")" * 99,
    ],
    ids=["chain", "many variables", "many numbers", "one variable everywhere"],
)
def test_the_largest_graphs_take_no_time(text):
    inputs, boxes = of_text(text)
    start = time.process_time()
    layered_layout(inputs, boxes, PHONE, downwards=True)
    assert time.process_time() - start < 1
