"""Splitting off test rows: disjoint, complete, the same share of every class, never all of them."""

import numpy as np
import pytest

from app.problems.datasets import make_data


def rows_of(*tables):
    return sorted(tuple(row) for table in tables for row in table)


@pytest.mark.parametrize("name", ["spiral", "noisy_sine"])
def test_training_and_test_rows_together_are_all_rows(name):
    whole, parted = (make_data(name, {"test_fraction": share}) for share in (0.0, 0.3))
    assert len(parted.x_test) == 60
    assert rows_of(np.hstack([whole.x, whole.y])) == rows_of(
        np.hstack([parted.x, parted.y]), np.hstack([parted.x_test, parted.y_test])
    )


@pytest.mark.parametrize("name", ["circle", "iris"])
@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.9])
def test_every_class_gives_the_same_share(name, share):
    data = make_data(
        name, {"test_fraction": share, "outputs": 2} if name == "circle" else {"test_fraction": share}
    )
    of_each_class = 100 if name == "circle" else 50
    np.testing.assert_array_equal(data.y_test.sum(axis=0), round(share * of_each_class))
    np.testing.assert_array_equal(data.y.sum(axis=0), of_each_class - round(share * of_each_class))


@pytest.mark.parametrize("rows", range(2, 12))
@pytest.mark.parametrize("name", ["gaussians", "noisy_sine"])
def test_something_is_always_left_to_train_on(name, rows):
    data = make_data(name, {"rows": rows, "test_fraction": 0.9})
    assert len(data.x) >= (2 if name == "gaussians" else 1)
    assert len(data.x) + len(data.x_test) == rows


def test_rows_keep_their_order():
    data = make_data("noisy_sine", {"test_fraction": 0.4})
    assert (np.diff(data.x[:, 0]) > 0).all()
    assert (np.diff(data.x_test[:, 0]) > 0).all()


def test_the_seed_chooses_the_rows():
    first, again, other = (
        make_data("iris", {"seed": s, "test_fraction": 0.3, "standardise": 0}) for s in (1, 1, 2)
    )
    np.testing.assert_array_equal(first.x_test, again.x_test)
    assert not np.array_equal(first.x_test, other.x_test)


def test_the_fraction_does_not_change_the_points():
    whole, parted = (make_data("two_moons", {"test_fraction": share}) for share in (0.0, 0.5))
    assert {tuple(row) for row in parted.x} <= {tuple(row) for row in whole.x}
