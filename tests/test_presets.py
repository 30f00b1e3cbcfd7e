"""Every preset is a whole experiment, and its run does what its summary promises."""

import json
from itertools import pairwise

import numpy as np
import pytest

from app.derivatives.evaluation import evaluate
from app.derivatives.sources import make_source
from app.presets import PRESETS
from app.problems.datasets import DATASETS, make_data
from app.problems.initialisers import initial_theta
from app.problems.networks import Network, network_graph, parameter_count
from app.training.runs import Point, Training, train
from tests.descent.making import make_optimizer

# The experiment's fields, as the API's contract names them.
EXPERIMENT = {"problem", "source", "optimizer", "batch_size", "seed", "theta", "state", "count"}
PROBLEM = {"kind", "layers", "activations", "loss", "biases", "initialiser", "data"}


def split_name(choice):
    choice = {"name": choice} if isinstance(choice, str) else dict(choice)
    return choice.pop("name"), choice


def network_of(preset):
    problem = preset.experiment["problem"]
    biases = problem["biases"]
    return Network(
        tuple(problem["layers"]),
        tuple(problem["activations"]),
        problem["loss"],
        biases if isinstance(biases, str) else tuple(tuple(layer) for layer in biases["fixed"]),
    )


def data_of(preset):
    return make_data(*split_name(preset.experiment["problem"]["data"]))


def start_of(preset):
    experiment, network = preset.experiment, network_of(preset)
    name, settings = split_name(experiment["problem"]["initialiser"])
    return initial_theta(name, settings, network.layers, network.biases == "trained", experiment["seed"])


def run(preset, steps):
    """The losses at count 0 to steps - 1, and theta after the last step."""
    data = data_of(preset)
    graph = network_graph(network_of(preset), data.x, data.y).graph
    source = make_source(*split_name(preset.experiment["source"]))
    optimizer = make_optimizer(*split_name(preset.experiment["optimizer"]))
    theta = start_of(preset)
    losses, end, diverged = train(
        Training(lambda count: graph, lambda count: source, optimizer),
        Point(theta, optimizer.init(theta), 0),
        steps,
        lambda iteration: float(iteration.measurement.slope.value),
    )
    assert diverged is None
    return losses, end.theta


def share_right(preset, theta, x, y):
    network = network_graph(network_of(preset), x, y)
    outputs = evaluate(network.graph, theta)[network.layers[-1].value].T
    if y.shape[1] == 1:
        return np.mean((outputs > 0) == (y == 1))
    return np.mean(outputs.argmax(axis=1) == y.argmax(axis=1))


def test_the_five_presets_are_listed_under_their_names():
    assert list(PRESETS) == ["exam", "mazur", "xor", "spiral", "iris"]
    assert all(preset.name == name for name, preset in PRESETS.items())


@pytest.mark.parametrize("preset", PRESETS.values(), ids=PRESETS)
class TestForm:
    def test_experiments_have_exactly_the_fields_of_the_contract(self, preset):
        assert set(preset.experiment) == EXPERIMENT
        assert set(preset.experiment["problem"]) == PROBLEM

    def test_experiments_are_plain_json(self, preset):
        assert json.loads(json.dumps(preset.experiment, allow_nan=False)) == preset.experiment

    def test_layers_fit_the_data_and_the_activations(self, preset):
        network, data = network_of(preset), data_of(preset)
        assert (network.layers[0], network.layers[-1]) == (data.x.shape[1], data.y.shape[1])
        assert len(network.activations) == len(network.layers) - 1

    def test_data_settings_are_all_written_out(self, preset):
        name, settings = split_name(preset.experiment["problem"]["data"])
        assert list(settings) == [setting.name for setting in DATASETS[name].settings]

    def test_the_summary_is_one_sentence(self, preset):
        assert preset.summary.endswith(".")
        assert preset.summary.count(". ") == 0


def test_mazur_is_the_published_example():
    losses, _ = run(PRESETS["mazur"], steps=2)
    np.testing.assert_allclose(losses, [0.2983711087600027, 0.29102777369359933], rtol=0, atol=1e-14)
    assert start_of(PRESETS["mazur"]).tolist() == [0.15, 0.20, 0.25, 0.30, 0.40, 0.45, 0.50, 0.55]
    assert network_of(PRESETS["mazur"]).biases == ((0.35, 0.35), (0.60, 0.60))


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [("exam", 1, 0.11), ("mazur", 0.29, 0.01), ("xor", 0.69, 0.07), ("iris", 1.1, 0.11)],
)
def test_gradient_descent_goes_down_all_the_way(name, first, last):
    losses, _ = run(PRESETS[name], PRESETS[name].steps)
    assert losses[0] > first
    assert losses[-1] < last
    assert all(after < before for before, after in pairwise(losses))


def test_exam_gets_visibly_better_and_ends_with_every_row_right():
    preset, data = PRESETS["exam"], data_of(PRESETS["exam"])
    right = [share_right(preset, run(preset, steps)[1], data.x, data.y) for steps in (1, 5, 20, preset.steps)]
    assert right == sorted(right)
    assert right[0] <= 0.5
    assert right[-1] == 1


def test_xor_lingers_on_a_plateau_and_is_then_solved():
    preset, data = PRESETS["xor"], data_of(PRESETS["xor"])
    losses, theta = run(preset, preset.steps)
    # The plateau is near log 2, the loss of a network that answers "one half" to everything.
    assert np.abs(np.array(losses[10:30]) - np.log(2)).max() < 0.02
    assert losses[60] - losses[80] > 4 * (losses[10] - losses[30])
    assert share_right(preset, theta, data.x, data.y) == 1


def test_spiral_is_solved_within_the_planned_steps():
    preset, data = PRESETS["spiral"], data_of(PRESETS["spiral"])
    losses, theta = run(preset, preset.steps)
    assert losses[0] > 0.69
    assert losses[-1] < 0.01
    assert share_right(preset, theta, data.x, data.y) == 1
    # Most of the way is still ahead after 20 steps: there is something to watch.
    assert losses[20] > 0.5
    assert (
        f"{parameter_count(preset.experiment['problem']['layers'], 'trained')} parameters" in preset.summary
    )


def test_iris_is_learnt_from_the_flowers_that_were_not_kept_aside():
    preset, data = PRESETS["iris"], data_of(PRESETS["iris"])
    _, theta = run(preset, preset.steps)
    assert (len(data.x), len(data.x_test)) == (105, 45)
    assert share_right(preset, theta, data.x, data.y) >= 0.95
    assert share_right(preset, theta, data.x_test, data.y_test) >= 0.95


@pytest.mark.parametrize("name", ["exam", "xor", "spiral", "iris"])
@pytest.mark.parametrize("seed", range(5, 10))
def test_other_seeds_get_there_too(name, seed):
    preset = PRESETS[name]
    other = preset._replace(experiment={**preset.experiment, "seed": seed})
    losses, _ = run(other, preset.steps)
    assert losses[-1] < 0.2
