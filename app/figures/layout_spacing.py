"""Positions within layers: each item as near to the mean of its neighbours as order and room allow."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import fmean
from typing import NamedTuple

from app.figures.layout_order import Neighbours, Order

SWEEPS = 12


class Room(NamedTuple):
    """The room in a layer: what each item takes of it, the gap between two, and how much there is in all."""

    breadths: Sequence[float]
    gap: float
    total: float


def space_layers(order: Order, beside: tuple[Neighbours, Neighbours], room: Room) -> list[float]:
    """Return where the middle of each item lies along its layer.

    order: the items of each layer. beside: their neighbours in the layers before and after. Every item lies
    between 0 and room.total, which has to suffice for each layer.
    """
    middles = [room.total / 2] * len(room.breadths)
    for layer in order:
        _place(layer, middles, middles, room)
    # There and back; the last two look to both sides.
    for sweep in range(SWEEPS):
        sides = beside if sweep >= SWEEPS - 2 else (beside[sweep % 2],)
        for layer in order if sweep % 2 == 0 else order[::-1]:
            _place(layer, {item: _preferred(item, sides, middles) for item in layer}, middles, room)
    return middles


def _preferred(item: int, sides: Sequence[Neighbours], middles: Sequence[float]) -> float:
    """Return the mean of the neighbours' middles, or where the item is if it has none."""
    near = [middles[each] for side in sides for each in side.get(item, ())]
    return fmean(near) if near else middles[item]


def _place(
    layer: Sequence[int], preferred: Mapping[int, float] | Sequence[float], middles: list[float], room: Room
) -> None:
    """Write the positions of a layer into `middles`: nearest to the preferred, with order and gaps kept."""
    offsets = [0.0]
    for left, right in pairwise(layer):
        offsets.append(offsets[-1] + (room.breadths[left] + room.breadths[right]) / 2 + room.gap)
    # Less their offsets, places only have to be in order: a problem known as isotonic regression.
    rising = isotonic([preferred[item] - offset for item, offset in zip(layer, offsets, strict=True)])
    first = room.breadths[layer[0]] / 2
    last = room.total - room.breadths[layer[-1]] / 2 - offsets[-1]
    for item, place, offset in zip(layer, rising, offsets, strict=True):
        middles[item] = min(max(place, first), last) + offset


def isotonic(preferred: Sequence[float]) -> list[float]:
    """Return the numbers that never fall and are nearest to the preferred ones in the sum of squares.

    Neighbours in the wrong order share their mean: pool adjacent violators (Ayer et al. 1955).
    """
    pools: list[tuple[float, int]] = []
    for position in preferred:
        mean, size = position, 1
        while pools and pools[-1][0] > mean:
            other, others = pools.pop()
            mean, size = (mean * size + other * others) / (size + others), size + others
        pools.append((mean, size))
    return [mean for mean, size in pools for _ in range(size)]
