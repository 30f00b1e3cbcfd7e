"""Fisher's irises against the numbers that Fisher printed beside his table."""

import csv
import gzip
from pathlib import Path

import numpy as np
import plotly
import pytest

from app.problems.datasets import make_data
from app.problems.iris import SPECIES, read_flowers

# Fisher (1936): means in Tables II and VIII, sums of squares and products about them in Tables III and VIII,
# in the order sepal length, sepal width, petal length, petal width.
PUBLISHED_MEANS = {
    "setosa": (5.006, 3.428, 1.462, 0.246),
    "versicolor": (5.936, 2.770, 4.260, 1.326),
    "virginica": (6.588, 2.974, 5.552, 2.026),
}
PUBLISHED_SETOSA_AND_VERSICOLOR = (
    (19.1434, 9.0356, 9.7634, 3.2394),
    (9.0356, 11.8658, 4.6232, 2.4746),
    (9.7634, 4.6232, 12.2978, 3.8794),
    (3.2394, 2.4746, 3.8794, 2.4604),
)
PUBLISHED_SUMS_OF_SQUARES = {
    "setosa": (6.0882, 7.0408, 1.4778, 0.5442),
    "versicolor": (13.0552, 4.8250, 10.8200, 1.9162),
    "virginica": (19.8128, 5.0962, 14.9248, 3.6962),
}
PLANTS_THE_UCI_COPY_CHANGED = (34, 37)


def flowers(species):
    table = read_flowers()
    return table.measurements[table.species == SPECIES.index(species)]


def sums_of_products(species):
    deviations = flowers(species) - flowers(species).mean(axis=0)
    return deviations.T @ deviations


@pytest.mark.parametrize("species", SPECIES)
def test_means_are_the_published_ones(species):
    assert len(flowers(species)) == 50
    np.testing.assert_allclose(flowers(species).mean(axis=0), PUBLISHED_MEANS[species], rtol=0, atol=1e-12)


@pytest.mark.parametrize("species", SPECIES)
def test_standard_deviations_are_the_published_ones(species):
    published = np.sqrt(np.array(PUBLISHED_SUMS_OF_SQUARES[species]) / 49)
    np.testing.assert_allclose(flowers(species).std(axis=0, ddof=1), published, rtol=0, atol=1e-12)


def test_sums_of_products_within_two_species_are_the_published_ones():
    within = sums_of_products("setosa") + sums_of_products("versicolor")
    np.testing.assert_allclose(within, PUBLISHED_SETOSA_AND_VERSICOLOR, rtol=0, atol=1e-9)


def test_plants_35_and_38_stand_as_fisher_printed_them():
    assert flowers("setosa")[34].tolist() == [4.9, 3.1, 1.5, 0.2]
    assert flowers("setosa")[37].tolist() == [4.9, 3.6, 1.4, 0.1]


def test_all_other_plants_agree_with_a_copy_from_elsewhere():
    path = Path(plotly.__file__).parent / "package_data" / "datasets" / "iris.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    columns = ("sepal_length", "sepal_width", "petal_length", "petal_width")
    copy = np.array([[float(row[column]) for column in columns] for row in rows])
    different = np.flatnonzero((copy != read_flowers().measurements).any(axis=1))
    assert tuple(different) == PLANTS_THE_UCI_COPY_CHANGED
    assert [row["species"] for row in rows] == [SPECIES[number] for number in read_flowers().species]


def test_outputs_are_one_column_for_each_species():
    data = make_data("iris", {})
    assert data.output_names == SPECIES
    np.testing.assert_array_equal(data.y, np.repeat(np.eye(3), 50, axis=0))


def test_centimetres_are_those_of_the_table():
    data = make_data("iris", {"standardise": 0})
    np.testing.assert_array_equal(data.x, read_flowers().measurements)


def test_standardised_inputs_have_mean_0_and_spread_1():
    data = make_data("iris", {"test_fraction": 0.4})
    np.testing.assert_allclose(data.x.mean(axis=0), 0, atol=1e-12)
    np.testing.assert_allclose(data.x.std(axis=0), 1, atol=1e-12)


def test_test_rows_take_no_part_in_the_scaling():
    scaled, plain = (make_data("iris", {"test_fraction": 0.4, "standardise": s}) for s in (1, 0))
    expected = (plain.x_test - plain.x.mean(axis=0)) / plain.x.std(axis=0)
    np.testing.assert_allclose(scaled.x_test, expected, rtol=1e-14)
    assert np.abs(scaled.x_test.mean(axis=0)).min() > 1e-6


def test_the_table_cannot_be_changed_by_its_reader():
    with pytest.raises(ValueError, match="read-only"):
        read_flowers().measurements[0, 0] = 0.0
