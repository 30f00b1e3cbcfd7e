"""The lab's pictures: what the server does for one of them, and for the losses along a run, against PyTorch.

Ours checks the request, computes, and writes the answer as JSON. What client and network do is not counted.
"""

import json
from collections.abc import Iterator
from typing import Any

import numpy as np
import torch

from app.slope import Array
from app.web.lab import predict, scores_of_run
from app.web.lab.schemas.predict import PredictRequest, ScoresRequest
from app.web.service.json_codec import encode
from tests.benchmarks.pytorch_peers import Landscapes, perceptron
from tests.benchmarks.table import Row
from tests.benchmarks.threads import each_number_of_threads
from tests.benchmarks.timing import medians
from tests.benchmarks.workload import Workload, make_workload, problem_of

RESOLUTION, MAP_RESOLUTION = 41, 21
POINTS = 64
SIDE = (-3.0, 3.0)
TARGET = 2.0


def rows() -> Iterator[Row]:
    """One picture of 2-8-8-1 with a map for every neuron, and 64 points of a run."""
    workload = make_workload((2, 8, 8, 1), "binary_cross_entropy")
    thetas = workload.theta + 0.1 * np.random.default_rng(3).normal(size=(POINTS, workload.graph.size))
    yield from _race_a_picture(workload)
    yield from _race_scores(workload, thetas)


def _race_a_picture(workload: Workload) -> Iterator[Row]:
    grid = {"x": SIDE, "y": SIDE, "resolution": RESOLUTION, "map_resolution": MAP_RESOLUTION}
    body = as_sent({"problem": problem_of(workload), "theta": workload.theta.tolist(), "grid": grid})
    network = perceptron(workload, torch.float32)
    inputs = [_plane(resolution) for resolution in (RESOLUTION, MAP_RESOLUTION)]

    def ours() -> bytes:
        return encode(predict.answer(PredictRequest.model_validate(body)))

    def theirs() -> str:
        with torch.inference_mode():
            outputs = torch.sigmoid(network(inputs[0]))
            return json.dumps([outputs.tolist(), [values.tolist() for values in _layers(network, inputs[1])]])

    said = json.loads(ours())["grid"]["probabilities"][0]
    np.testing.assert_allclose(np.ravel(said), np.ravel(json.loads(theirs())[0]), atol=1e-5)
    for threads in each_number_of_threads():
        seconds = medians({"ours": ours, "theirs": theirs}, 25)
        what, peer = "answer of /api/predict, 41 × 41 and 19 maps", "PyTorch forward, json.dumps"
        yield Row(what, peer, threads, seconds["ours"], seconds["theirs"], TARGET)


def _race_scores(workload: Workload, thetas: Array) -> Iterator[Row]:
    body = as_sent({"problem": problem_of(workload), "thetas": thetas.tolist()})
    peers = Landscapes(workload, thetas)

    def ours() -> bytes:
        return encode(scores_of_run.answer(ScoresRequest.model_validate(body), lambda: True))

    losses = json.loads(ours())["train"]["loss"]
    np.testing.assert_allclose(losses, peers.by_functional_call().numpy(), rtol=1e-4)
    for threads in each_number_of_threads():
        rivals = {"ours": ours, "theirs": peers.by_functional_call}
        seconds = medians(rivals, 25)
        what, peer = f"answer of /api/scores, {POINTS} points of 2-8-8-1", "PyTorch point by point"
        yield Row(what, peer, threads, seconds["ours"], seconds["theirs"], TARGET)


def as_sent(body: dict[str, Any]) -> Any:
    """The body as the server has it when it has read the JSON."""
    return json.loads(json.dumps(body))


def _plane(resolution: int) -> torch.Tensor:
    line = torch.linspace(*SIDE, resolution)
    return torch.stack([part.ravel() for part in torch.meshgrid(line, line, indexing="xy")], dim=1)


def _layers(network: Any, x: torch.Tensor) -> list[torch.Tensor]:
    """The values of every layer, inputs among them."""
    values = [x]
    *hidden, last = network.layers
    for layer in hidden:
        values.append(torch.tanh(layer(values[-1])))
    return [*values, last(values[-1])]
