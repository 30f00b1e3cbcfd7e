"""Keys of a page, written once: for people, for the list of keys, and for assistive technology."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

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


def _pairs(shortcuts: Iterable[Shortcut]) -> Iterator[tuple[str, str]]:
    for shortcut in shortcuts:
        yield from zip(shortcut.keys, shortcut.actions, strict=bool(shortcut.actions))


def _spelled(key: str, spelling: dict[str, str]) -> str:
    """Ctrl and Shift are named in front; letters are small, since the same key is meant."""
    *modifiers, last = key.split(" ")
    spelled = spelling.get(last, last.lower() if len(last) == 1 else last)
    return "+".join([*(spelling.get(modifier, modifier) for modifier in modifiers), spelled])
