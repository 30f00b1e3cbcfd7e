"""Whether sentences about an iteration are true of what the engine did in it."""

import math
import re
from typing import Any

from app.descent.rules import RULES
from tests.browser.spelt_numbers import NUMBER, read

LABELS_OF_PARAMETERS = [
    *(f"W1[{out},{into}]" for out in (1, 2, 3) for into in (1, 2)),
    *(f"b1[{out}]" for out in (1, 2, 3)),
    *(f"W2[1,{into}]" for into in (1, 2, 3)),
    "b2[1]",
]
LABELS_OF_WEIGHTS = [name for name in LABELS_OF_PARAMETERS if name[0] == "W"]


def are_fixed(experiment: dict[str, Any]) -> bool:
    """Whether biases are given and stay."""
    return bool(experiment["problem"]["biases"] != "trained")


def labels(experiment: dict[str, Any]) -> list[str]:
    """What is trained, in order of theta."""
    return LABELS_OF_WEIGHTS if are_fixed(experiment) else LABELS_OF_PARAMETERS


def looked_at(experiment: dict[str, Any], default: int) -> int:
    """The place in theta of the parameter that is selected, where it is trained."""
    short = [re.sub(r"[\[,]", ".", name).rstrip("]") for name in labels(experiment)]
    return short.index(experiment["look"]) if experiment["look"] in short else default


def check_all(said: dict[str, str], experiment: dict[str, Any], frame: dict[str, Any]) -> None:
    """Every sentence about an iteration, beat by beat."""
    assert not any(re.search(r"[{}]|undefined|NaN|null", text) for text in said.values()), said
    if frame["diverged"]:
        for text in said.values():
            check_divergence(text, experiment, frame)
        return
    check_forward(said["forward"], experiment, frame)
    check_loss(said["loss"], experiment, frame)
    check_backward(said["backward"], experiment, frame)
    check_step(said["step"], experiment, frame)


def rule_at(experiment: dict[str, Any], count: int) -> dict[str, Any]:
    """The rule that takes a step."""
    taken = [edit for edit in experiment["edits"] if "optimizer" in edit and edit["count"] <= count]
    rule: dict[str, Any] = taken[-1]["optimizer"] if taken else experiment["optimizer"]
    return rule


def moved_by_hand(experiment: dict[str, Any], count: int) -> bool:
    return any(edit["values"] and edit["count"] <= count for edit in experiment["edits"])


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


def check_loss(said: str, experiment: dict[str, Any], frame: dict[str, Any]) -> None:
    before = frame["before"]
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
        difference = re.search(f", {NUMBER} (?:less|more) than ", said)
        if difference:
            assert close(difference[1], abs(frame["value"] - before))
    above = frame["value"] > frame["first"] and not moved_by_hand(experiment, frame["count"])
    one_rule = not any("optimizer" in e and e["count"] <= frame["count"] for e in experiment["edits"])
    verdict = " That is more than at the start: these steps do not pay."
    assert ("at the start" in said or "pay" in said) == (above and not batched)
    if above and not batched:
        assert said.endswith(verdict if one_rule else " That is more than at the start."), said


def check_backward(said: str, experiment: dict[str, Any], frame: dict[str, Any]) -> None:
    name = experiment["source"]["name"]
    goes_back = name in ("backpropagation", "interleaved")
    assert said.startswith("Backward: " if goes_back else "Measure: ")
    assert not (are_fixed(experiment) and "parameter" in said), said
    trained = "weight" if are_fixed(experiment) else "parameter"
    assert (f"No {trained} moved" in said) == (name != "interleaved")
    if "directions" in experiment["source"] and name == "random_forward_gradient":
        count = experiment["source"]["directions"]
        assert f"{WORDS[count]} random direction{'' if count == 1 else 's'}" in said
    sizes = [abs(slope) for slope in frame["gradient"]]
    if max(sizes) == 0:
        assert "every slope is 0" in said
        return
    found = re.search(f"the (steepest|marked) (?:one )?is ∂L/∂(\\S+) = {NUMBER}", said)
    assert found, said
    place = labels(experiment).index(found[2])
    assert place == looked_at(experiment, default=place)
    assert (sizes[place] == max(sizes)) or found[1] == "marked"
    assert close(found[3], frame["gradient"][place])
    if "evaluation" in said:
        assert f"{in_words(frame['evaluations'])} evaluation" in said


