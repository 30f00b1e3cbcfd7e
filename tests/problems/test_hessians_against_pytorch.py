"""Hessians of networks, and their eigenvalues, equal those that PyTorch computed."""

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.curvature import with_hessian
from app.descent.spectrum import spectrum
from app.problems.networks import Network, network_graph
from tests.oracles.recorded import load

CASES = load("hessians")["hessians"]


@pytest.mark.parametrize("case", CASES, ids=[f"{case['loss']}-{case['activations'][0]}" for case in CASES])
def test_second_derivatives_and_their_eigenvalues_are_those_of_pytorch(case):
    network = Network(tuple(case["layers"]), tuple(case["activations"]), case["loss"], case["biases"])
    graph = network_graph(network, np.array(case["x"]), np.array(case["y"])).graph
    slope = with_hessian(backpropagation()).measure(graph, np.array(case["theta"])).slope
    assert slope.hessian is not None
    np.testing.assert_allclose(slope.hessian, case["hessian"], rtol=1e-9, atol=1e-12)

    found = spectrum(slope)

    assert found is not None
    np.testing.assert_allclose(found.curvatures.along, case["eigenvalues"], rtol=1e-9, atol=1e-12)
    assert found.positive + found.negative + found.zero == len(case["theta"])
