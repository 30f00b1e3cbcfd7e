"""Derived inputs are called as the network calls them: in the names of the data."""

import httpx

from app.problems.features import FEATURES
from tests.browser.conftest import Visit
from tests.browser.modules import open_modules


def test_a_choice_has_the_name_that_the_network_gives_it(visit: Visit, api: httpx.Client) -> None:
    formulas = [kind["formula"] for kind in api.get("/api/catalog").json()["features"]]
    modules = open_modules(visit)
    for names in (("x", "y"), ("study", "sleep"), ("y", "x")):
        given = {"formulas": formulas, "names": names}
        told = modules.run(
            "given.formulas.map((formula) => words.featureName(formula, given.names))",
            "words=lab/words/problem",
            given=given,
        )
        assert told == [feature.label(*names) for feature in FEATURES.values()]
