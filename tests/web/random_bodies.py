"""Random JSON, and valid requests with a few parts exchanged, removed or added."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from tests.web.requests import Json
from tests.web.valid_bodies import VALID

ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["adam", "spsa", "rows", "given", "mazur", 1e308, -1, 0, 10**9, 2**31]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=6,
)


def places(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The path of everything inside a JSON value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [each for key, part in inside for each in [(*path, key), *places(part, (*path, key))]]


@st.composite
def slightly_wrong(draw: Callable[[st.SearchStrategy[Any]], Any]) -> tuple[str, Json]:
    """A valid request of any call, with one to three of its parts exchanged, removed or added."""
    address = draw(st.sampled_from(sorted(VALID)))
    request = deepcopy(VALID[address])
    for _ in range(draw(st.integers(1, 3))):
        *parents, last = draw(st.sampled_from(places(request) or [("theta",)]))
        place: Any = request
        for part in parents:
            place = place[part]
        action = draw(st.sampled_from(["exchange", "remove", "add"]))
        if action == "exchange":
            place[last] = draw(ANYTHING)
        elif action == "remove" and last in place:
            del place[last]
        elif isinstance(place, dict):
            place[draw(st.text(max_size=8))] = draw(ANYTHING)
        else:
            place.append(draw(ANYTHING))
    return address, request
