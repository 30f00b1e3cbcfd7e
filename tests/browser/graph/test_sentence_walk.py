"""Random formulas, walked both ways: what is said of nodes and edges is checked against another program."""

import math
import random
import re
from typing import Any, NamedTuple

import autograd
import httpx
import numpy as np
import pytest

from tests.browser.conftest import Visit
from tests.browser.modules import Modules, open_modules
from tests.browser.spelt_numbers import NUMBER, has_power, read
from tests.deep import seeds
from tests.expressions.random_expressions import NAMES, Sample, random_sample

FORMULAS = 4
WALK = """(() => {
  const { walk, mode } = given;
  const { all } = steps.lengths(walk, mode);
  const sentences = Array.from({ length: all + 1 }, (_, step) =>
    words.sentence(walk, mode, step, steps.momentAt(walk, mode, step)));
  return { sentences, passes: panels.passesText(walk, true), half: panels.halfInUse(mode, walk, true),
    wrong: given.corrupted && panels.corruptionText(given.corrupted, given.node) };
})()"""
MODULES = ("steps=graph/steps", "words=graph/words/walk", "panels=graph/words/panels")
WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


class Told(NamedTuple):
    """What is said of a walk, and all that a checker must know of it."""

    said: dict[str, Any]
    walk: dict[str, Any]
    mode: str
    sample: Sample
    corrupted: dict[str, Any] | None


def asked(api: httpx.Client, **body: Any) -> dict[str, Any]:
    response = api.post("/api/graph", json=body)
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


def told_of(modules: Modules, api: httpx.Client, chance: random.Random, seed: int, mode: str) -> Told:
    """One random formula, walked one way, with one of its values corrupted beside it."""
    sample = random_sample(seed)
    start = {
        name: float(value) for name, value in zip(NAMES, sample.theta, strict=True) if uses(sample.text, name)
    }
    body: dict[str, Any] = {"text": sample.text, "start": start}
    variable = chance.choice([*start])
    walk = asked(api, **body, **({"variable": variable} if mode == "forward" else {}))
    operations = [place for place, node in enumerate(walk["nodes"]) if node["kind"] == "operation"]
    node = chance.choice(operations)
    corrupted = asked(api, **body, cached={"node": node, "value": chance.uniform(0.5, 5)})
    given = {"walk": walk, "mode": mode, "corrupted": corrupted, "node": node}
    return Told(modules.run(WALK, *MODULES, given=given), walk, mode, sample, corrupted)


def uses(text: str, name: str) -> bool:
    return re.search(rf"(?<![a-z]){name}(?![a-z])", text) is not None


@pytest.mark.parametrize("seed", seeds(1, 20))
def test_every_sentence_is_true_of_the_walk(visit: Visit, api: httpx.Client, seed: int) -> None:
    chance, modules = random.Random(seed), open_modules(visit)
    for k in range(FORMULAS):
        for mode in ("reverse", "forward"):
            check(told_of(modules, api, chance, FORMULAS * seed + k, mode))


def check(told: Told) -> None:
    said, walk, mode, sample, corrupted = told
    texts = said["sentences"]
    assert not any(re.search(r"[{}]|undefined|NaN|null", text) for text in [*texts, said["passes"]])
    nodes = walk["nodes"]
    values = sum(node["kind"] == "operation" for node in nodes)
    edges = len(walk["backward" if mode == "reverse" else "forward"])
    assert len(texts) == 1 + values + edges
    waiting = "1 operation waits" if values == 1 else f"{values} operations wait"
    assert texts[0] == f"Start: only the variables have values. {waiting} to be computed."
    check_values(texts[1 : values + 1], nodes, values, sample)
    check_edges(texts[values + 1 :], told, edges)
    check_passes(said["passes"], walk, sample)
    used = len(walk["variables"]) * len(walk["outputs"])
    assert f"{used} slope" in said["half"]
    assert ("backpropagation" in said["half"]) == (mode == "reverse")
    if corrupted:
        check_corruption(said["wrong"], nodes, corrupted)


def close(text: str, right: float) -> bool:
    """Whether a number that is told with four digits, or with three and a power of ten, is this one."""
    return math.isclose(read(text), right, rel_tol=6e-3 if has_power(text) else 6e-4, abs_tol=1e-300)


def check_values(texts: list[str], nodes: list[Any], values: int, sample: Sample) -> None:
    for number, text in enumerate(texts, start=1):
        found = re.match(rf"Forward, node {number} of {values}: (\S+) = {NUMBER}\.", text)
        assert found, text
        (node,) = (one for one in nodes if one["name"] == found[1])
        assert node["kind"] == "operation"
        assert close(found[2], node["value"])
        assert ("Now slopes set out" in text) == (number == values)
    last = re.search(rf"= {NUMBER}\.", texts[-1])
    assert last
    assert close(last[1], float(sample.function(sample.theta)))


