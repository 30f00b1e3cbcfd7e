"""Where a reader goes on: links that hold the very experiment of a claim."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from app.claims.form.claim import Link
from app.claims.material.networks import mazur
from app.presets import MAZUR


def to_lab(
    problem: Mapping[str, Any],
    optimizer: Mapping[str, Any],
    source: str = "backpropagation",
    *,
    batch_size: int | None = None,
    seed: int = 1,
    says: Mapping[str, object] = MappingProxyType({}),
) -> Link:
    """The lab with a whole experiment. says: where it stands there, such as {"iteration": 12}."""
    experiment: dict[str, Any] = {
        "problem": {"kind": "network", **problem},
        "source": {"name": source},
        "optimizer": dict(optimizer),
        "batch_size": batch_size,
        "seed": seed,
        "theta": None,
        "edits": [],
    }
    return Link("lab", {name: str(value) for name, value in says.items()}, experiment)


def mazur_in_lab(
    optimizer: Mapping[str, Any],
    source: str = "backpropagation",
    *,
    trained: bool = True,
    theta: Sequence[float] | None = None,
    **says: object,
) -> Link:
    """The lab with Mazur's network, from its own weights or others."""
    example = mazur(trained=trained)
    start = example.theta.tolist() if theta is None else list(theta)
    problem = {**MAZUR.experiment["problem"], "initialiser": {"name": "given", "theta": start}}
    if trained:
        problem["biases"] = "trained"
    return to_lab(problem, optimizer, source, says=says)


def to_iteration(**says: object) -> Link:
    """The page of one iteration, with Mazur's example where nothing else is said."""
    return Link("iteration", {name: str(value) for name, value in ({"preset": "mazur"} | says).items()})


def to_graph(text: str, start: Mapping[str, float], **says: object) -> Link:
    """The graph of a formula at a point."""
    said = {name: str(value) for name, value in says.items()}
    return Link("graph", {"text": text, "start": _point(start), **said})


def to_descent(
    ground: Mapping[str, object], start: Mapping[str, float], racers: Sequence[str], **says: object
) -> Link:
    """A race on a ground, such as {"surface": "bowl", "condition": 10} or {"text": "x^2"}."""
    said = {name: str(value) for name, value in (dict(ground) | says).items()}
    return Link("descent", {**said, "start": _point(start), "racers": ";".join(racers)})


def racer(by: str, rate: float, **settings: float) -> str:
    """A racer as the address of a race has it."""
    numbers = {"learning_rate": rate, **settings}
    return ",".join([by, *(f"{name}:{number:g}" for name, number in numbers.items())])


def _point(start: Mapping[str, float]) -> str:
    return ",".join(f"{name}:{number:g}" for name, number in start.items())
