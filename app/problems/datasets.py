"""Every data set by name, with its settings: what the catalog lists and an experiment may ask for."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple

from app.problems import shapes
from app.problems.data import Data, Task
from app.problems.exam import make_exam
from app.problems.generated import Shape, make_noisy_sine, make_points
from app.problems.iris import make_iris
from app.problems.split import TEST_FRACTION
from app.problems.tables import make_mazur, make_rows, make_xor
from app.refusal import FIELD_MISSING
from app.setting import Setting, SettingError, choose, complete

ROWS = Setting("rows", 200, 2, 500, "How many points.", integer=True)
SEED = Setting("seed", 1, 0, 999_999, "Another seed: other noise, another split.", integer=True)
SPLIT_SEED = SEED._replace(summary="Another seed: another split.")
OUTPUTS = Setting("outputs", 1, 1, 2, "1: one output, 0 or 1. 2: one output for each class.", integer=True)
STANDARDISE = Setting(
    "standardise", 1, 0, 1, "1: inputs with mean 0 and spread 1. 0: inputs in centimetres.", integer=True
)
RAW = STANDARDISE._replace(default=0, summary="1: inputs with mean 0 and spread 1. 0: inputs as they are.")
RAW_TARGETS = RAW._replace(
    name="standardise_targets",
    summary="1: targets that are numbers, with mean 0 and spread 1. 0: as they are.",
)
OWN_TABLES = ("x", "y", "input_names", "output_names")


class Dataset(NamedTuple):
    """A kind of data: `make` takes every setting by name and returns the Data.

    inputs, outputs and task hold for the default settings; they are None where the caller's rows decide.
    """

    name: str
    title: str
    summary: str
    source: str
    inputs: int | None
    outputs: int | None
    task: Task | None
    settings: tuple[Setting, ...]
    make: Callable[..., Data]


def make_data(name: str, settings: Mapping[str, Any]) -> Data:
    """Make the data set of that name; settings that are not given have their defaults.

    For `rows` the settings are also x and y, two lists of lists of numbers, and input_names and
    output_names, one text for each column; all others are numbers.
    Raises SettingError (a ValueError) that names the field and says what is allowed.
    """
    dataset = choose(DATASETS, name)
    tables = _own_tables(settings) if name == "rows" else {}
    numbers = {field: value for field, value in settings.items() if field not in tables}
    return dataset.make(**tables, **complete(dataset.settings, numbers))


def _own_tables(settings: Mapping[str, Any]) -> dict[str, Any]:
    for field in ("x", "y"):
        if field not in settings:
            raise SettingError(field, FIELD_MISSING, "a list of rows, each a list of numbers")
    return {field: settings[field] for field in OWN_TABLES if field in settings}


def _points(
    name: str, title: str, summary: str, shape: Shape, noise: float, source: str = "generated"
) -> Dataset:
    settings = (ROWS, _noise(noise), SEED, TEST_FRACTION, OUTPUTS)
    return Dataset(
        name=name,
        title=title,
        summary=summary,
        source=source,
        inputs=2,
        outputs=1,
        task="binary",
        settings=settings,
        make=partial(make_points, shape),
    )


def _noise(default: float) -> Setting:
    return Setting("noise", default, 0.0, 1.0, "Standard deviation of the noise that is added.")


_ALL = (
    Dataset(
        name="rows",
        title="Your own rows",
        summary="Rows of inputs x and outputs y that you write yourself.",
        source="yours",
        inputs=None,
        outputs=None,
        task=None,
        settings=(SPLIT_SEED, TEST_FRACTION, RAW, RAW_TARGETS),
        make=make_rows,
    ),
    Dataset(
        name="exam",
        title="Exam, twelve students",
        summary="Hours of study and of sleep beyond the usual: was the exam passed? Students are invented.",
        source="invented for this page",
        inputs=2,
        outputs=1,
        task="binary",
        settings=(),
        make=make_exam,
    ),
    Dataset(
        name="mazur",
        title="Mazur’s pair",
        summary="One row with two inputs and two targets, from a worked example that many have read.",
        source="Matt Mazur (2015), A Step by Step Backpropagation Example",
        inputs=2,
        outputs=2,
        task="regression",
        settings=(),
        make=make_mazur,
    ),
    Dataset(
        name="xor",
        title="XOR, four rows",
        summary="Exclusive or: 1 when exactly one of two inputs is 1. No straight line can separate it.",
        source="Minsky and Papert (1969), Perceptrons",
        inputs=2,
        outputs=1,
        task="binary",
        settings=(OUTPUTS,),
        make=make_xor,
    ),
    _points(
        name="circle",
        title="Circle",
        summary="A disc of one class inside a ring of the other.",
        shape=shapes.circle,
        noise=0.1,
    ),
    _points(
        name="xor_clouds",
        title="XOR clouds",
        summary="Four clouds at the corners of a square; opposite corners share a class.",
        shape=shapes.xor_clouds,
        noise=0.3,
    ),
    _points(
        name="two_moons",
        title="Two moons",
        summary="Two half circles that reach into each other.",
        shape=shapes.two_moons,
        noise=0.1,
        source="generated, after make_moons of scikit-learn",
    ),
    _points(
        name="gaussians",
        title="Two Gaussians",
        summary="Two round clouds that overlap a little.",
        shape=shapes.gaussians,
        noise=0.5,
    ),
    _points(
        name="spiral",
        title="Two spirals",
        summary="Two arms that wind around each other.",
        shape=shapes.spiral,
        noise=0.1,
        source="generated, after Lang and Witbrock (1988), Learning to tell two spirals apart",
    ),
    Dataset(
        name="iris",
        title="Fisher’s iris",
        summary="Four measurements of 150 flowers: which of three species is it?",
        source="R. A. Fisher (1936), The use of multiple measurements in taxonomic problems, Table I",
        inputs=4,
        outputs=3,
        task="classes",
        settings=(SPLIT_SEED, TEST_FRACTION, STANDARDISE),
        make=make_iris,
    ),
    Dataset(
        name="noisy_sine",
        title="Noisy sine",
        summary="One period of a sine curve, measured with noise.",
        source="generated",
        inputs=1,
        outputs=1,
        task="regression",
        settings=(ROWS, _noise(0.1), SEED, TEST_FRACTION),
        make=make_noisy_sine,
    ),
)

DATASETS: dict[str, Dataset] = {dataset.name: dataset for dataset in _ALL}
