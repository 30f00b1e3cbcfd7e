"""Predictions of a network worked out by hand, at one point and at many, and what they decide."""

import numpy as np
import pytest

from app.problems.networks import Network, network_graph
from app.training.chunks import Stopped
from app.training.predictions import (
    Predictor,
    deciding,
    grid_points,
    predict,
    probabilities,
    values_on_grid,
)
from app.training.scores_of_run import scores_of_run

X, Y = np.array([[0.0], [1.0], [2.0]]), np.array([[0.0], [1.0], [1.0]])
THETA = np.array([2.0, -1.0])  # w and b: the outputs are 2 x − 1


def predictor(task: str = "binary", loss: str = "binary_cross_entropy") -> Predictor:
    graph, layers = network_graph(Network((1, 1), ("identity",), loss), X, Y)
    return Predictor(graph, layers[-1].value, Y, deciding(task, loss))


def test_outputs_have_a_row_for_each_row():
    outputs, loss = predict(predictor(), THETA)
    assert outputs.tolist() == [[-1.0], [1.0], [3.0]]
    assert loss == pytest.approx(np.mean(np.log1p(np.exp([-1.0, -1.0, -3.0]))))


def test_a_logit_means_yes_above_0_and_other_outputs_above_one_half():
    outputs = np.array([[-0.1], [0.2], [0.6]])
    logits, numbers = deciding("binary", "binary_cross_entropy"), deciding("binary", "mean_squared_error")
    assert logits(outputs).tolist() == [[0], [1], [1]]
    assert numbers(outputs).tolist() == [[0], [0], [1]]


def test_of_several_classes_the_largest_output_counts_and_a_regression_decides_nothing():
    assert deciding("classes", "cross_entropy")(np.array([[1.0, 3.0], [2.0, 0.0]])).tolist() == [1, 0]
    assert deciding("regression", "mean_squared_error") is None


def test_scores_along_a_run_are_those_of_each_point():
    thetas = np.array([THETA, [-1.0, 0.5], [np.inf, 0.0]])
    loss, accuracy = scores_of_run(predictor(), thetas)
    np.testing.assert_array_equal(loss[:2], [predict(predictor(), theta).loss for theta in thetas[:2]])
    np.testing.assert_array_equal(accuracy, [1.0, 0.0, np.nan])


def test_a_regression_has_a_loss_and_no_accuracy():
    scores = scores_of_run(predictor("regression", "mean_squared_error"), THETA[np.newaxis])
    assert scores.loss.tolist() == [pytest.approx((1 + 0 + 4) / 3)]
    assert scores.accuracy is None


def test_scoring_stops_when_its_client_has_disconnected():
    with pytest.raises(Stopped):
        scores_of_run(predictor(), THETA[np.newaxis], keep_going=lambda: False)


def test_only_logits_have_probabilities():
    outputs = np.log(np.array([[[1.0, 3.0]], [[3.0, 1.0]]]))
    np.testing.assert_allclose(probabilities("cross_entropy", outputs), [[[0.25, 0.75]], [[0.75, 0.25]]])
    np.testing.assert_allclose(probabilities("binary_cross_entropy", outputs), sigmoid(outputs))
    assert probabilities("mean_squared_error", outputs) is None


def sigmoid(logits):
    return 1 / (1 + np.exp(-logits))


def test_a_grid_goes_row_by_row_from_the_lowest_y():
    points = grid_points(np.array([0.0, 1.0]), np.array([5.0, 6.0, 7.0]))
    assert points.tolist() == [[0, 5], [1, 5], [0, 6], [1, 6], [0, 7], [1, 7]]
    graph, layers = network_graph(
        Network((2, 1), ("identity",), "mean_squared_error"), points, np.zeros((6, 1))
    )
    [values] = values_on_grid(graph, [layers[-1].value], np.array([1.0, 10.0, 0.5]), (3, 2))
    assert values.dtype == np.float32
    assert values.tolist() == [[[50.5, 51.5], [60.5, 61.5], [70.5, 71.5]]]
