"""Layers: after what is needed, next to where it is needed, and not too many in one."""

from math import inf

import pytest

from app.figures.layout_layers import in_layers
from tests.figures.graphs_to_lay_out import EVERY


def test_every_node_stands_just_before_the_first_that_needs_it():
    # 0 and 1 give 2; 3 is needed by 4 alone, together with 2.
    layers = in_layers([[], [], [0, 1], [], [2, 3]], [1] * 5, inf)
    assert layers.layer == [0, 0, 1, 1, 2]


def test_long_edges_bend_once_in_each_layer_between_and_share_their_bends():
    layers = in_layers([[], [0], [1], [2, 0], [3, 0]], [1] * 5, inf)
    assert layers.layer == [0, 1, 2, 3, 4, 1, 2, 3]
    assert layers.routes[3] == [[2, 3], [0, 5, 6, 3]]
    assert layers.routes[4] == [[3, 4], [0, 5, 6, 7, 4]]
    assert (5, 6) in layers.segments
    assert len(layers.segments) == len(set(layers.segments))


def test_full_layers_spill_over():
    layers = in_layers([[]] * 5 + [[0, 1, 2, 3, 4]], [10] * 6, 20)
    assert sorted(layers.layer[:6]) == [0, 1, 1, 2, 2, 3]


def test_a_node_broader_than_the_room_has_a_layer_to_itself():
    assert len(set(in_layers([[], [], [0, 1]], [50, 50, 50], 20).layer)) == 3


@pytest.mark.parametrize("name", EVERY)
def test_every_route_passes_each_layer_between_once(name):
    inputs, boxes = EVERY[name]
    for most in (inf, 300):
        layers = in_layers(inputs, [width for width, _ in boxes], most)
        assert min(layers.layer) == 0
        for node, routes in enumerate(layers.routes):
            assert [(route[0], route[-1]) for route in routes] == [(needed, node) for needed in inputs[node]]
            for route in routes:
                passed = [layers.layer[item] for item in route]
                assert passed == list(range(passed[0], passed[-1] + 1))
