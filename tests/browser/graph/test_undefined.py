"""Where a formula has no value, no slope of it is shown: neither on the walk nor by any method."""

from typing import Any

import httpx
import pytest

from tests.browser.conftest import Visit
from tests.browser.modules import open_modules
from tests.serving import Server

WALK = "undefined_.withDefinedSlopes(given)"
METHODS = "undefined_.definedByAll(given.methods, given.walk)"


def asked(server: Server, path: str, text: str, x: float) -> Any:
    body = {"text": text, "start": {"x": x}}
    return httpx.post(f"{server.address}{path}", json=body).raise_for_status().json()


@pytest.mark.parametrize("text", ["log(x)", "sqrt(x)", "2*log(x) + x^2"])
def test_no_slope_is_shown_without_a_value(visit: Visit, server: Server, text: str) -> None:
    walk, methods = (asked(server, path, text, -1) for path in ("/api/graph", "/api/graph/methods"))
    modules = open_modules(visit)

    found = modules.run(WALK, "undefined_=graph/undefined", given=walk)
    assert found["jacobian"] == [[None]]
    assert found["hessian"] == [[None]]
    assert [node["adjoint"] for node in found["nodes"][:-1]] == [None] * (len(found["nodes"]) - 1)
    assert {edge["after"] for edge in found["backward"]} == {None}
    assert found["nodes"][-1]["tangent"] is None

    given = {"methods": methods, "walk": walk}
    (by_x,) = modules.run(METHODS, "undefined_=graph/undefined", given=given)["variables"]
    assert (by_x["symbolic"]["value"], by_x["numerical"], by_x["automatic"]) == (None, None, None)


@pytest.mark.parametrize("text", ["log(x)", "x^2", "abs(x)"])
def test_slopes_of_values_stay_as_they_are(visit: Visit, server: Server, text: str) -> None:
    walk = asked(server, "/api/graph", text, 2)

    assert open_modules(visit).run(WALK, "undefined_=graph/undefined", given=walk) == walk
