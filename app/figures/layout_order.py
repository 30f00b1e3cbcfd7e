"""The order of items in each layer: each goes to the middle of its neighbours, so that few edges cross."""

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Mapping, Sequence

Segments = Sequence[tuple[int, int]]
Order = list[list[int]]
Neighbours = Mapping[int, Sequence[int]]

SWEEPS = 16


def order_layers(layer: Sequence[int], segments: Segments) -> Order:
    """Return the items of each layer, in an order with few crossings: barycentres, by Sugiyama et al. (1981).

    layer: of each item. segments: pairs of items in neighbouring layers, earlier layer first.
    """
    order: Order = [[] for _ in range(max(layer, default=-1) + 1)]
    for item, position in enumerate(layer):
        order[position].append(item)
    best, fewest = order, count_crossings(order, segments)
    before, after = neighbours(segments)
    for sweep in range(SWEEPS):
        order = _from_the_end(order, after) if sweep % 2 else _from_the_start(order, before)
        crossings = count_crossings(order, segments)
        if crossings < fewest:
            best, fewest = order, crossings
    return best


def neighbours(segments: Segments) -> tuple[Neighbours, Neighbours]:
    """Return the neighbours of each item in the layer before it, and in the layer after it."""
    before: defaultdict[int, list[int]] = defaultdict(list)
    after: defaultdict[int, list[int]] = defaultdict(list)
    for start, end in segments:
        before[end].append(start)
        after[start].append(end)
    return before, after


def count_crossings(order: Order, segments: Segments) -> int:
    """Return how many pairs of segments cross."""
    positions = _positions(order)
    from_layer: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for start, end in segments:
        (layer, position), (_, end_position) = positions[start], positions[end]
        from_layer[layer].append((position, end_position))
    return sum(_inversions(sorted(pairs)) for pairs in from_layer.values())


def _positions(order: Order) -> dict[int, tuple[int, int]]:
    return {item: (i, j) for i, layer in enumerate(order) for j, item in enumerate(layer)}


def _inversions(pairs: Sequence[tuple[int, int]]) -> int:
    """Count the pairs whose ends are in another order than their starts."""
    seen: list[int] = []
    total = 0
    for _, end in pairs:
        total += len(seen) - bisect_right(seen, end)
        insort(seen, end)
    return total


def _from_the_start(order: Order, before: Neighbours) -> Order:
    """Order each layer by the one before it."""
    new = order[:1]
    for layer in order[1:]:
        new.append(_by_neighbours(layer, new[-1], before))
    return new


def _from_the_end(order: Order, after: Neighbours) -> Order:
    """Order each layer by the one after it."""
    return _from_the_start(order[::-1], after)[::-1]


def _by_neighbours(layer: Sequence[int], fixed: Sequence[int], beside: Neighbours) -> list[int]:
    """Sort a layer by the mean position of the neighbours; those without any keep their position."""
    position = {item: number for number, item in enumerate(fixed)}
    own = {item: number * len(fixed) / len(layer) for number, item in enumerate(layer)}

    def middle(item: int) -> float:
        positions = [position[each] for each in beside.get(item, ())]
        return sum(positions) / len(positions) if positions else own[item]

    return sorted(layer, key=middle)
