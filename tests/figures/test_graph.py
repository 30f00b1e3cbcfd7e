"""Every built-in formula is drawn without overlaps, small enough for a phone, and with all its edges."""

from itertools import combinations

import pytest

from app.figures.colours import THEMES
from app.web.graph.figures import answer
from app.web.graph.offered_formulas import EXAMPLES
from app.web.graph.schemas import DrawingRequest

PHONE = 336


@pytest.fixture(params=EXAMPLES, scope="module")
def text(request):
    return EXAMPLES[request.param].text


@pytest.fixture(params=[False, True], ids=["wide", "compact"], scope="module")
def meta(request, text):
    return answer(DrawingRequest(text=text, compact=request.param))["figure"]["layout"]["meta"]


def corners(meta):
    return [
        (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
        for (x, y), (width, height) in zip(meta["nodes"], meta["boxes"], strict=True)
    ]


def test_no_two_boxes_touch(meta):
    for one, other in combinations(corners(meta), 2):
        apart = max(other[0] - one[2], one[0] - other[2], other[1] - one[3], one[1] - other[3])
        assert apart >= 8


def test_everything_lies_within_the_drawing(meta):
    width, height = meta["size"]
    for left, top, right, bottom in corners(meta):
        assert min(left, top) >= -1e-9
        assert right <= width + 1e-9
        assert bottom <= height + 1e-9


def test_edges_go_from_border_to_border(meta):
    boxes = corners(meta)
    for node, lines in enumerate(meta["edges"]):
        for line in lines:
            assert on_border(line[-1], boxes[node])
            assert any(on_border(line[0], box) for box in boxes)


def on_border(point, box):
    x, y = point
    left, top, right, bottom = box
    beside = min(abs(x - left), abs(x - right)) < 1e-6 and top - 1e-6 <= y <= bottom + 1e-6
    above = min(abs(y - top), abs(y - bottom)) < 1e-6 and left - 1e-6 <= x <= right + 1e-6
    return beside or above


def test_a_phone_is_wide_enough_for_all_but_networks(text):
    size = answer(DrawingRequest(text=text, compact=True))["figure"]["layout"]["meta"]["size"]

    assert size[0] <= PHONE


def test_titles_fit_into_their_boxes(meta):
    for title, (width, _) in zip(meta["titles"], meta["boxes"], strict=True):
        assert len(title) * meta["letter"] + 16 <= width


def test_titles_say_how_a_node_is_computed():
    meta = answer(DrawingRequest(text="(x*y + sin(x))**2"))["figure"]["layout"]["meta"]

    assert meta["titles"] == ["x", "y", "v₁ = x·y", "v₂ = sin(x)", "v₃ = v₁ + v₂", "2", "f = v₃²"]


@pytest.mark.parametrize("theme", THEMES)
def test_slopes_are_told_apart_by_more_than_colour(theme):
    shapes = answer(DrawingRequest(text="x*x", theme=theme))["figure"]["layout"]["shapes"]
    dashes = {shape["name"]: shape["line"].get("dash") for shape in shapes}

    assert dashes["edges_value"] == "solid"
    assert dashes["edges_slope"] == "dot"
    assert dashes["boxes_wrong"] == "dash"
