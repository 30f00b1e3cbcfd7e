"""The chain rule ends with the engine's gradient, and a calculator finds every number that it shows."""

from itertools import product

import numpy as np
import pytest

from app.derivatives.evaluation import loss as loss_at
from app.explaining.explanation import Explanation, fields, lines
from app.explaining.line import Line
from app.problems.networks import Network, Regularisation, network_graph
from tests.derivatives.random_networks import PAIRS, RandomNetwork, random_network
from tests.explaining.explained import a_few, explained, factors_of
from tests.explaining.reading import calculated

ONE = slice(2, 3)
ALL = slice(None)
DIRECTIONS = ("backward", "forward")


def last_value(explanation: Explanation, direction: str) -> float:
    last: Line = lines(explanation, direction)[-1]
    return last.product.value if last.product else last.factor.value


@pytest.mark.parametrize(("loss", "activation"), PAIRS)
def test_the_last_line_is_the_gradient_and_a_calculator_finds_the_same_numbers(loss, activation):
    for (network, index), rows in product(a_few(loss, activation), (ONE, ALL)):
        explanation = explained(network, rows, index)
        for direction in DIRECTIONS:
            last = last_value(explanation, direction)
            assert last == pytest.approx(explanation.slope, rel=1e-12, abs=1e-15), (index, rows, direction)
            expect_a_calculator_to_agree(lines(explanation, direction))


def expect_a_calculator_to_agree(explained_lines: list[Line]) -> None:
    for line in explained_lines:
        for result in filter(None, (line.factor, line.product)):
            if np.ndim(result.value) == 0:
                found = calculated(result.numbers.text)
                assert found == pytest.approx(result.value, rel=1e-3, abs=1e-5), line


@pytest.mark.parametrize(("loss", "activation"), PAIRS)
def test_it_is_what_nudging_finds(loss, activation):
    for network, index in a_few(loss, activation):
        graph = network_graph(network.network, network.x[ONE], network.y[ONE]).graph
        nudge = 1e-6 * np.eye(network.theta.size)[index]
        nudged = (loss_at(graph, network.theta + nudge) - loss_at(graph, network.theta - nudge)) / 2e-6
        for direction in DIRECTIONS:
            found = last_value(explained(network, ONE, index), direction)
            assert found == pytest.approx(float(nudged), rel=1e-5, abs=1e-8)


def test_factors_multiply_to_the_products():
    network = random_network("mean_squared_error", "tanh")
    for direction in DIRECTIONS:
        scalars = [line for line in lines(explained(network, ONE, 0), direction) if line.product]
        running = 1.0
        for line in scalars:
            if np.ndim(line.factor.value) == 0:
                running *= line.factor.value
                assert line.product.value == pytest.approx(running, rel=1e-12)


def test_backwards_starts_at_the_loss_and_forwards_ends_there():
    network = random_network("mean_squared_error", "tanh")
    backward, forward = ([line.kind for line in lines(explained(network, ONE, 0), d)] for d in DIRECTIONS)

    assert backward == ["layer", "layer", "paths", "activation", "parameter"]
    assert forward == ["parameter", "activation", "layer", "layer", "loss"]


def test_links_walk_from_a_first_weight_to_the_loss():
    network = random_network("mean_squared_error", "tanh")
    place = explained(network, ONE, 0)
    walked = []
    while True:
        line = next(line for line in reversed(lines(place, "backward")) if line.kind != "layer")
        if not line.links:
            break
        place = place._replace(target=line.links[0].target)
        walked.append(place.target.symbol.text)

    assert walked == ["z1[1]", "a1[1]", "z2[1]", "a2[1]", "z3[1]", "a3[1]"]


@pytest.mark.parametrize("of", ["value", "pre_activation"])
def test_a_neuron_is_explained_by_the_adjoint_that_the_engine_has(of):
    network = random_network("cross_entropy", "sigmoid")
    factors = factors_of(network, ONE)
    for layer, numbers in enumerate(factors.layers, start=1):
        wanted = (numbers.adjoint if of == "value" else numbers.delta)[1, 0]
        goal = explained(network, ONE, 0).target._replace(kind="node", layer=layer, neuron=1, of=of)
        last = lines(Explanation(network.network, goal, factors, wanted), "backward")[-1]
        assert last.product.value == wanted


