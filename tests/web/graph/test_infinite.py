"""Infinite slopes travel by their places: null stands for each, and a sign says which way."""

import numpy as np

from app.web.graph.infinite import infinite_in
from app.web.graph.schemas import WalkRequest
from app.web.graph.walk import answer


def test_each_infinite_number_is_named_by_its_place() -> None:
    found = {"a": [1.0, {"b": np.array(np.inf)}], "c": np.array([[0.0, -np.inf], [np.nan, 1.0]]), "d": "inf"}
    assert list(infinite_in(found)) == [["a", 1, "b", 1], ["c", 0, 1, -1]]


def test_a_walk_names_its_infinite_slopes_and_no_value() -> None:
    walk = answer(WalkRequest.model_validate({"text": "log(x)", "start": {"x": 0}}))
    assert walk["nodes"][1]["no_value"] == "log of 0 has no finite value"
    assert ["backward", 0, "local", 1] in walk["infinite"]
    assert not [place for place in walk["infinite"] if place[-2] in ("value", "cached")]


def test_a_walk_of_finite_numbers_names_none() -> None:
    walk = answer(WalkRequest.model_validate({"text": "x*y", "start": {"x": 1, "y": 2}}))
    assert walk["infinite"] == []
    assert {node["no_value"] for node in walk["nodes"]} == {None}
