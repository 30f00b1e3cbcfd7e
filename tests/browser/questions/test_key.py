"""What is right is what the engine says: keys from a figure's frames, and the same steps taken one by one."""

import math
import random
from typing import Any

import httpx
import pytest

from app.questions.quantity import QUANTITIES
from tests.browser.conftest import Visit
from tests.browser.iteration.random_runs import STEPS, random_experiment
from tests.browser.modules import open_modules
from tests.deep import seeds

KEYS = """(() => {
  const { experiment, request, answer, asked } = given;
  const started = run.newRun(1, experiment, null, request.steps, []);
  const walked = run.withAnswer(started, request, { ...answer, frames: lean.wholeFrames(answer.frames) }, 1);
  return asked.map((question) => key.keyOf(question, walked)?.value ?? null);
})()"""
MODULES = ("run=iteration/run", "lean=iteration/lean_frames", "key=iteration/question/key")
RUNS = 8


@pytest.mark.parametrize("seed", seeds(1, 16))
def test_the_key_is_what_single_steps_of_the_engine_measure(
    visit: Visit, api: httpx.Client, seed: int
) -> None:
    chance, modules = random.Random(seed), open_modules(visit)
    for _ in range(RUNS):
        experiment = random_experiment(chance) | {"example": None}
        for name in ("edits", "look"):
            experiment.pop(name, None)
        request = {"count": 0, "steps": STEPS + 1, "every": 1}
        told = {**experiment, "lean": True, "steps": STEPS + 1}
        answer = api.post("/api/train", json=told).json()
        steps = taken(api, experiment)
        asked = [question(chance, count, experiment) for count in range(len(steps) - 1) for _ in range(6)]
        given = {"experiment": experiment, "request": request, "answer": answer, "asked": asked}

        found = modules.run(KEYS, *MODULES, given=given)
        keys = [None if one is None else float(one) for one in found]

        assert keys == [measured(one, steps, experiment) for one in asked]


def taken(api: httpx.Client, experiment: dict[str, Any]) -> list[dict[str, Any]]:
    """The steps of a run, each asked for alone."""
    here, steps = {key: value for key, value in experiment.items() if key != "example"}, []
    for _ in range(STEPS + 1):
        step = api.post("/api/step", json=here).json()
        steps.append({**step, "from": here["theta"]})
        if step["diverged"]:
            break
        here |= {name: step[name] for name in ("theta", "state", "count")}
    return steps


def question(chance: random.Random, count: int, experiment: dict[str, Any]) -> dict[str, Any]:
    """Any quantity of an iteration, of any part of the network."""
    name = chance.choice([*QUANTITIES])
    layers = experiment["problem"]["layers"]
    to = chance.randint(1, 2)
    out, source = chance.randint(1, layers[to]), chance.randint(1, layers[to - 1])
    trained = experiment["problem"]["biases"] == "trained"
    weight = f"b{to}.{out}" if trained and chance.random() < 0.3 else f"W{to}.{out}.{source}"
    part = {"activation": f"a{to}.{out}", "delta": f"a{to}.{out}"}.get(name, weight)
    return {"of": name if name.startswith("loss") else f"{name}:{part}", "iteration": count}


def measured(asked: dict[str, Any], steps: list[dict[str, Any]], experiment: dict[str, Any]) -> float | None:
    """The same from single steps: null where a number is not finite."""
    step, following = steps[asked["iteration"]], steps[asked["iteration"] + 1]
    name, _, part = asked["of"].partition(":")
    numbers = [int(one) for one in part[1:].split(".")] if part else []
    if name in ("loss", "loss-change"):
        before, after = (one["measurement"]["value"] for one in (step, following))
        return before if name == "loss" else finite_or_none(after, before, sign=-1)
    if name in ("activation", "delta"):
        layer, node = numbers
        values = step["measurement"]["nodes"][layer]["value" if name == "activation" else "delta"]
        return None if values is None else values[node - 1]  # type: ignore[no-any-return]
    place = place_of(part[0], numbers, experiment["problem"])
    if name == "parameter":
        return finite_or_none(step["from"][place], step["update"][place])
    return (step["measurement"]["gradient"] if name == "gradient" else step["update"])[place]  # type: ignore[no-any-return]


def finite_or_none(one: float | None, other: float | None, sign: int = 1) -> float | None:
    if one is None or other is None:
        return None
    return one + sign * other if math.isfinite(one + sign * other) else None


def place_of(letter: str, numbers: list[int], problem: dict[str, Any]) -> int:
    """The place in theta, counted layer by layer: weights row by row, then biases."""
    layers, trained = problem["layers"], problem["biases"] == "trained"
    layer, out = numbers[:2]
    before = sum(layers[k] * (layers[k - 1] + trained) for k in range(1, layer))
    if letter == "b":
        return int(before + layers[layer] * layers[layer - 1] + out - 1)
    return int(before + (out - 1) * layers[layer - 1] + numbers[2] - 1)
