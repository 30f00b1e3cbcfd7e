"""Where a formula has no value, no slope of it is shown: neither on the walk nor by any method."""

from typing import Any

import httpx
import pytest

from tests.browser.conftest import Visit
from tests.browser.graph.page import open_graph
from tests.browser.modules import open_modules
from tests.deep import deep

WALK = "undefined_.withDefinedSlopes(given)"
METHODS = "undefined_.definedByAll(given.methods, given.walk)"


def asked(api: httpx.Client, path: str, text: str, x: float) -> Any:
    body = {"text": text, "start": {"x": x}}
    return api.post(path, json=body).raise_for_status().json()


@pytest.mark.parametrize("text", [deep("log(x)"), deep("sqrt(x)"), "2*log(x) + x^2"])
def test_no_slope_is_shown_without_a_value(visit: Visit, api: httpx.Client, text: str) -> None:
    walk, methods = (asked(api, path, text, -1) for path in ("/api/graph", "/api/graph/methods"))
    modules = open_modules(visit)

    found = modules.run(WALK, "undefined_=graph/undefined", given=walk)
    assert found["jacobian"] == [[None]]
    assert found["hessian"] == [[None]]
    assert [node["adjoint"] for node in found["nodes"][:-1]] == [None] * (len(found["nodes"]) - 1)
    assert found["backward"] == []
    assert found["nodes"][-1]["tangent"] is None

    given = {"methods": methods, "walk": walk}
    (by_x,) = modules.run(METHODS, "undefined_=graph/undefined", given=given)["variables"]
    assert (by_x["symbolic"]["value"], by_x["numerical"], by_x["automatic"]) == (None, None, None)


@pytest.mark.parametrize("text", ["log(x)", deep("x^2"), "abs(x)"])
def test_slopes_of_values_stay_as_they_are(visit: Visit, api: httpx.Client, text: str) -> None:
    walk = asked(api, "/api/graph", text, 2)

    assert open_modules(visit).run(WALK, "undefined_=graph/undefined", given=walk) == walk


@pytest.mark.parametrize(
    ("text", "x", "why"),
    [
        ("log(x)", "-1", "f = log(−1): log of a negative number has no value. So f has no slope here."),
        (
            "2*max(x, 1/x)",
            "0",
            "v₁ = 1 / 0: division by 0 has no value. So f has no value, and no slope here.",
        ),
    ],
)
def test_why_there_is_no_value_is_said_before_any_step(visit: Visit, text: str, x: str, why: str) -> None:
    graph = open_graph(visit, f"/graph?text={text}&start=x:{x}")
    assert graph.text("no-value") == why
    assert graph.text("caption").endswith(why)

    graph.press("End")
    assert graph.text("caption").endswith("So no slope sets out.")
    assert graph.place().startswith("node")
    assert "((−" not in graph.page.inner_text("main")
    assert "no value here" in graph.text("jacobian")
    assert "Just used" not in graph.text("half")

    graph.page.fill("[data-variable=x]", "2")
    graph.leave_field().calm()
    assert graph.text("no-value") == ""
    assert "no value" not in graph.page.inner_text("main")


@pytest.mark.parametrize(("text", "slope"), [("sqrt(x)", "∞"), ("-2*sqrt(x)", "−∞")])
def test_an_infinite_slope_is_called_so_everywhere(visit: Visit, text: str, slope: str) -> None:
    graph = open_graph(visit, f"/graph?text={text}&start=x:0&node=0").press("End")
    assert "is infinite here" in graph.text("caption")
    assert graph.text("node-facts").split()[-1] == slope
    assert graph.text("nudge-words").endswith("No straight line: the slope is infinite.")
    assert graph.page.inner_text("#jacobian td") == slope
    assert graph.page.locator("#methods td").all_inner_texts()[:3] == [slope, "–", slope]
    assert graph.rows(0)[0][2] == slope
