"""A good run file is spoilt in each of its fields in turn: none is opened, and the reason names the field."""

import copy
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.files import OWN_ROWS
from tests.browser.modules import open_modules
from tests.deep import deep

Path = tuple[str | int, ...]

EXPERIMENT: dict[str, Any] = {
    "problem": {
        "kind": "network",
        "layers": [2, 3, 2],
        "activations": ["tanh", "identity"],
        "loss": "mean_squared_error",
        "biases": "trained",
        "initialiser": {"name": "xavier"},
        "data": {**OWN_ROWS, "test_fraction": 0.0, "standardise": 1, "input_names": ["a", "b"]},
        "regularisation": {"l2": 0.01},
    },
    "source": {"name": "spsa", "directions": 2},
    "optimizer": {"name": "momentum", "learning_rate": 0.01, "schedule": {"name": "cosine"}},
    "batch_size": 2,
    "seed": 7,
    "theta": None,
}
EDITS = [{"count": 2, "values": {"0": 0.25, "7": -1.5}}, {"count": 3, "optimizer": {"name": "adam"}}]
# What names no field, because the whole is something else.
OF_THE_WHOLE = (
    "It is no run that was taken along from here.",
    "It holds no network.",
    "Its number of steps is none from 1 to 1000.",
)
REFUSED = pytest.mark.expected_problems("422: .*/api/train", "422 .Unprocessable")


def good_run(visit: Visit) -> dict[str, Any]:
    """A run as the server writes it, with every field."""
    asked = {"experiment": EXPERIMENT, "steps": 5, "edits": EDITS, "format": "json"}
    answer = visit("/health").request.post("/api/export", data=asked)
    assert answer.ok, answer.text()
    found: dict[str, Any] = answer.json()
    return found


def spoilt(run: dict[str, Any], ways: int) -> Iterator[tuple[str, str]]:
    """So many ways of spoiling each field, of each kind: its path, and the text of the file."""
    for path, value in fields(run):
        for wrong in wrong_kinds(value)[:ways]:
            yield where(path), json.dumps(replaced(run, path, wrong))
        if isinstance(value, float | int) and not isinstance(value, bool):
            # json.dumps has no way to write a number that is too large.
            yield where(path), json.dumps(replaced(run, path, "LARGE")).replace('"LARGE"', "1e999")
        if isinstance(value, dict) and "state" not in path:
            for stranger in ("__proto__", "surprise", "constructor")[:ways]:
                yield where((*path, stranger)), json.dumps(replaced(run, path, {**value, stranger: 1}))


def fields(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """All fields from the structure of the file itself; of a list, its first and its last item."""
    yield path, value
    keys: list[str | int] = []
    if isinstance(value, dict):
        keys = list(value)
    elif isinstance(value, list):
        keys = sorted({0, len(value) - 1})
    for key in keys:
        yield from fields(value[key], (*path, key))


def wrong_kinds(value: Any) -> list[Any]:
    """Values of kinds that this field never has."""
    match value:
        case bool() | int() | float():
            return ["1", {"a": 1}]
        case str():
            return [7, [value]]
        case list():
            return [{"a": 1}, "1"]
        case dict():
            return [7, "x"]
    return ["x"]


def replaced(run: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    changed = copy.deepcopy(run)
    inner = changed
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return changed


def where(path: Path) -> str:
    return ".".join(map(str, path)) or "the file"


OUT_OF_RANGE: list[tuple[Path, Any]] = [
    (("steps",), 0),
    (("steps",), 2.5),
    (("edits", 0, "values"), {"9999": 1}),
    (("edits", 0, "values"), {"-1": 1}),
    (("edits", 0, "values"), {"01": 1}),
    (("edits", 0, "values"), {"1.0": 1}),
    (("edits", 0, "values"), {"toString": 1}),
    (("edits", 0, "values"), {}),
    (("edits", 0, "count"), 0),
    (("edits", 0, "count"), 5),
    (("edits", 0, "count"), 3),
    (("edits", 0, "count"), 10**9),
    (("experiment", "batch_size"), 0),
    (("experiment", "seed"), -1),
    (("experiment", "theta"), [1.0, 2.0]),
    (("experiment", "optimizer", "learning_rate"), -1),
    (("experiment", "problem", "layers"), [2, 3000, 2]),
    (("experiment", "problem", "data", "test_fraction"), 2),
    (("experiment", "count"), 3),
    (("values",), [1.0] * 6),
    (("end", "count"), -1),
]

SCRIPT = """await (async () => {
  const catalog = lab_own_rule.offered(await (await fetch('/api/catalog')).json());
  const says = [];
  for (const text of given) {
    const { wrong = null } = await lab_run_file.runIn(new File([text], 'run.json'), catalog);
    says.push(wrong);
  }
  return says;
})()"""


def refusals(visit: Visit, texts: list[str]) -> list[str | None]:
    says: list[str | None] = open_modules(visit).run(SCRIPT, "lab/own_rule", "lab/run_file", given=texts)
    return says


@REFUSED
@pytest.mark.parametrize("ways", [1, deep(3)])
def test_no_spoilt_file_is_opened_and_the_field_is_named(visit: Visit, ways: int) -> None:
    run = good_run(visit)
    cases = list(spoilt(run, ways)) + [
        (where(path), json.dumps(replaced(run, path, value))) for path, value in OUT_OF_RANGE
    ]
    assert len(cases) > 100
    good, *says = refusals(visit, [json.dumps(run), *(text for _, text in cases)])

    assert good is None
    assert [(path, text[:2000]) for (path, text), said in zip(cases, says, strict=True) if said is None] == []
    unnamed = [(path, said) for (path, _), said in zip(cases, says, strict=True) if not is_named(path, said)]
    assert unnamed == []


def is_named(path: str, said: str | None) -> bool:
    """Whether a reason says which field it is about: its name, or that of what it is a part of."""
    names = {part for part in re.split(r"[._]", path) if not part.isdigit()}
    words = set(re.findall(r"\w+", (said or "").replace("_", " ")))
    is_singular = any(f"{word}s" in names for word in words)
    return said in OF_THE_WHOLE or bool(names & words) or is_singular or "middle of a run" in (said or "")


def test_a_file_of_nothing_but_depth_is_refused_too(visit: Visit) -> None:
    deep = "[" * 5000 + "1" + "]" * 5000
    run = {"form": "slope-and-step run", "steps": 3, "experiment": EXPERIMENT, "edits": [], "values": "DEEP"}
    places = [run, {**run, "values": [], "edits": "DEEP"}, {**run, "values": [], "end": {"theta": "DEEP"}}]

    says = refusals(visit, [json.dumps(place).replace('"DEEP"', deep) for place in places])

    assert None not in says