def check_edges(texts: list[str], told: Told, edges: int) -> None:
    """Contributions add up to the slopes that autograd finds, and meet where they are said to."""
    _, walk, mode, sample, _ = told
    direction = "Backward" if mode == "reverse" else "Forward mode"
    names = {node["name"]: place for place, node in enumerate(walk["nodes"])}
    passings = walk["backward" if mode == "reverse" else "forward"]
    output = walk["outputs"][walk["output"]]
    slopes = {output if mode == "reverse" else names[walk["variable"]]: 1.0}
    sizes = dict(slopes)
    for number, (text, passing) in enumerate(zip(texts, passings, strict=True), start=1):
        found = re.match(
            rf"{direction}, edge {number} of {edges}, from (\S+) to (\S+): "
            rf"(upstream|incoming) × local = {NUMBER}\.(.*)$",
            text,
        )
        assert found, text
        assert found[3] == ("upstream" if mode == "reverse" else "incoming")
        start, end = names[found[1]], names[found[2]]
        inner, outer = (end, start) if mode == "reverse" else (start, end)
        assert walk["nodes"][outer]["inputs"][passing["slot"]] == inner
        assert start in slopes, text
        contribution = read(found[4])
        expected = slopes[start] * passing["local"]
        assert math.isclose(contribution, expected, rel_tol=5e-2, abs_tol=2e-3 * sizes[start]), text
        assert ("Paths meet at" in found[5]) == (end in slopes)
        if end in slopes:
            assert found[5] == f" Paths meet at {found[2]}: the contributions add up."
        slopes[end] = slopes.get(end, 0.0) + passing["contribution"]
        sizes[end] = sizes.get(end, 0.0) + abs(passing["contribution"])
        assert close(found[4], passing["contribution"])
    gradient = autograd.grad(sample.function)(sample.theta)
    ends = walk["variables"] if mode == "reverse" else [walk["nodes"][output]["name"]]
    for name in ends:
        right = gradient[NAMES.index(name if mode == "reverse" else walk["variable"])]
        assert math.isclose(slopes.get(names[name], 0.0), right, rel_tol=1e-6, abs_tol=1e-9)


def check_passes(text: str, walk: dict[str, Any], sample: Sample) -> None:
    inputs, outputs = len(walk["variables"]), len(walk["outputs"])
    counts = f"{WORDS[inputs]} input{'s' * (inputs != 1)}, {WORDS[outputs]} output{'s' * (outputs != 1)}"
    assert text.startswith(f"Here: {counts}."), text
    assert ("Reverse mode needs fewer passes" in text) == (inputs > outputs)
    assert ("Forward mode needs fewer passes" in text) == (inputs < outputs)
    (slopes,) = walk["jacobian"]
    gradient = autograd.grad(sample.function)(sample.theta)
    right = [gradient[NAMES.index(name)] for name in walk["variables"]]
    assert "Both ways agree" in text
    np.testing.assert_allclose(slopes, right, rtol=1e-6, atol=1e-9)


def check_corruption(text: str, nodes: list[Any], corrupted: dict[str, Any]) -> None:
    """The slopes that are called wrong are those that a wrong value changes, and no others."""
    wrong = [
        clean["name"]
        for clean, spoilt in zip(nodes, corrupted["nodes"], strict=True)
        if clean["adjoint"] != spoilt["adjoint"]
    ]
    output = corrupted["nodes"][corrupted["outputs"][corrupted["output"]]]["name"]
    if not wrong:
        assert text.startswith("No slope is wrong"), text
        return
    counted = WORDS[len(wrong)] if len(wrong) <= 10 else str(len(wrong))
    are = f"{counted} slope is wrong" if len(wrong) == 1 else f"{counted} slopes are wrong"
    assert are in text, (text, wrong)
    told = re.findall(rf"∂{re.escape(output)}/∂([^\s,.]+)", text)
    assert set(told) <= set(wrong), (text, wrong)
    assert len(told) == (len(wrong) if len(wrong) <= 6 else 5)


LIES = {
    "another value": (rf"(Forward, node \d+ of \d+: \S+) = {NUMBER}\.", r"\1 = 77.7."),
    "another node": (r"Forward, node (\d+)", r"Forward, node 9\1"),
    "another contribution": (r"local = (?=[\d.]*[1-9])", "local = −"),
    "the other way": (r"from (\S+) to (\S+):", r"from \2 to \1:"),
    "no meeting": (r" Paths meet at .*$", ""),
    "a meeting": (
        rf"(to (\S+): \S+ × local = {NUMBER}\.)$",
        r"\1 Paths meet at \2: the contributions add up.",
    ),
    "more edges": (r"edge (\d+) of (\d+)", r"edge \1 of 9\2"),
}


def test_a_false_sentence_is_found(visit: Visit, api: httpx.Client) -> None:
    chance, modules, found = random.Random(2), open_modules(visit), dict.fromkeys(LIES, 0)
    for k in range(3):
        told = told_of(modules, api, chance, k, "reverse")
        for place, sentence in enumerate(told.said["sentences"]):
            for name, (true, false) in LIES.items():
                lie = re.sub(true, false, sentence)
                if lie != sentence:
                    found[name] += 1
                    sentences = [*told.said["sentences"]]
                    sentences[place] = lie
                    assert is_refuted(told._replace(said={**told.said, "sentences": sentences})), (name, lie)
        few = {**told.said, "wrong": re.sub(r"(, )(\w+) (slopes? )", r"\1nine \3", told.said["wrong"])}
        assert few == told.said or is_refuted(told._replace(said=few))
    assert min(found.values()) > 0, found


def is_refuted(told: Told) -> bool:
    try:
        check(told)
    except (AssertionError, ValueError, LookupError):
        return True
    return False
