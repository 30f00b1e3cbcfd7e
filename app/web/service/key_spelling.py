"""Spells the keys of a page, listed once: for people, for events, and for assistive technology."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

_ARROWS = {"←": "ArrowLeft", "→": "ArrowRight", "↑": "ArrowUp", "↓": "ArrowDown"}
_IN_EVENTS = {**_ARROWS, "Space": " ", "−": "-"}
_IN_ARIA = {**_ARROWS, "−": "-", "Ctrl": "Control"}


class Shortcut(NamedTuple):
    """Keys, and what they do.

    keys: as people read them, such as "Shift ←". actions: one for each key, as the page's script names them;
    none where an element listens for its own keys.
    """

    keys: tuple[str, ...]
    does: str
    actions: tuple[str, ...] = ()


def key_words(shortcuts: Iterable[Shortcut]) -> dict[str, Any]:
    """What the templates of a page or a figure are told of its keys."""
    listed = tuple(shortcuts)
    return {
        "keys": keys_of(listed),
        "aria_keys": aria_keys_of(listed),
        "shown_keys": shown_keys_of(listed),
        "characters": characters_of(listed),
    }


def keys_of(shortcuts: Iterable[Shortcut]) -> dict[str, str]:
    """Actions by the name of the key in the browser's events: `{"Shift+ArrowLeft": "back", "m": "mode"}`.

    Ctrl stands for the Command key as well.
    """
    return {_spelled(key, _IN_EVENTS): action for key, action in _pairs(shortcuts)}


def aria_keys_of(shortcuts: Iterable[Shortcut]) -> dict[str, str]:
    """Keys by action, as `aria-keyshortcuts` spells them: `{"back": "Shift+ArrowLeft", "play": "Space"}`.

    Several keys of one action are told apart by spaces.
    """
    keys: dict[str, list[str]] = {}
    for key, action in _pairs(shortcuts):
        keys.setdefault(action, []).append(_spelled(key, _IN_ARIA))
    return {action: " ".join(spelled) for action, spelled in keys.items()}


def shown_keys_of(shortcuts: Iterable[Shortcut]) -> dict[str, str]:
    """The first key of each action, as people read it: `{"back": "Shift ←", "play": "Space"}`."""
    return {action: key for key, action in reversed([*_pairs(shortcuts)])}


def characters_of(shortcuts: Iterable[Shortcut]) -> list[str]:
    """The keys that are single characters, which can be switched off (WCAG 2.2, 2.1.4)."""
    return [key for key, _ in _pairs(shortcuts) if len(key) == 1 and key not in _ARROWS]


def _pairs(shortcuts: Iterable[Shortcut]) -> Iterator[tuple[str, str]]:
    for shortcut in shortcuts:
        yield from zip(shortcut.keys, shortcut.actions, strict=bool(shortcut.actions))


def _spelled(key: str, spelling: dict[str, str]) -> str:
    """Ctrl and Shift are named in front; letters are small, since the same key is meant."""
    *modifiers, last = key.split(" ")
    spelled = spelling.get(last, last.lower() if len(last) == 1 else last)
    return "+".join([*(spelling.get(modifier, modifier) for modifier in modifiers), spelled])
