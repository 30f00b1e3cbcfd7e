"""Fisher's iris data: four measurements of 150 flowers of three species."""

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from app.problems.data import Data, standardised, training_data
from app.problems.split import keep_aside
from app.slope import Array

SPECIES = ("setosa", "versicolor", "virginica")
MEASUREMENTS = ("sepal length", "sepal width", "petal length", "petal width")
UNIT = "cm"
TABLE = Path(__file__).with_name("iris.csv")


class Flowers(NamedTuple):
    """Fisher's table: measurements (150, 4) in centimetres, species (150,) as numbers into SPECIES."""

    measurements: Array
    species: Array


@cache
def read_flowers() -> Flowers:
    """The whole table in Fisher's order, read once; its arrays cannot be written to."""
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = list(csv.reader(lines))[1:]
    measurements = np.array([row[:4] for row in rows], dtype=float)
    species = np.array([SPECIES.index(row[4]) for row in rows])
    measurements.setflags(write=False)
    species.setflags(write=False)
    return Flowers(measurements, species)


def make_iris(seed: int, test_fraction: float, standardise: int) -> Data:
    """All 150 flowers, with one output column of 0 and 1 for each species.

    The seed chooses the flowers kept aside for testing. standardise 1 gives standardised inputs
    (see `standardised`), standardise 0 the centimetres that Fisher printed.
    """
    measurements, species = read_flowers()
    flowers = training_data(measurements, np.eye(len(SPECIES))[species], MEASUREMENTS, SPECIES, "classes")
    flowers = flowers._replace(input_units=(UNIT,) * len(MEASUREMENTS))
    data = keep_aside(flowers, species, test_fraction, np.random.default_rng(int(seed)))
    return standardised(data) if standardise else data
