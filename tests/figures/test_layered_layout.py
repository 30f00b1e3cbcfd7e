"""Nothing overlaps, nothing is crossed out, all flows one way, and formulas fit on a phone."""

import time
from itertools import combinations, pairwise
from typing import NamedTuple

import pytest

from app.figures.layered_layout import GAP, LAYER_GAP, Layout, layered_layout
from tests.figures.graphs_to_lay_out import BUILT_IN, EVERY, of_random, of_text

PHONE = 336  # 360 pixels less a margin on both sides
NEARLY = 1e-6


class Laid(NamedTuple):
    """The layout of a graph, its boxes as (left, top, right, bottom), and its direction."""

    inputs: list
    layout: Layout
    corners: list
    downwards: bool


def laid(inputs, boxes, room, downwards):
    layout = layered_layout(inputs, boxes, room, downwards)
    corners = [
        (x - w / 2, y - h / 2, x + w / 2, y + h / 2)
        for (x, y), (w, h) in zip(layout.nodes, boxes, strict=True)
    ]
    return Laid(inputs, layout, corners, downwards)


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


def boxes_keep_their_distance(laid):
    return all(
        max(other[0] - one[2], one[0] - other[2], other[1] - one[3], one[1] - other[3])
        >= min(GAP, LAYER_GAP) - NEARLY
        for one, other in combinations(laid.corners, 2)
    )


def no_edge_runs_through_a_node(laid):
    return not any(
        crosses(start, stop, box)
        for _, _, line in lines(laid.layout)
        for box in laid.corners
        for start, stop in pairwise(line)
    )


def edges_lead_from_border_to_border(laid):
    far, near = (3, 1) if laid.downwards else (2, 0)
    along, across = laid.downwards, not laid.downwards
    for node, i, line in lines(laid.layout):
        start, box = laid.corners[laid.inputs[node][i]], laid.corners[node]
        ends = [line[0][along], line[-1][along], line[0][across]]
        if ends != pytest.approx([start[far], box[near], (start[across] + start[across + 2]) / 2]):
            return False
        if not box[across] < line[-1][across] < box[across + 2]:
            return False
    return True


def everything_flows_one_way(laid):
    along = laid.downwards
    return all(
        line[-1][along] - line[0][along] >= LAYER_GAP - NEARLY
        and all(stop[along] >= start[along] - NEARLY for start, stop in pairwise(line))
        for _, _, line in lines(laid.layout)
    )


def each_input_arrives_at_a_place_of_its_own(laid):
    return all(len({line[-1] for line in edges}) == len(edges) for edges in laid.layout.edges)


def everything_is_inside(laid):
    points = [point for box in laid.corners for point in (box[:2], box[2:])]
    points += [point for _, _, line in lines(laid.layout) for point in line]
    return all(
        -NEARLY <= place <= size + NEARLY
        for point in points
        for place, size in zip(point, laid.layout.size, strict=True)
    )


PROPERTIES = (
    boxes_keep_their_distance,
    no_edge_runs_through_a_node,
    edges_lead_from_border_to_border,
    everything_flows_one_way,
    each_input_arrives_at_a_place_of_its_own,
    everything_is_inside,
)
DIRECTIONS = {"to the right": (None, False), "downwards": (None, True), "on a phone": (PHONE, True)}


@pytest.mark.parametrize("name", EVERY)
def test_every_layout_has_every_property(name):
    layouts = {direction: laid(*EVERY[name], *options) for direction, options in DIRECTIONS.items()}
    missing = [
        f"{direction}: {has.__name__}"
        for direction, layout in layouts.items()
        for has in PROPERTIES
        if not has(layout)
    ]

    assert missing == []


def spoilt(laid, **parts):
    """A layout with something wrong in it."""
    return laid._replace(layout=laid.layout._replace(**parts))


def test_what_is_wrong_with_a_layout_is_seen():
    # Two nodes that give a third: 0 and 1 stand beside each other, 2 stands after them.
    good = laid([[], [], [0, 1]], [(40, 40)] * 3, None, False)
    assert all(has(good) for has in PROPERTIES)
    edges, box = good.layout.edges, good.corners[2]
    turned = [edges[0], edges[1], [line[::-1] for line in edges[2]]]
    start, *_, end = edges[2][0]
    through = [edges[0], edges[1], [[start, good.layout.nodes[1], end]]]
    same_place = [edges[0], edges[1], [[*line[:-1], edges[2][0][-1]] for line in edges[2]]]

    assert not boxes_keep_their_distance(good._replace(corners=[box, box, box]))
    assert not no_edge_runs_through_a_node(spoilt(good, edges=through))
    assert not edges_lead_from_border_to_border(spoilt(good, edges=turned))
    assert not everything_flows_one_way(spoilt(good, edges=turned))
    assert not each_input_arrives_at_a_place_of_its_own(spoilt(good, edges=same_place))
    assert not everything_is_inside(spoilt(good, size=(10, 10)))


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
