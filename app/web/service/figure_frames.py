"""What the calls that write a figure's frame may be asked: its name, its visible parts, its controls."""

import re
from collections.abc import Callable, Sequence
from typing import Annotated, Any, Literal

from fastapi import Query
from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from app.web.service.key_spelling import Shortcut, key_words

_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")

Controls = Literal["full", "steps", "none"]


def _refusal(message: str, allowed: str) -> PydanticCustomError:
    return PydanticCustomError("refused", "{message}", {"message": message, "allowed": allowed})


def frame_name(name: str) -> str:
    """The name itself. Raises PydanticCustomError where ids cannot begin so."""
    if not _NAME.fullmatch(name):
        raise _refusal("Ids cannot begin with this name.", "up to 40 of a-z, 0-9 and -, the first a letter")
    return name


def ids_of(name: str) -> str:
    """The prefix of the ids of the figure with this name; the one figure of a full page has none."""
    return f"{name}-" if name else ""


def words_of_every_frame(
    name: str, show: tuple[str, ...], controls: Controls, shortcuts: Sequence[Shortcut]
) -> dict[str, Any]:
    """What the templates of each frame are told; the one figure of a full page has no name."""
    return {"name": name, "ids": ids_of(name), "show": show, "controls": controls, **key_words(shortcuts)}


def among(known: tuple[str, ...], what: str) -> Callable[[str], str]:
    """A check that a text is empty or holds, with commas between them, only what is known."""

    def check(text: str) -> str:
        if text and not set(text.split(",")) <= set(known):
            raise _refusal(f"There is no such {what}.", ", ".join(known))
        return text

    return check


FrameName = Annotated[str, AfterValidator(frame_name), Query(max_length=40)]
