"""An address of one iteration, read on the server: every word of it, and what does not hold."""

import pytest

from app.presets import PRESETS
from app.web.iteration.asked_run import FURTHEST, asked_run
from app.web.schemas.experiment import Experiment


@pytest.mark.parametrize("name", PRESETS)
def test_an_address_that_names_a_preset_alone_asks_for_the_preset(name: str) -> None:
    preset, asked = PRESETS[name], asked_run({"preset": name})

    for kind in ("source", "optimizer"):
        assert asked.experiment[kind].items() >= preset.experiment[kind].items()
    others = asked.experiment | {kind: preset.experiment[kind] for kind in ("source", "optimizer")}
    assert others == preset.experiment
    Experiment.model_validate(asked.experiment)
    assert (asked.preset, asked.steps, asked.iteration, asked.beat) == (name, preset.steps, 0, "forward")
    assert asked.notes == ()


def test_every_word_of_an_address_counts() -> None:
    asked = asked_run(
        {
            "preset": "xor", "source": "spsa", "h": "0,01", "optimizer": "adam", "learning_rate": "−.5e1",
            "seed": "7", "steps": "20", "iteration": "12", "beat": "step", "row": "2", "look": "W1.1.1",
            "plane": "W1.1.1-W1.2.1", "theme": "dark",
        }
    )  # fmt: skip

    assert asked.experiment["source"]["name"] == "spsa"
    assert asked.experiment["source"]["h"] == 0.01
    assert asked.experiment["optimizer"] == {
        "name": "adam", "learning_rate": 0.0, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8,
    }  # fmt: skip
    assert asked.experiment["seed"] == 7
    assert (asked.steps, asked.iteration, asked.beat, asked.example) == (20, 12, "step", 1)
    assert (asked.look, asked.plane) == ("W1.1.1", "W1.1.1-W1.2.1")
    assert [note for note in asked.notes if "learning_rate" not in note] == []


@pytest.mark.parametrize(
    ("key", "text", "used"),
    [
        ("preset", "<script>", "exam"),
        ("optimizer", "constructor", "gradient_descent"),
        ("iteration", "999999", f"{FURTHEST}"),
        ("iteration", "-1", "0"),
        ("iteration", "NaN", "0"),
        ("iteration", "1.5", "0"),
        ("row", "0", "1"),
        ("row", "13", "12"),
        ("beat", "backwards", "forward"),
        ("lock", "8-3", "0-50"),
        ("lock", "1-1e9", "0-50"),
        ("seed", "1e300", "4294967295"),
    ],
)
def test_what_does_not_hold_is_said_and_another_value_is_used(key: str, text: str, used: str) -> None:
    [note] = asked_run({key: text}).notes

    assert key in note
    assert f" {used} is used" in note


def test_the_mean_of_all_rows_is_no_row() -> None:
    assert asked_run({"row": "mean"}).example is None


def test_a_run_that_is_told_to_be_too_short_says_how_long_it_is() -> None:
    asked = asked_run({"iteration": "300", "steps": "20"})
    assert asked.steps == 300
    assert asked.notes == (
        "The address asks for steps=20 and for iteration 300; the run is 300 iterations long.",
    )
    assert (
        asked_run({"iteration": "300", "steps": "300"}).notes == asked_run({"iteration": "300"}).notes == ()
    )


def test_a_stretch_that_is_locked_ends_the_run_and_holds_the_moment() -> None:
    asked = asked_run({"lock": "5-9", "iteration": "2"})

    assert (asked.first, asked.iteration, asked.steps) == (5, 5, 9)
    assert (asked_run({"lock": "7"}).first, asked_run({"lock": "7"}).steps) == (7, 7)
