"""How a reader does each step of every lesson: presses, numbers and choices, by lesson and step."""

from collections.abc import Callable, Mapping, Sequence

from playwright.sync_api import Page

HERE = ".place.current"
Doing = Callable[[Page], None]


def next_steps(times: int = 1) -> Doing:
    """Presses the button that goes on, so often."""

    def do(page: Page) -> None:
        for _ in range(times):
            page.click(f"{HERE} .transport .buttons button >> nth=2")

    return do


def seek(place: int) -> Doing:
    """Drags the slider to a place."""
    return lambda page: page.fill(f"{HERE} [data-part=scrub]", str(place))


def to_the_end(page: Page) -> None:
    """Drags the slider to its end."""
    page.fill(f"{HERE} [data-part=scrub]", page.get_attribute(f"{HERE} [data-part=scrub]", "max") or "")


def press(selector: str) -> Doing:
    """Presses a part of the figure, whatever lies over it."""
    return lambda page: page.locator(f"{HERE} {selector}").first.dispatch_event("click")


def choose(selector: str, value: str) -> Doing:
    """Chooses in a list of the figure."""

    def do(page: Page) -> None:
        page.select_option(f"{HERE} {selector}", value)

    return do


def enter(selector: str, value: str) -> Doing:
    """Types a number into a field of the figure."""

    def do(page: Page) -> None:
        page.fill(f"{HERE} {selector}", value)
        page.press(f"{HERE} {selector}", "Enter")

    return do


def both(*all_of: Doing) -> Doing:
    """One after the other."""

    def do(page: Page) -> None:
        for one in all_of:
            one(page)

    return do


def nothing(page: Page) -> None:
    """The answer is all."""


def drag_left(page: Page) -> None:
    """Moves the start with the keyboard."""
    page.focus(f"{HERE} [data-part=handle]")
    for _ in range(8):
        page.keyboard.press("Shift+ArrowLeft")


RATE = ".racer input.number, .racer input[inputmode=decimal]"
LAST = seek(50)
WALKS: Mapping[str, Sequence[Doing]] = {
    "first-iteration": [
        next_steps(),
        next_steps(),
        next_steps(),
        nothing,
        next_steps(),
        next_steps(2),
        seek(10),
    ],
    "chain-rule": [
        next_steps(3),
        next_steps(),
        to_the_end,
        to_the_end,
        both(enter("[data-variable=y]", "8"), to_the_end),
        both(press("[data-mode=forward]"), to_the_end),
    ],
    "landscape": [
        next_steps(),
        seek(10),
        seek(10),
        seek(50),
        both(drag_left, seek(20)),
        seek(200),
        seek(20),
    ],
    "optimizer": [LAST, enter(RATE, "0.1"), enter(RATE, "0.21"), LAST, seek(10), next_steps(), seek(200)],
    "costs": [
        next_steps(2),
        choose("[data-part=source]", "central_differences"),
        choose("[data-part=source]", "central_differences"),
        choose("[data-part=source]", "spsa"),
        choose("[data-part=source]", "forward_mode"),
    ],
    "what-goes-wrong": [to_the_end, to_the_end, seek(10), enter(RATE, "0.1"), LAST, seek(10)],
}
