"""A parameter is one word that the address of an embed may say: what it does, and what is allowed."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.web.embed import words
from app.web.embed.readings import Narrowed, Reader


class Parameter(NamedTuple):
    """One word of the address.

    usual: what holds where the address says nothing of it. names: all that is allowed, where it can be
    listed; many: whether several of them may stand there, with commas between them. allowed: in words, of
    what cannot be listed; the server has a reader for it, or the figure's script reads it. label: in two or
    three words, where it is chosen in a form; titles: there, what each of the names stands for.
    """

    name: str
    does: str
    usual: str = ""
    names: tuple[str, ...] = ()
    many: bool = False
    allowed: str = ""
    reader: Reader | None = None
    label: str = ""
    titles: tuple[str, ...] = ()

    @property
    def allowed_words(self) -> str:
        """What is allowed, for notes and for the table of all parameters."""
        said = words.ANY_OF if self.many else words.ONE_OF
        return said.format(names=", ".join(self.names)) if self.names else self.allowed

    def read_by(self, reader: Reader | None) -> "Parameter":
        """The same where a figure allows less, or the same itself."""
        if reader is None:
            return self
        if isinstance(reader, Narrowed):
            return self._replace(reader=reader, allowed=reader.allowed, names=(), titles=())
        return self._replace(reader=reader)

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """Each name with what it stands for."""
        return tuple(zip(self.names, self.titles or self.names, strict=True))


class Asked(NamedTuple):
    """A value for each parameter that an address names or that has a usual one, and what is wrong."""

    values: dict[str, str]
    notes: list[str]


def asked_in(query: Mapping[str, str], parameters: Sequence[Parameter]) -> Asked:
    """The values of an address. What is unknown or wrong is said in a note, and the usual value holds."""
    known = {one.name: one for one in parameters}
    asked = Asked({one.name: one.usual for one in parameters if one.usual}, [])
    for name, text in query.items():
        if name not in known:
            asked.notes.append(words.UNKNOWN.format(name=quoted(name)))
            continue
        value, wrong = _read(text, known[name])
        asked.notes.extend(_note(known[name], one, value) for one in wrong)
        if value:
            asked.values[name] = value
    return asked


def _read(text: str, parameter: Parameter) -> tuple[str, list[str]]:
    """The value to be used, and what of the text is not allowed. A script reads what cannot be listed."""
    if parameter.reader:
        found = parameter.reader(text)
        return found.value or parameter.usual, [] if found.fits else [text]
    if not parameter.names:
        return text, []
    told = text.split(",") if parameter.many else [text]
    wrong = [one for one in told if one not in parameter.names]
    right = [one for one in told if one in parameter.names]
    return ",".join(right) or parameter.usual, wrong


def _note(parameter: Parameter, text: str, used: str) -> str:
    said = words.REPLACED if used else words.LEFT_OUT
    return said.format(
        name=parameter.name, text=quoted(text), used=quoted(used, 60), allowed=parameter.allowed_words
    )


def quoted(text: str, most: int = 25) -> str:
    """As much as there is room for."""
    return f"{text[: most - 1]}…" if len(text) > most else text