def check_step(said: str, experiment: dict[str, Any], frame: dict[str, Any]) -> None:
    rule = RULES[rule_at(experiment, frame["count"])["name"]]
    already = "already on the way back, " if experiment["source"]["name"] == "interleaved" else ""
    assert said.startswith(f"Step: {already}{rule.noun} moved "), said
    theta, update = frame["theta"], frame["update"]
    after = [one + by for one, by in zip(theta, update, strict=True)]
    moved = [k for k in range(len(theta)) if after[k] != theta[k]]
    assert ("moved nothing" in said) == (not moved), said
    trained = "weight" if are_fixed(experiment) else "parameter"
    assert not (are_fixed(experiment) and "parameter" in said), said
    assert ("; the biases are fixed;" in said) == (are_fixed(experiment) and bool(moved)), said
    if moved:
        everything = f"moved every {trained} " in said or f"moved all {trained}s " in said
        assert everything == (len(moved) == len(theta)), said
        assert everything or f"moved {len(moved)} of {len(theta)} {trained}s" in said
    elif "because" in said:
        assert "because every slope is 0" not in said or not any(frame["gradient"])
        assert "learning rate" not in said or frame["learning_rate"] == 0
    check_way(said, experiment, frame, after)
    check_rate(said, experiment, frame, bool(moved))


def check_way(said: str, experiment: dict[str, Any], frame: dict[str, Any], after: list[float]) -> None:
    """What is said of the one parameter that is named: the selected one, or one with the steepest slope."""
    way = said.rsplit("; ", 1)[1]
    place = labels(experiment).index(way.split(" ")[0])
    sizes = [abs(slope) for slope in frame["gradient"]]
    assert place == looked_at(experiment, default=sizes.index(max(sizes)))
    before, moved, update = frame["theta"][place], after[place], frame["update"][place]
    if found := re.search(f"stayed at {NUMBER}\\.", way):
        assert before == moved
        assert close(found[1], before)
    elif found := re.search(f"went from {NUMBER} to {NUMBER}\\.", way):
        assert found[1] != found[2]
        assert close(found[1], before)
        assert close(found[2], moved)
        assert (read(found[1]) < read(found[2])) == (before < moved)
    else:
        found = re.search(f"went from {NUMBER} by {NUMBER} only\\.", way)
        assert found, way
        assert close(found[1], before)
        assert close(found[2], update)


def in_words(count: int) -> str:
    return [*WORDS, "eight", "nine", "ten"][count] if count <= 10 else str(count)


def check_divergence(said: str, experiment: dict[str, Any], frame: dict[str, Any]) -> None:
    """In which iteration, and whose fault it is: that of a hand, of the start, or of steps too long."""
    assert said.startswith(f"Diverged: in iteration {frame['count']} the numbers left")
    by_hand = moved_by_hand(experiment, frame["count"])
    at_once = frame["count"] == 0 and frame["value"] is None
    assert ("moved by hand" in said) == by_hand
    assert ("No step had been taken" in said) == (at_once and not by_hand)
    if by_hand or at_once:
        return
    rule = RULES[rule_at(experiment, frame["count"])["name"]]
    found = re.search(f"At learning rate {NUMBER} the steps of (.*) are too long", said)
    assert found, said
    assert close(found[1], frame["learning_rate"])
    assert found[2] == rule.noun


def check_rate(said: str, experiment: dict[str, Any], frame: dict[str, Any], moved: bool) -> None:
    """The rate, the clipping and the decay that are said are those of the update."""
    optimizer, gradient = rule_at(experiment, frame["count"]), frame["gradient"]
    clip = optimizer.get("clip")
    size = 0.0
    if clip:
        size = math.hypot(*gradient) if clip["by"] == "norm" else max(map(abs, gradient))
    is_clipped = moved and bool(clip) and size > clip["limit"]
    clauses = re.findall(r"; clipping had ([^;]+)", said)
    assert len(clauses) == is_clipped, said
    if is_clipped:
        numbers = re.findall(NUMBER, clauses[0])
        expected = [size, clip["limit"]] if clip["by"] == "norm" else [clip["limit"]]
        assert all(close(one, right) for one, right in zip(numbers, expected, strict=True)), said
    is_changed = moved and frame["learning_rate"] != optimizer["learning_rate"]
    clauses = re.findall(f"; its schedule had changed the rate from {NUMBER} to {NUMBER}", said)
    assert len(clauses) == is_changed, said
    if is_changed:
        assert close(clauses[0][0], optimizer["learning_rate"])
        assert close(clauses[0][1], frame["learning_rate"])
    assert ("× itself" in said) == (moved and bool(optimizer.get("weight_decay")))
    found = re.search(f"by −{NUMBER} × its gradient", said)
    if optimizer["name"] == "gradient_descent":
        assert bool(found) == moved, said
    if found:
        assert close(found[1], frame["learning_rate"])
    if found and optimizer["name"] == "gradient_descent" and not clip:
        rate = read(found[1])
        for slope, by in zip(gradient, frame["update"], strict=True):
            assert math.isclose(-rate * slope, by, rel_tol=1e-2, abs_tol=1e-300)
