"""Planes are named in addresses as the page's script writes them."""

import pytest

from app.web.iteration.plane_names import plane_named


@pytest.mark.parametrize(
    ("text", "kind", "settings", "ends"),
    [
        ("principal", "principal", {}, None),
        ("random", "random", {}, None),
        ("random-3", "random", {"seed": 3}, None),
        ("line", "line", {}, None),
        ("line-5-30", "line", {}, (5, 30)),
        ("between_runs", "between_runs", {}, None),
    ],
)
def test_a_name_says_the_plane_and_its_numbers(text, kind, settings, ends):
    named = plane_named(text)
    assert named is not None
    assert (named.entry.name, named.settings, named.ends) == (kind, settings, ends)


@pytest.mark.parametrize(
    "text",
    ["", "weights", "sideways", "random-", "random-1.5", "random-4294967296", "random-1-2", "slope-1",
     "line-3", "line-5-5", "line-0-1000000", "line-0.5-3", "line-a-b", "random-٣"],
)  # fmt: skip
def test_what_is_no_name_of_a_plane_is_none(text):
    assert plane_named(text) is None
