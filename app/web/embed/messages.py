"""The messages between a figure and the page around it, version 1: read, checked and documented from here."""

from typing import Any, NamedTuple

from app.web.embed import words
from app.web.embed.parameters import BEAT_NAMES, LIBRARY_NAMES
from app.web.service.address_numbers import FURTHEST
from app.web.service.words import TRUE_OR_FALSE


class Part(NamedTuple):
    """One word of a message. most: of a whole number; names: all that is allowed, where it can be listed."""

    name: str
    does: str
    form: str
    most: int = 0
    names: tuple[str, ...] = ()


class Message(NamedTuple):
    """A message, by its word: when it is sent or what it does, and what it says."""

    name: str
    does: str
    parts: tuple[Part, ...] = ()


def _whole(name: str, does: str, most: int = FURTHEST) -> Part:
    return Part(name, does, words.WHOLE.format(least=0, most=most), most=most)


def _name(name: str, does: str, names: tuple[str, ...]) -> Part:
    return Part(name, does, words.ONE_OF.format(names=", ".join(names)), names=names)


PLACE = (
    _whole("iteration", "Of one iteration: which one."),
    _name("beat", "Of one iteration: its beat.", BEAT_NAMES),
    _whole("step", "Of a graph: how many steps of its walk have been made; of a lesson: which one."),
    _whole("time", "Of a race: how many ticks have passed."),
    _name("library", "Of code: whose.", LIBRARY_NAMES),
)
"""Where a figure stands: each names what it has."""

COMMANDS = (
    Message(
        "goto",
        "Goes to a place, without travelling.",
        (
            *PLACE,
            _whole("node", "Of a graph: the node that is looked at."),
            _whole("racer", "Of a race: who is looked at."),
            _whole("entry", "Of a race of runs: which entry is looked at, counted from 1."),
        ),
    ),
    Message("play", "Lets it move by itself."),
    Message("pause", "Lets it rest."),
    Message(
        "set",
        "Changes parameters; what is not named stays, and so does the place. Another preset, formula or "
        "surface begins afresh. What is wrong leaves what holds, with a note; so do lock and predict, which "
        "are decided by the address of the frame alone: give the frame another address. The figure answers "
        "with changed; where it must be built anew, with ready.",
        (Part("values", "By name, as an address says them; null is the usual value.", words.PARAMETERS),),
    ),
)
"""What the page around may say: `{to: 'slope-and-step', version: 1, command, ...}`."""

EVENTS = (
    Message("ready", "It can be stepped: from now on it listens.", PLACE),
    Message("step", "It has come to rest elsewhere.", PLACE),
    Message("resize", "It would like this height, for its width.", (_whole("height", "In pixels."),)),
    Message(
        "answer",
        "The reader has committed to an answer.",
        (
            Part("question", "As it was asked.", words.TEXT),
            Part("given", "What the reader said.", words.TEXT),
            Part("right", "Whether that is right.", TRUE_OR_FALSE),
            Part("points", "For it.", words.SHARE),
        ),
    ),
    Message(
        "complete",
        "The run, the walk or the race has been seen to its end; where something is asked, it is answered.",
        (Part("score", "Of what was asked; 1 where nothing was.", words.SHARE),),
    ),
    Message(
        "changed",
        "It shows what set has asked for.",
        (
            Part("values", "Those that hold now.", words.PARAMETERS),
            Part("notes", "What was wrong, as the reader sees it.", words.SENTENCES),
        ),
    ),
    Message("trouble", "Something is amiss.", (Part("message", "As the reader sees it.", words.TEXT),)),
    Message(
        "key",
        "A key of slides was pressed inside.",
        (_name("key", "Which one.", ("PageDown", "PageUp")),),
    ),
)
"""What the figure says: `{from: 'slope-and-step', version: 1, event, ...}`."""


class Dialect(NamedTuple):
    """What the figure says and hears in the words of others, too."""

    whose: str
    says: str
    does: str


DIALECTS = (
    Dialect("LTI, Canvas", "{subject: 'lti.frameResize', height}", "The height that it would like."),
    Dialect("WordPress", "{message: 'height', value, secret}", "The same, with the secret of its address."),
    Dialect("H5P", "{context: 'h5p', action: 'resize', scrollHeight}", "The same."),
    Dialect("reveal.js", '{"method": "next"}', 'Turns the slides for PageDown; "prev" for PageUp.'),
    Dialect(
        "SPLICE",
        "{subject: 'SPLICE.getState', message_id}",
        "Asks for what was saved; a host that knows answers with SPLICE.getState.response and the state.",
    ),
    Dialect(
        "SPLICE",
        "{subject: 'SPLICE.reportScoreAndState', message_id, score, state}",
        "State: what an address says of what is shown now. There is no score before something was scored: "
        "then only the state is to be kept.",
    ),
    Dialect(
        "SPLICE",
        "{subject: 'SPLICE.sendEvent', message_id, name, data}",
        "Step, answer and complete, with what the messages above say.",
    ),
)

ATTRIBUTES = (
    (
        "figure",
        "Which one: iteration, graph and so on. Where that is no name, what stands in the element is shown.",
    ),
    ("height", "In pixels, if it is to stay as it is; else the height follows the figure."),
    ("title", "What the frame is called, for those who do not see it."),
    ("loading", "eager makes the frame at once, and not when it comes near the screen."),
)
"""What the element `<slope-and-step>` itself reads; all other attributes are parameters."""


def forms() -> dict[str, dict[str, Any]]:
    """The commands as the figure's script checks them: of each part the most, all names, or null: values."""
    return {
        command.name: {part.name: part.most or list(part.names) or None for part in command.parts}
        for command in COMMANDS
    }
