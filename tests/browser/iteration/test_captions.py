"""Captions are claims: what they say of random runs is checked against the engine, beat by beat."""

import math
import random
import re
from typing import Any

import httpx
import pytest

from app.derivatives.sources import SOURCES
from app.descent.rules import RULES
from app.descent.schedules import SCHEDULES
from tests.browser.conftest import Visit
from tests.browser.modules import Modules, open_modules
from tests.deep import deep
from tests.serving import Server

RUNS = 12
STEPS = 6
BEATS = ("forward", "loss", "backward", "step")
# Every frame of a run in all four beats, as the page says it.
WALK = """(() => {
  const { experiment, request, answer, catalog } = given;
  const started = run.newRun(1, experiment, experiment.example ?? null, 100, experiment.edits ?? []);
  const walked = run.withAnswer(started, request, answer, 1);
  const said = (frame, beat) =>
    words.plain(words.caption({ frame, beat, run: walked }, catalog,
      parameters.parametersOf(experiment.problem)));
  return answer.frames.map((frame) =>
    Object.fromEntries(['forward', 'loss', 'backward', 'step'].map((beat) => [beat, said(frame, beat)])));
})()"""
MODULES = ("run=iteration/run", "words=iteration/words/caption", "parameters=iteration/parameters")


def random_experiment(chance: random.Random) -> dict[str, Any]:
    """Any source and rule, with or without schedule, clipping, batches, penalty; diverging and dead ones."""
    rows = chance.choice([1, 4, 7])
    hidden = chance.choice(["tanh", "relu", "sigmoid"])
    optimizer: dict[str, Any] = {"name": chance.choice([*RULES])}
    rule = RULES[optimizer["name"]]
    optimizer["learning_rate"] = chance.choice([0, 1e-9, 0.01, 0.5, 0.5, 1000])
    if any(setting.name == "weight_decay" for setting in rule.settings):
        optimizer["weight_decay"] = chance.choice([0, 0.1])
    if chance.random() < 0.4:
        optimizer["schedule"] = chance.choice(
            [{"name": name} for name in SCHEDULES] + [{"name": "step", "every": 1, "factor": 0}]
        )
    if chance.random() < 0.4:
        clip = {"by": chance.choice(["norm", "value"]), "limit": chance.choice([1e-3, 0.1, 1e6])}
        optimizer["clip"] = clip
    source: dict[str, Any] = {"name": chance.choice([*SOURCES, "interleaved"])}
    if rule.order > 1 or (source["name"] == "interleaved" and not elementwise(optimizer)):
        source = {"name": "backpropagation"}
    if source["name"] in ("spsa", "random_forward_gradient"):
        source["directions"] = chance.choice([1, 5])
    start = [chance.choice([-1, 1]) * chance.uniform(0, 1) for _ in range(13)]
    dead = [-abs(one) - 1 for one in start]
    return {
        "problem": {
            "kind": "network",
            "layers": [2, 3, 1],
            "activations": [hidden, "identity"],
            "biases": "trained",
            "loss": chance.choice(["mean_squared_error", "half_squared_error", "huber"]),
            "regularisation": {"l2": chance.choice([0, 0, 0.1])},
            "data": {
                "name": "rows",
                "x": [[chance.uniform(0, 1), chance.uniform(0, 1)] for _ in range(rows)],
                "y": [[chance.uniform(-1, 1)] for _ in range(rows)],
            },
        },
        "source": source,
        "optimizer": optimizer,
        "batch_size": chance.choice([None, None, 1, 2, 3, 99]),
        "seed": chance.randint(0, 99),
        "theta": dead if hidden == "relu" and chance.random() < 0.5 else start,
        "example": chance.choice([None, 0]),
    }


def elementwise(optimizer: dict[str, Any]) -> bool:
    return not RULES[optimizer["name"]].together and optimizer.get("clip", {}).get("by") != "norm"


@pytest.mark.parametrize("seed", [0, 1, *(deep(seed) for seed in range(2, 40))])
def test_every_sentence_is_true_of_what_the_engine_did(visit: Visit, server: Server, seed: int) -> None:
    chance, modules = random.Random(seed), open_modules(visit)
    catalog = httpx.get(f"{server.address}/api/catalog").json()
    for _ in range(RUNS):
        experiment = random_experiment(chance)
        captions, answer = walked(modules, server, catalog, experiment)
        for k, said in enumerate(captions):
            frame = answer["frames"][k] | {"learning_rate": answer["learning_rates"][k]}
            if answer["diverged"] and frame["count"] >= answer["diverged"]["count"]:
                assert all(text.startswith("Diverged: ") for text in said.values())
                continue
            before = answer["frames"][k - 1]["value"] if k else None
            check_forward(said["forward"], experiment, frame)
            check_loss(said["loss"], experiment, answer, frame, before)
            check_backward(said["backward"], experiment, frame)
            check_step(said["step"], experiment, frame)


