"""The twelve invented students of the first example, and what the page says of them."""

from app.problems.datasets import DATASETS, make_data


def test_the_students_are_said_to_be_invented_and_named_in_hours() -> None:
    data = make_data("exam", {})

    assert "invented" in DATASETS["exam"].summary
    assert "invented" in DATASETS["exam"].source
    assert (data.input_names, data.input_units) == (("study", "sleep"), ("extra h", "extra h"))
    assert (data.output_names, data.task) == (("passed",), "binary")


def test_half_of_them_passed_and_every_row_has_something_to_multiply() -> None:
    data = make_data("exam", {})

    assert sorted(data.y[:, 0]) == [0] * 6 + [1] * 6
    assert data.x.all()
    assert abs(data.x.mean(axis=0)).max() < 0.25


def test_scaling_changes_the_unit_and_derived_inputs_have_none() -> None:
    assert set(make_data("iris", {"standardise": 0}).input_units) == {"cm"}
    assert set(make_data("iris", {"standardise": 1}).input_units) == {"standardised"}
