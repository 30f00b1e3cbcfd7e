"""A landscape of 61 × 61 points against PyTorch, point by point and by vmap, JAX, and its own limit."""

from collections.abc import Callable, Iterator

import numpy as np

from app.slope import Array
from app.training.landscape import landscape
from app.training.plane import Plane
from tests.benchmarks.jax_peer import Landscape
from tests.benchmarks.pytorch_peers import LOSSES, Landscapes
from tests.benchmarks.table import Row
from tests.benchmarks.threads import each_number_of_threads
from tests.benchmarks.timing import medians
from tests.benchmarks.workload import Workload, make_workload

RESOLUTION = 61
_BLOCK = 16_384
POINT_BY_POINT, ALL_AT_ONCE = 13.0, 1.5
"""Nearly all that is left is tanh, in both: 20 times as fast point by point is out of reach."""
CHUNKS = (None, 32, 64, 128, 256, 512, 1024)


def rows() -> Iterator[Row]:
    """The landscape of 2-8-8-1, with two losses."""
    for loss in LOSSES:
        yield from _races(make_workload((2, 8, 8, 1), loss))


def _races(workload: Workload) -> Iterator[Row]:
    plane = _random_plane(workload)
    peers = Landscapes(workload, _points(plane))

    def ours() -> Array:
        return landscape(workload.graph, plane, RESOLUTION).loss

    np.testing.assert_allclose(ours().ravel(), peers.by_functional_call().numpy(), rtol=1e-4)
    for threads in each_number_of_threads():
        one_by_one = _fastest({"copy": peers.by_copying, "call": peers.by_functional_call}, repetitions=1)
        all_at_once = _fastest({str(chunk): peers.by_vmap(chunk) for chunk in CHUNKS}, repetitions=3)
        one_by_one_row = (one_by_one, "point by point", POINT_BY_POINT, 5)
        all_at_once_row = (all_at_once, "vmap, best chunk", ALL_AT_ONCE, 21)
        for theirs, how, target, repetitions in (one_by_one_row, all_at_once_row):
            seconds = medians({"ours": ours, "theirs": theirs}, repetitions)
            what, peer = f"landscape {workload.name}", f"PyTorch {how}"
            yield Row(what, peer, threads, seconds["ours"], seconds["theirs"], target)
    yield from _beside_jax(workload, plane, ours)
    yield from _beside_its_limit(workload, ours)


def _beside_jax(workload: Workload, plane: Plane, ours: Callable[[], object]) -> Iterator[Row]:
    """JAX with one thread too: tests/benchmarks/__main__.py says so before it is loaded."""
    theirs = Landscape(workload, _points(plane))
    np.testing.assert_allclose(ours(), np.reshape(theirs.losses(), (RESOLUTION, RESOLUTION)), rtol=1e-4)
    seconds = medians({"ours": ours, "theirs": theirs.losses}, 21)
    yield Row(f"landscape {workload.name}", "JAX, jitted vmap", 1, seconds["ours"], seconds["theirs"], 1.0)


def _beside_its_limit(workload: Workload, ours: Callable[[], object]) -> Iterator[Row]:
    """What all its tanh alone would take, in blocks that fit the cache: the ratio is the share reached."""
    hidden = sum(workload.layers[1:-1])
    numbers = RESOLUTION**2 * len(workload.x) * hidden
    block = np.random.default_rng(3).normal(size=_BLOCK).astype(np.float32)
    out = np.empty_like(block)

    def tanh_alone() -> None:
        for _ in range(numbers // _BLOCK):
            np.tanh(block, out=out)

    seconds = medians({"ours": ours, "limit": tanh_alone}, 21)
    what = f"landscape {workload.name}"
    yield Row(what, "its tanh alone (the limit)", 1, seconds["ours"], seconds["limit"], None)


def _fastest(ways: dict[str, Callable[[], object]], repetitions: int) -> Callable[[], object]:
    seconds = medians(ways, repetitions)
    return ways[min(seconds, key=seconds.__getitem__)]


def _random_plane(workload: Workload) -> Plane:
    across, up = np.linalg.qr(np.random.default_rng(2).normal(size=(workload.graph.size, 2)))[0].T
    return Plane(workload.theta, np.array([across, up]), None, (-3.0, 3.0, -3.0, 3.0))


def _points(plane: Plane) -> Array:
    """The thetas of the grid, made anew; the peers get them for nothing."""
    line = np.linspace(-3.0, 3.0, RESOLUTION)
    y, x = np.meshgrid(line, line, indexing="ij")
    return plane.centre + np.stack([x.ravel(), y.ravel()], axis=1) @ plane.directions