def test_a_sum_over_many_paths_is_elided_and_says_by_how_much():
    network = random_network("mean_squared_error", "tanh", layers=(2, 3, 12, 1))
    paths = next(line for line in lines(explained(network, ONE, 0), "backward") if line.kind == "paths")

    assert paths.factor.numbers.text.count("·") == 7
    assert "[5 more]" in paths.factor.numbers.text
    assert [link.target.neuron for link in paths.links] == [0, 1, 2, 3, 4, 5, 11]


def test_a_batch_of_many_rows_is_elided_and_its_mean_is_that_of_all_rows():
    rng = np.random.default_rng(1)
    network = random_network("mean_squared_error", "tanh")
    network = network._replace(x=rng.normal(size=(30, 3)), y=rng.normal(size=(30, 2)))
    explanation = explained(network, ALL, 5)
    *rows, mean = lines(explanation, "backward")

    assert [line.links[0].example for line in rows] == [0, 1, 2, 3, 4, 5, 29]
    assert "[23 more]" in mean.factor.numbers.text
    alone = [explained(network, slice(row, row + 1), 5).slope for row in range(30)]
    assert mean.factor.value == pytest.approx(np.mean(alone), rel=1e-12)
    assert [line.factor.value for line in rows[:6]] == pytest.approx(alone[:6], rel=1e-12)


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_the_answer_says_what_is_explained_and_draws_every_formula(direction):
    for loss, activation in PAIRS:
        expect_an_answer_in_full(random_network(loss, activation), direction)


def expect_an_answer_in_full(network: RandomNetwork, direction: str) -> None:
    answer = fields(explained(network, ONE, 0), direction)

    assert answer["target"] == {"kind": "weight", "layer": 1, "to": 0, "from": 0}
    assert answer["slope"]["text"] == "∂L/∂W1[1,1]"
    for line in answer["lines"]:
        assert line["symbols"]["mathml"].startswith("<math alttext=")
        assert line["numbers"]["text"]


def test_numbers_that_are_not_finite_are_called_so():
    network = Network((1, 1), ("identity",), "half_squared_error", "none")
    given = random_network("half_squared_error", "identity", layers=(1, 1))
    given = given._replace(network=network, theta=np.array([float("inf")]))
    with np.errstate(all="ignore"):
        shown = fields(explained(given, ONE, 0), "backward")

    assert "∞" in shown["lines"][-1]["product"]["numbers"]["text"]


@pytest.mark.parametrize("rows", [ONE, ALL], ids=["one row", "batch"])
@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("strengths", [(0.1, 0.0), (0.0, 0.3), (0.2, 0.05)])
def test_penalties_are_added_in_the_end(strengths, direction, rows):
    network = random_network("mean_squared_error", "tanh")
    penalised = network.network._replace(regularisation=Regularisation(*strengths))
    for index in (0, 16, 40):
        explanation = explained(network._replace(network=penalised), rows, index)
        plain = explained(network, rows, index)
        is_weight = explanation.target.kind == "weight"
        last = lines(explanation, direction)[-1]
        w = network.theta[index]
        added = strengths[0] * np.sign(w) + strengths[1] * w if is_weight else 0

        assert explanation.slope == pytest.approx(plain.slope + added, rel=1e-12)
        value = last.product.value if last.product else last.factor.value
        assert value == pytest.approx(explanation.slope, rel=1e-12)
        assert (last.kind == "penalty") == is_weight
        if is_weight:
            assert last.factor.value == pytest.approx(added, rel=1e-12)
            assert calculated(last.factor.numbers.text) == pytest.approx(added, rel=1e-4)
            assert calculated(last.product.numbers.text) == pytest.approx(value, rel=1e-4)
            assert fields(explanation, direction)["slope"]["text"].startswith("∂(L + R)/∂W")
