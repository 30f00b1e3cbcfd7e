"""The register of data sets: whatever is asked for is made, checked and repeatable."""

import numpy as np
import pytest

from app.problems.datasets import DATASETS, make_data
from app.setting import SettingError

GENERATED = ("circle", "xor_clouds", "two_moons", "gaussians", "spiral", "noisy_sine")
TWO_CLASSES = GENERATED[:-1]
OWN_ROWS = {"x": [[0.1, 0.2], [0.3, -0.4]], "y": [[1, 0], [0, 1]]}


def settings_for(name):
    return OWN_ROWS if name == "rows" else {}


def test_every_data_set_is_listed_under_its_name():
    assert list(DATASETS) == ["rows", "exam", "mazur", "xor", *TWO_CLASSES, "iris", "noisy_sine"]
    assert all(dataset.name == name for name, dataset in DATASETS.items())


@pytest.mark.parametrize("name", [name for name in DATASETS if name != "rows"])
def test_inputs_outputs_and_task_are_as_announced(name):
    dataset, data = DATASETS[name], make_data(name, {})
    assert data.x.shape == (len(data.y), dataset.inputs) == (len(data.x), len(data.input_names))
    assert data.y.shape == (len(data.x), dataset.outputs) == (len(data.x), len(data.output_names))
    assert data.task == dataset.task


@pytest.mark.parametrize("name", DATASETS)
def test_all_parts_are_finite_float64_with_equal_columns(name):
    data = make_data(name, settings_for(name))
    assert all(part.dtype == np.float64 and np.isfinite(part).all() for part in data[:4])
    assert data.x_test.shape == (0, data.x.shape[1])
    assert data.y_test.shape == (0, data.y.shape[1])


@pytest.mark.parametrize("name", GENERATED)
def test_generated_data_come_from_the_seed_alone(name):
    first, again, other = (make_data(name, {"seed": seed}) for seed in (3, 3, 4))
    assert first.x.tobytes() == again.x.tobytes()
    assert first.y.tobytes() == again.y.tobytes()
    assert not np.array_equal(np.hstack([first.x, first.y]), np.hstack([other.x, other.y]))


@pytest.mark.parametrize("rows", [2, 3, 7, 200, 500])
@pytest.mark.parametrize("name", TWO_CLASSES)
def test_classes_are_balanced(name, rows):
    ones = make_data(name, {"rows": rows}).y.sum()
    assert ones == rows // 2


@pytest.mark.parametrize("rows", [2, 500])
@pytest.mark.parametrize("name", GENERATED)
def test_rows_may_be_few_or_many(name, rows):
    assert len(make_data(name, {"rows": rows}).x) == rows


@pytest.mark.parametrize("name", ["xor", *TWO_CLASSES])
def test_two_outputs_are_one_column_for_each_class(name):
    one, two = make_data(name, {}), make_data(name, {"outputs": 2})
    assert two.task == "classes"
    np.testing.assert_array_equal(two.x, one.x)
    np.testing.assert_array_equal(two.y, np.hstack([1 - one.y, one.y]))


@pytest.mark.parametrize("name", [name for name in GENERATED if name != "noisy_sine"])
def test_noise_is_the_standard_deviation_of_what_is_added(name):
    exact, noisy = (make_data(name, {"rows": 500, "noise": noise}).x for noise in (0.0, 0.2))
    # 1,000 draws: their standard deviation is within 0.2 × 4 / √2000 of 0.2, but for once in 10,000.
    assert (noisy - exact).std() == pytest.approx(0.2, abs=0.018)
    assert (noisy - exact).mean() == pytest.approx(0.0, abs=0.026)


def test_noisy_sine_is_a_sine_and_its_noise_is_in_y_alone():
    exact, noisy = (make_data("noisy_sine", {"rows": 500, "noise": noise}) for noise in (0.0, 0.2))
    np.testing.assert_allclose(exact.y, np.sin(exact.x), rtol=0, atol=1e-15)
    np.testing.assert_array_equal(exact.x, noisy.x)
    assert (exact.x[0, 0], exact.x[-1, 0]) == (-np.pi, np.pi)
    assert (noisy.y - exact.y).std() == pytest.approx(0.2, abs=0.026)


@pytest.mark.parametrize(
    ("name", "settings", "field", "allowed"),
    [
        ("moons", {}, "name", "two_moons"),
        ("spiral", {"turns": 2}, "turns", "rows, noise, seed, test_fraction, outputs"),
        ("spiral", {"rows": 1}, "rows", "a whole number from 2 to 500"),
        ("spiral", {"rows": 501}, "rows", "a whole number from 2 to 500"),
        ("spiral", {"rows": 20.5}, "rows", "a whole number"),
        ("spiral", {"noise": float("nan")}, "noise", "a number from 0 to 1"),
        ("spiral", {"noise": -0.1}, "noise", "a number from 0 to 1"),
        ("spiral", {"seed": -1}, "seed", "a whole number from 0"),
        ("spiral", {"test_fraction": 0.95}, "test_fraction", "from 0 to 0.9"),
        ("spiral", {"outputs": 3}, "outputs", "from 1 to 2"),
        ("iris", {"rows": 100}, "rows", "seed, test_fraction, standardise"),
        ("mazur", {"rows": 1}, "rows", "no settings"),
        ("rows", {"x": [[1.0]]}, "y", "a list of rows"),
        ("rows", {"y": [[1.0]]}, "x", "a list of rows"),
        ("rows", OWN_ROWS | {"noise": 0.1}, "noise", "seed, test_fraction, standardise"),
    ],
)
def test_what_cannot_be_made_is_refused_by_field(name, settings, field, allowed):
    with pytest.raises(SettingError) as refusal:
        make_data(name, settings)
    assert refusal.value.field == field
    assert allowed in refusal.value.allowed
