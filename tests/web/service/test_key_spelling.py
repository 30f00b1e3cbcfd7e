"""One list of keys is spelled for events and for assistive technology."""

import pytest

from app.web.descent.shortcuts import SHORTCUTS as DESCENT
from app.web.graph.shortcuts import SHORTCUTS as GRAPH
from app.web.lab.shortcuts import SHORTCUTS as LAB
from app.web.service.key_spelling import Shortcut, aria_keys_of, characters_of, keys_of, shown_keys_of

LIST = (
    Shortcut(("Space",), "play or pause", ("play",)),
    Shortcut(("Shift ←", "Shift →"), "far", ("back", "ahead")),
    Shortcut(("−", "M"), "slower, mode", ("slower", "mode")),
    Shortcut(("Ctrl Shift Z", "Ctrl Y"), "again", ("redo", "redo")),
    Shortcut(("← ↑ ↓ →",), "on a handle: move it"),
)


def test_keys_are_named_as_in_events() -> None:
    assert keys_of(LIST) == {
        " ": "play",
        "Shift+ArrowLeft": "back",
        "Shift+ArrowRight": "ahead",
        "-": "slower",
        "m": "mode",
        "Ctrl+Shift+z": "redo",
        "Ctrl+y": "redo",
    }


def test_keys_are_named_as_in_aria() -> None:
    assert aria_keys_of(LIST) == {
        "play": "Space",
        "back": "Shift+ArrowLeft",
        "ahead": "Shift+ArrowRight",
        "slower": "-",
        "mode": "m",
        "redo": "Control+Shift+z Control+y",
    }


def test_people_read_the_first_key_of_an_action() -> None:
    assert shown_keys_of(LIST) == {
        "play": "Space",
        "back": "Shift ←",
        "ahead": "Shift →",
        "slower": "−",
        "mode": "M",
        "redo": "Ctrl Shift Z",
    }


def test_single_characters_are_those_that_can_be_switched_off() -> None:
    assert characters_of([*LIST, Shortcut(("←", "→"), "near", ("previous", "next"))]) == ["−", "M"]


def test_a_key_without_an_action_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="zip"):
        keys_of([Shortcut(("1", "2"), "choose", ("first",))])


@pytest.mark.parametrize("shortcuts", [GRAPH, DESCENT, LAB])
def test_no_key_does_two_things(shortcuts: tuple[Shortcut, ...]) -> None:
    named = [key for shortcut in shortcuts for key in shortcut.keys if shortcut.actions]
    assert len(keys_of(shortcuts)) == len(named)
