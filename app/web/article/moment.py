"""What an address says of the article's figures: what was pressed in one, which code is lit in another."""

import re
from collections.abc import Mapping

from app.web.article.words import DOES, LIBRARIES
from app.web.service.words import UNREADABLE_VALUE

MOST_PRESSED = 100
LEAST_RATE, MOST_RATE = 0.5, 6.0
"""Of the slider: templates/article/answer_buttons.html."""

LIT = "lit"
"""The beat whose lines are lit."""

WORDS = ("presses", "library", LIT)
_PRESSES = re.compile(r"[ms]|[0-9](?:\.[0-9]{1,3})?(?![0-9.])")


def are_presses(text: str) -> bool:
    """Whether it is `m` for each measurement, `s` for each step, and a number wherever the rate changes."""
    pressed = _PRESSES.findall(text)
    rates = [float(one) for one in pressed if one not in "ms"]
    is_read = bool(text) and "".join(pressed) == text and len(pressed) <= 2 * MOST_PRESSED
    return is_read and all(LEAST_RATE <= rate <= MOST_RATE for rate in rates)


def presses_for(iteration: int, beat: str, rate: str = "") -> str:
    """What leads to a beat of an iteration where a slope is measured for each step."""
    return rate + "ms" * iteration + {"backward": "m", "step": "ms"}.get(beat, "")


def wrong_words(query: Mapping[str, str]) -> list[str]:
    """A note for each of these words that cannot be read."""
    fits = {
        "presses": are_presses,
        "library": LIBRARIES.__contains__,
        LIT: DOES.__contains__,
    }
    return [
        UNREADABLE_VALUE.format(name=name) for name in WORDS if name in query and not fits[name](query[name])
    ]
