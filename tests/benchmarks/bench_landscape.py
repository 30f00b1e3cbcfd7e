"""A landscape of 61 × 61 points against PyTorch, point by point and by torch.func.vmap over all points."""

from collections.abc import Callable, Iterator

import numpy as np

from app.slope import Array
from app.training.landscape import landscape
from app.training.plane import Plane
from tests.benchmarks.pytorch_peers import LOSSES, Landscapes
from tests.benchmarks.table import Row
from tests.benchmarks.threads import each_number_of_threads
from tests.benchmarks.timing import medians
from tests.benchmarks.workload import Workload, make_workload

RESOLUTION = 61
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
        one_by_one_row = (one_by_one, "point by point", 20.0, 5)
        all_at_once_row = (all_at_once, "vmap, best chunk", 1.0, 21)
        for theirs, how, target, repetitions in (one_by_one_row, all_at_once_row):
            seconds = medians({"ours": ours, "theirs": theirs}, repetitions)
            what, peer = f"landscape {workload.name}", f"PyTorch {how}"
            yield Row(what, peer, threads, seconds["ours"], seconds["theirs"], target)


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
