"""Settings: defaults are filled in, zero is a value, and whole numbers stay whole."""

import pytest

from app.setting import Setting, SettingError, choose, complete

RATE = Setting("rate", 0.5, 0.0, 2.0, "How far.")
SAMPLES = Setting("samples", 1, 1, 64, "How many.", integer=True)


def test_what_is_not_given_takes_its_default():
    assert complete([RATE, SAMPLES], {"samples": 8}) == {"rate": 0.5, "samples": 8}


def test_zero_is_a_choice_and_not_a_missing_value():
    assert complete([RATE], {"rate": 0}) == {"rate": 0}


@pytest.mark.parametrize("value", [0, 65, 1.5, float("nan"), float("inf"), -1e308, True, "2", None, [2]])
def test_a_whole_number_out_of_range_or_no_number_is_refused(value):
    with pytest.raises(SettingError) as refusal:
        complete([RATE, SAMPLES], {"samples": value})
    assert refusal.value.field == "samples"
    assert refusal.value.allowed == "a whole number from 1 to 64"


def test_a_setting_of_another_kind_is_refused():
    with pytest.raises(SettingError, match=r"beta: .*Allowed: rate"):
        complete([RATE], {"beta": 1.0})
    with pytest.raises(SettingError, match="no settings"):
        complete([], {"rate": 1.0})


def test_choose_finds_a_kind_by_its_name_or_names_all():
    assert choose({"a": 1, "b": 2}, "b") == 2
    with pytest.raises(SettingError, match=r"name: .*Allowed: a, b"):
        choose({"a": 1, "b": 2}, "c")
