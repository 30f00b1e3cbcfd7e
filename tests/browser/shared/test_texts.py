"""Numbers and sentences as visitors read them."""

import random
import re

import pytest

from app.figures.still_graph import short as of_graphs
from app.figures.still_network_marks import brief
from app.figures.still_network_marks import short as of_nodes
from app.figures.ticks import tick_text
from app.formula import number as in_formula
from app.wording.numbers import Shown
from tests.browser.conftest import Visit
from tests.browser.modules import open_modules
from tests.browser.spelt_numbers import read

NUMBERS = "numbers=shared/numbers"


def test_short_numbers(visit: Visit) -> None:
    expected = {
        "0": "0",
        "0.0826676278475": "0.08267",
        "-0.39": "−0.39",
        "1.10590597": "1.106",
        "-12.3456": "−12.35",
        "638000": "638000",
        "0.00004385": "4.39 × 10⁻⁵",
        "-1.5e-9": "−1.5 × 10⁻⁹",
        "1e300": "10³⁰⁰",
        "-0.00001": "−10⁻⁵",
        "1234567": "1.23 × 10⁶",
        "9.67e-16": "9.67 × 10⁻¹⁶",
    }
    script = "given.map((text) => numbers.short(Number(text)))"
    texts = open_modules(visit).run(script, NUMBERS, given=list(expected))
    assert [text.replace("\u00a0", " ") for text in texts] == list(expected.values())
    assert not any(" " in text for text in texts), "no line may end within a number"


SPELLING = r"(≈0|[+−]?(0|[1-9][0-9\u202f]*)(\.\d+)?(e−?[1-9]\d*)?)"
"""As drawings have them, where there is little room."""


def test_sentences_and_the_server_spell_powers_of_ten_alike(visit: Visit) -> None:
    values = [
        sign * mantissa * 10.0**power for sign in (1, -1) for mantissa in (1, 9.67, 2.5) for power in EXTREME
    ]
    texts = open_modules(visit).run("given.map((one) => numbers.short(one, 3))", NUMBERS, given=values)
    assert texts == [format(Shown(value), "3") for value in values]
    assert [read(text) for text in texts] == pytest.approx(values, rel=1e-12)


EXTREME = (-300, -16, -5, 7, 16, 300)


def test_all_numbers_are_spelt_alike(visit: Visit) -> None:
    """With a zero before the point and true minus signs, whoever writes them."""
    chance = random.Random(11)
    values = [chance.choice([-1, 1]) * 10 ** chance.uniform(-12, 12) for _ in range(200)]
    values += [0.0, 0.5, -0.25, 0.099999, 0.9996, -0.00005]
    script = """[numbers.drawn, numbers.formulaText, numbers.grouped, drawn.short, drawn.tight, drawn.signed,
      drawn.exact, ticks.tickText].map((say) => given.map((value) => say(value)))"""
    modules = (NUMBERS, "drawn=drawing/figure_numbers", "ticks=drawing/ticks")
    said = open_modules(visit).run(script, *modules, given=values)
    said += [[say(value) for value in values] for say in (of_graphs, of_nodes, tick_text)]
    said += [[brief(value, 7) for value in values]]
    wrong = {text for texts in said for text in texts if not re.fullmatch(SPELLING, text)}
    assert not wrong


def test_a_number_that_is_not_there_is_a_dash_and_never_a_zero(visit: Visit) -> None:
    script = """[numbers.short, numbers.full, numbers.inFormula]
      .flatMap((say) => [null, undefined].map((one) => say(one)))"""
    assert open_modules(visit).run(script, NUMBERS) == ["–"] * 6


def test_numbers_in_formulas_are_written_as_the_server_writes_them(visit: Visit) -> None:
    chance = random.Random(6)
    values = [chance.choice([-1, 1]) * 10 ** chance.uniform(-9, 9) for _ in range(500)]
    values += [0.0, 1.0, -3.0, 0.1, 1e-4, 9.99999e-5, 9.999999e-5, 999999.0, 999999.5, 1e6, 5e-324, 1.7e308]
    shown = open_modules(visit).run("given.map(numbers.formulaText)", NUMBERS, given=values)
    assert shown == [in_formula(value).text for value in values]
    spelt = open_modules(visit).run("given.map(numbers.inFormula)", NUMBERS, given=values)
    assert [read(text) for text in spelt] == [float(text.replace("−", "-")) for text in shown]


def test_full_numbers_read_back_to_the_last_bit(visit: Visit) -> None:
    values = [0.1, 5e-324, 1.7976931348623157e308, -0.29102777369359933, 1e-7]
    shown = open_modules(visit).run("given.map(numbers.full)", NUMBERS, given=values)
    assert [float(text) for text in shown] == values


def test_lists_and_counts(visit: Visit) -> None:
    script = """[numbers.listed(['a']), numbers.listed(['a', 'b']), numbers.listed(['a', 'b', 'c', 'd', 'e']),
      numbers.counted(1, 'slope'), numbers.counted(8, 'slope'), numbers.counted(12480, 'slope')]"""
    assert open_modules(visit).run(script, NUMBERS) == [
        "a",
        "a and b",
        "a, b, c and 2 more",
        "one slope",
        "eight slopes",
        "12\u202f480 slopes",
    ]


@pytest.mark.parametrize(
    "setting",
    [
        {"name": "learning_rate", "minimum": 0, "maximum": 1000, "default": 0.001, "integer": False},
        {"name": "test_fraction", "minimum": 0, "maximum": 0.9, "default": 0, "integer": False},
        {"name": "beta1", "minimum": 0, "maximum": 0.999999, "default": 0.9, "integer": False},
        {"name": "directions", "minimum": 1, "maximum": 100, "default": 1, "integer": True},
    ],
)
def test_sliders_reach_the_minimum_and_keep_their_place(visit: Visit, setting: dict[str, float]) -> None:
    script = """(() => {
      const scale = settings.scaleOf(given);
      const places = [0, 1, 50, 120, 200];
      return [places, places.map((place) => scale.place(scale.value(place))), places.map(scale.value)];
    })()"""
    places, again, values = open_modules(visit).run(script, "settings=shared/views/settings", given=setting)
    assert values[0] == setting["minimum"]
    assert values == sorted(values)
    assert values[-1] <= setting["maximum"]
    assert all(abs(one - other) <= 1 for one, other in zip(places, again, strict=True))
