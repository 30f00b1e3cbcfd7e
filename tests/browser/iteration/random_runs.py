"""Random runs, with what a hand does on the way, as the page asks for them; and what it says of them."""

import random
from typing import Any

import httpx

from app.derivatives.sources import SOURCES
from app.descent.rules import RULES
from app.descent.schedules import SCHEDULES
from tests.browser.modules import Modules

STEPS = 6
# Every frame of a run in all four beats, as the page says it.
WALK = """(() => {
  const { experiment: { edits, look, ...experiment }, parts, catalog } = given;
  const started = run.newRun(1, experiment, experiment.example ?? null, 100, edits ?? []);
  const walked = parts.reduce((one, { request, answer }) => run.withAnswer(one, request, answer, 1), started);
  const selection = look && short_names.selectionNamed(look, experiment.problem);
  const resting = { motion: 'rest', speed: 1, selection };
  const said = (frame, beat) =>
    words.plain(words.caption(
      { frame, beat, run: walked, named: named.namedParameter(frame, walked, beat, resting) },
      catalog,
      parameters.parametersOf(experiment.problem),
    ));
  return parts.flatMap(({ answer }) => answer.frames).map((frame) =>
    Object.fromEntries(['forward', 'loss', 'backward', 'step'].map((beat) => [beat, said(frame, beat)])));
})()"""
MODULES = (
    *("run=iteration/run", "words=iteration/words/caption", "parameters=iteration/parameters"),
    *("named=iteration/named", "short_names=iteration/address/short_names"),
)


def random_experiment(chance: random.Random) -> dict[str, Any]:
    """Any source and rule, with or without schedule, clipping, batches, penalty; diverging and dead ones."""
    rows = chance.choice([1, 4, 7])
    hidden = chance.choice(["tanh", "relu", "sigmoid"])
    optimizer, edits = random_rule(chance), random_edits(chance)
    rules = [optimizer, *(edit["optimizer"] for edit in edits if "optimizer" in edit)]
    source: dict[str, Any] = {"name": chance.choice([*SOURCES, "interleaved"])}
    second = any(RULES[rule["name"]].order > 1 for rule in rules)
    if second or (source["name"] == "interleaved" and not all(map(elementwise, rules))):
        source = {"name": "backpropagation"}
    if source["name"] in ("spsa", "random_forward_gradient"):
        source["directions"] = chance.choice([1, 5])
    biases = chance.choice(["trained", "trained", "trained", {"fixed": [[0.35, 0, -0.2], [0.6]]}])
    size = 13 if biases == "trained" else 9
    start = [chance.choice([-1, 1]) * chance.uniform(0, 1) for _ in range(size)]
    dead = [-abs(one) - 1 for one in start]
    return {
        "problem": {
            "kind": "network",
            "layers": [2, 3, 1],
            "activations": [hidden, "identity"],
            "biases": biases,
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
        "edits": edits,
        "look": chance.choice([None, None, "a1.1", "W1.2.1", "W2.1.3", "b2.1"]),
    }


def random_rule(chance: random.Random) -> dict[str, Any]:
    """Any rule, with rates from none to far too long, on a schedule or not, clipped or not."""
    optimizer: dict[str, Any] = {"name": chance.choice([*RULES])}
    optimizer["learning_rate"] = chance.choice([0, 1e-9, 0.01, 0.5, 0.5, 1000])
    if any(setting.name == "weight_decay" for setting in RULES[optimizer["name"]].settings):
        optimizer["weight_decay"] = chance.choice([0, 0.1])
    if chance.random() < 0.4:
        optimizer["schedule"] = chance.choice(
            [{"name": name} for name in SCHEDULES] + [{"name": "step", "every": 1, "factor": 0}]
        )
    if chance.random() < 0.4:
        clip = {"by": chance.choice(["norm", "value"]), "limit": chance.choice([1e-3, 0.1, 1e6])}
        optimizer["clip"] = clip
    return optimizer


def random_edits(chance: random.Random) -> list[dict[str, Any]]:
    """What a hand does on the way: parameters that are set, other rules, or both before one step."""
    edits = []
    for count in range(1, STEPS):
        edit: dict[str, Any] = {"count": count, "values": {}}
        if chance.random() < 0.12:
            place = chance.choice([0, 5, 8])
            edit["values"] = {str(place): chance.choice([0.0, -1.5, 1e3, 1e160])}
        if chance.random() < 0.2:
            edit["optimizer"] = random_rule(chance)
        if edit["values"] or "optimizer" in edit:
            edits.append(edit)
    return edits


def elementwise(optimizer: dict[str, Any]) -> bool:
    return not RULES[optimizer["name"]].together and optimizer.get("clip", {}).get("by") != "norm"


def walked(
    modules: Modules, api: httpx.Client, catalog: Any, experiment: dict[str, Any]
) -> tuple[Any, list[dict[str, Any]]]:
    """What is said of each frame, and the frames of the engine with what a checker must know beside them.

    Each part of the run between two edits is asked for alone, as the page does it.
    """
    parts = parts_of(api, experiment)
    given = {"experiment": experiment, "parts": parts, "catalog": catalog}
    captions = modules.run(WALK, *MODULES, given=given)
    diverged = next((part["answer"]["diverged"] for part in parts if part["answer"]["diverged"]), None)
    frames: list[dict[str, Any]] = []
    for part in parts:
        answer = part["answer"]
        for frame, rate in zip(answer["frames"], answer["learning_rates"], strict=True):
            known = {"learning_rate": rate, "evaluations": answer["cost"]["evaluations"] - 1}
            known["before"] = frames[-1]["value"] if frames else None
            known["first"] = (frames or [frame])[0]["value"]
            known["diverged"] = diverged is not None and frame["count"] >= diverged["count"]
            frames.append(frame | known)
    return captions, frames


def parts_of(api: httpx.Client, experiment: dict[str, Any]) -> list[dict[str, Any]]:
    """The requests and answers of a run, one for each part between two edits."""
    chosen = {name: value for name, value in experiment.items() if name not in ("edits", "look")}
    edits = experiment["edits"]
    stops = [*(edit["count"] for edit in edits), STEPS]
    here: dict[str, Any] = {"theta": experiment["theta"], "state": None, "count": 0}
    parts = []
    for stop in stops:
        request = {"count": here["count"], "steps": stop - here["count"], "every": 1}
        rules = [
            {"count": edit["count"], "optimizer": edit["optimizer"]}
            for edit in edits
            if "optimizer" in edit and edit["count"] <= here["count"]
        ]
        body = {**chosen, **here, "steps": request["steps"], "edits": rules}
        response = api.post("/api/train", json=body)
        assert response.status_code == 200, response.text
        answer = response.json()
        parts.append({"request": request, "answer": answer})
        if answer["diverged"]:
            break
        here = {name: answer[name] for name in here}
        for edit in edits:
            if edit["count"] == stop:
                for place, value in edit["values"].items():
                    here["theta"][int(place)] = value
    return parts
