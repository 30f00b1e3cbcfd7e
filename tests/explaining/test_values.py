"""Where values come from: a calculator finds the numbers that the engine computed."""

import pytest

from app.derivatives.primitives.activations import ACTIVATIONS
from app.explaining.explanation import computed
from tests.derivatives.random_networks import random_network
from tests.explaining.explained import explained
from tests.explaining.reading import calculated

ONE = slice(3, 4)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_a_calculator_finds_the_same_numbers(activation):
    network = random_network("mean_squared_error", activation)
    for index in (0, 4, 17, 22, 40, 52):
        for line in computed(explained(network, ONE, index)):
            found = calculated(line.factor.numbers.text)
            assert found == pytest.approx(line.factor.value, rel=1e-3, abs=1e-5), line


def test_they_are_the_engines_numbers():
    explanation = explained(random_network("huber", "gelu"), ONE, 22)
    here = explanation.factors.layers[explanation.target.layer - 1]
    neuron = explanation.target.neuron

    added, activated = computed(explanation)
    assert (added.factor.value, activated.factor.value) == (
        here.pre_activation[neuron, 0],
        here.value[neuron, 0],
    )
    assert added.factor.symbols.text.startswith("z2[1] = W2[1,1] · a1[1] + ")
    assert added.factor.symbols.text.endswith(" + b2[1]")
    assert [link.target.layer for link in added.links] == [1] * 5


def test_a_batch_has_no_single_value():
    assert computed(explained(random_network("huber", "gelu"), slice(None), 0)) == []