def walked(modules: Modules, server: Server, catalog: Any, experiment: dict[str, Any]) -> tuple[Any, Any]:
    """What is said of each frame, and the engine's answer."""
    body = {**experiment, "steps": STEPS}
    response = httpx.post(f"{server.address}/api/train", json=body)
    assert response.status_code == 200, response.text
    answer = response.json()
    request = {"count": 0, "steps": STEPS, "every": 1}
    given = {"experiment": experiment, "request": request, "answer": answer, "catalog": catalog}
    return modules.run(WALK, *MODULES, given=given), answer


def read(text: str) -> float:
    return float(text.replace("−", "-"))


NUMBER = r"(−?(?:\d+(?:\.\d+)?|\.\d+)(?:e−?\d+)?)"


def close(text: str, right: float) -> bool:
    """Whether a shown number is the engine's, as exactly as it is shown."""
    return math.isclose(read(text), right, rel_tol=6e-3, abs_tol=1e-300)


def rows_seen(experiment: dict[str, Any], count: int) -> tuple[int, int]:
    rows = len(experiment["problem"]["data"]["x"])
    size = min(experiment["batch_size"] or rows, rows)
    return min(size, rows - count % -(-rows // size) * size), rows


WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven"]


def whose(experiment: dict[str, Any], count: int) -> str:
    seen, rows = rows_seen(experiment, count)
    size = experiment["batch_size"]
    noun = f"{WORDS[seen]} row{'' if seen == 1 else 's'}"
    if size and size < rows:
        return f"this batch of {noun}"
    return "the only row" if rows == 1 else f"all {noun}"


def check_forward(said: str, experiment: dict[str, Any], frame: dict[str, Any]) -> None:
    batched = (experiment["batch_size"] or 99) < len(experiment["problem"]["data"]["x"])
    mean = f"Forward: on average over {whose(experiment, frame['count'])}, "
    row = f"Forward: in row 1{' of this batch' if batched else ''}, "
    assert said.startswith(mean if experiment["example"] is None else row)
    found = re.search(f"became the output {NUMBER}\\.$", said)
    assert found, said
    assert close(found[1], frame["nodes"][-1]["value"][0])


def check_loss(
    said: str, experiment: dict[str, Any], answer: Any, frame: dict[str, Any], before: float | None
) -> None:
    assert whose(experiment, frame["count"]) in said
    assert ("with the penalty" in said) == (experiment["problem"]["regularisation"]["l2"] > 0)
    found = re.search(f" is {NUMBER}", said)
    assert found, said
    assert close(found[1], frame["value"])
    batched = (experiment["batch_size"] or 99) < len(experiment["problem"]["data"]["x"])
    assert ("other rows" in said) == (batched and before is not None)
    if before is not None:
        assert (" less than " in said) == (frame["value"] < before)
        assert (" as much as " in said) == (frame["value"] == before)
    above = frame["value"] > answer["frames"][0]["value"]
    assert ("do not pay" in said) == (above and not batched)


def check_backward(said: str, experiment: dict[str, Any], frame: dict[str, Any]) -> None:
    name = experiment["source"]["name"]
    goes_back = name in ("backpropagation", "interleaved")
    assert said.startswith("Backward: " if goes_back else "Measure: ")
    assert ("No parameter moved" in said) == (name != "interleaved")
    if "directions" in experiment["source"] and name == "random_forward_gradient":
        count = experiment["source"]["directions"]
        assert f"{WORDS[count]} random direction{'' if count == 1 else 's'}" in said
    sizes = [abs(slope) for slope in frame["gradient"]]
    if max(sizes) == 0:
        assert "every slope is 0" in said
        return
    found = re.search(f"the steepest is ∂L/∂\\S+ = {NUMBER}", said)
    assert found, said
    assert close(found[1], frame["gradient"][sizes.index(max(sizes))])


def check_step(said: str, experiment: dict[str, Any], frame: dict[str, Any]) -> None:
    theta, update = frame["theta"], frame["update"]
    after = [one + by for one, by in zip(theta, update, strict=True)]
    moved = [k for k in range(len(theta)) if after[k] != theta[k]]
    assert ("moved nothing" in said) == (not moved), said
    if moved:
        everything = "moved every parameter" in said or "moved all parameters" in said
        assert everything == (len(moved) == len(theta)), said
        assert everything or f"moved {len(moved)} of {len(theta)} parameters" in said
    elif "because" in said:
        assert "because every slope is 0" not in said or not any(frame["gradient"])
        assert "learning rate" not in said or frame["learning_rate"] == 0
    check_way(said, theta, after, update)
    check_rate(said, experiment, frame, bool(moved))


def check_way(said: str, theta: list[float], after: list[float], update: list[float]) -> None:
    way = said.rsplit("; ", 1)[1]
    if found := re.search(f"stayed at {NUMBER}\\.", way):
        assert any(a == b and close(found[1], a) for a, b in zip(theta, after, strict=True))
    elif found := re.search(f"went from {NUMBER} to {NUMBER}\\.", way):
        assert found[1] != found[2]
        pairs = zip(theta, after, strict=True)
        assert any(
            close(found[1], a) and close(found[2], b) and (read(found[1]) < read(found[2])) == (a < b)
            for a, b in pairs
        )
    else:
        found = re.search(f"went from {NUMBER} by {NUMBER} only\\.", way)
        assert found, way
        assert any(close(found[1], a) and close(found[2], u) for a, u in zip(theta, update, strict=True))


def check_rate(said: str, experiment: dict[str, Any], frame: dict[str, Any], moved: bool) -> None:
    """The rate, the clipping and the decay that are said are those of the update."""
    optimizer, gradient = experiment["optimizer"], frame["gradient"]
    clip = optimizer.get("clip")
    size = 0.0
    if clip:
        size = math.hypot(*gradient) if clip["by"] == "norm" else max(map(abs, gradient))
    assert ("clipping had" in said) == (moved and bool(clip) and size > clip["limit"]), said
    changed = moved and frame["learning_rate"] != optimizer["learning_rate"]
    assert ("its schedule had changed" in said) == changed
    assert ("× itself" in said) == (moved and bool(optimizer.get("weight_decay")))
    found = re.search(f"by −{NUMBER} × its gradient", said)
    if found and optimizer["name"] == "gradient_descent" and not clip:
        rate = read(found[1])
        for slope, by in zip(gradient, frame["update"], strict=True):
            assert math.isclose(-rate * slope, by, rel_tol=1e-2, abs_tol=1e-300)


def test_the_fault_of_a_hand_is_not_that_of_the_steps(visit: Visit, server: Server) -> None:
    catalog = httpx.get(f"{server.address}/api/catalog").json()
    experiment = random_experiment(random.Random(3)) | {
        "source": {"name": "backpropagation"},
        "optimizer": {"name": "gradient_descent", "learning_rate": 0.1},
        "batch_size": None,
    }
    experiment["problem"]["regularisation"] = {"l2": 0.0}
    body = {**experiment, "steps": 2, "theta": [1e200] * 13}
    answer = httpx.post(f"{server.address}/api/train", json=body).json()
    given = {
        "experiment": experiment,
        "request": {"count": 0, "steps": 2, "every": 1},
        "answer": answer,
        "catalog": catalog,
    }
    (said,) = open_modules(visit).run(WALK, *MODULES, given=given)
    assert said["step"].endswith("No step had been taken.")
    assert "smaller rate" not in said["step"]


LABELS = """({ node: numbers.nodeTitle('hidden 1 node 1', given, 0),
  table: numbers.TABLES.nodes.caption(given, 0),
  gradient: numbers.parameterFactNames('W1[1,1]', whose.meanOf(given, 0)).gradient,
  loss: drawings.HEADLINES.loss({ value: 0.5, count: 0 }, given) })"""


@pytest.mark.parametrize(
    ("example", "batches", "node", "mean", "loss"),
    [
        (None, [(1, 4)], "mean of all four rows", "mean of all four rows", "loss, mean of all four rows: "),
        (1, [(1, 4)], "row 2", "mean of all four rows", "loss, mean of all four rows: "),
        (
            1,
            [(2, 3), (1, 1)],
            "row 2 of this batch",
            "mean of this batch of three rows",
            "loss, mean of this batch of three rows: ",
        ),
        (0, [(1, 1)], "row 1", "the only row", "loss, the only row: "),
    ],
)
def test_labels_say_whose_a_number_is(
    visit: Visit, example: int | None, batches: list[tuple[int, int]], node: str, mean: str, loss: str
) -> None:
    run = {"example": example, "batches": [{"batches": number, "rows": rows} for number, rows in batches]}
    modules = tuple(f"{name}=iteration/words/{name}" for name in ("numbers", "whose", "drawings"))

    found = open_modules(visit).run(LABELS, *modules, given=run)
    assert found["node"] == f"hidden 1 node 1, {node}"
    assert found["table"] == f"Nodes, {node}"
    assert found["gradient"] == f"gradient ∂L/∂W1[1,1], {mean}"
    assert found["loss"].startswith(loss)
