"""What a message asks of a running figure: what is right in it is taken, what is wrong leaves what holds."""

from collections.abc import Mapping, Sequence

from app.web.embed import words
from app.web.embed.kind import EmbedKind
from app.web.embed.parameter import Asked, Parameter, asked_in, quoted
from app.web.embed.values import OF_THE_FRAME

ASKED = "set."
"""How the names of changes begin in a query, beside those of what holds; an empty text is the usual value."""

FIXED = ("lock", "predict")
"""What a teacher has decided in the address of the frame: no message lifts it."""


def changed_by(query: Mapping[str, str], kind: EmbedKind) -> Asked:
    """The values that hold then, and what of the changes does not, a sentence each."""
    now = {name: text for name, text in query.items() if not name.startswith(ASKED)}
    changes = {
        name.removeprefix(ASKED): text
        for name, text in query.items()
        if name.startswith(ASKED) and now.get(name.removeprefix(ASKED), "") != text
    }
    likely = _judged(changes, kind.parameters).values
    right, notes = _judged(changes, kind.parameters_at({**now, **likely}))
    if any(name in right for name in kind.afresh):
        now = {name: text for name, text in now.items() if name in (*OF_THE_FRAME, *FIXED)}
    wanted = {name: text for name, text in {**now, **right}.items() if text}
    asked = kind.asked(wanted)
    return Asked(asked.values, [*notes, *asked.notes])


def _judged(changes: Mapping[str, str], parameters: Sequence[Parameter]) -> Asked:
    """The changes that are right, and a sentence for each that is not."""
    known = {one.name: one for one in parameters}
    judged = Asked({}, [])
    for name, text in changes.items():
        note = _wrong(name, text, known.get(name))
        if note:
            judged.notes.append(note)
        else:
            judged.values[name] = text
    return judged


def _wrong(name: str, text: str, parameter: Parameter | None) -> str:
    if parameter is None:
        return words.UNKNOWN_TO_SET.format(name=quoted(name))
    if name in FIXED:
        return words.FIXED.format(name=name)
    if text and asked_in({name: text}, (parameter,)).notes:
        return words.NOT_SET.format(name=name, text=quoted(text), allowed=parameter.allowed_words)
    return ""
