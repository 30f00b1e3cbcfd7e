"""Scores by hand: who is right, who is taken for whom, and how far off."""

import numpy as np
import pytest

from app.training.scores import accuracy, confusion, decided_classes, decided_yes, residuals


def test_the_largest_output_decides_and_of_equal_ones_the_first():
    assert decided_classes(np.array([[0.1, 3, 2], [5, 5, 1], [-3, -2, -1.0]])).tolist() == [1, 0, 2]


@pytest.mark.parametrize(("threshold", "decided"), [(0.0, [[0], [1], [1]]), (0.5, [[0], [0], [1]])])
def test_yes_is_above_the_threshold(threshold, decided):
    assert decided_yes(np.array([[0.0], [0.5], [0.6]]), threshold).tolist() == decided


def test_accuracy_is_the_share_of_right_decisions():
    assert accuracy(np.array([0, 1, 2, 2]), np.array([0, 1, 1, 2])) == 0.75


def test_many_points_are_scored_at_once():
    outputs = np.array([[[0.1, 3], [2, 1]], [[4, 3], [2, 1]], [[0, 1], [0, 1.0]]])
    assert accuracy(decided_classes(outputs), np.array([1, 0])).tolist() == [1, 0.5, 0.5]
    right = np.array([[0, 1], [1, 1]])
    assert accuracy(decided_yes(outputs, 0.5), right).tolist() == [1, 0.75, 0.75]


def test_the_table_has_a_row_for_each_right_class():
    right, decided = np.array([0, 0, 1, 1, 1, 2]), np.array([0, 1, 1, 1, 2, 0])
    assert confusion(decided, right, 3).tolist() == [[1, 1, 0], [0, 2, 1], [1, 0, 0]]


def test_a_residual_is_prediction_minus_target():
    found = residuals(np.array([[1.5], [2.0]]), np.array([[1.0], [4.0]]))
    assert found.residuals.tolist() == [[0.5], [-2.0]]
    np.testing.assert_array_equal(found.targets + found.residuals, found.predictions)
