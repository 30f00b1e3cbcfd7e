"""The address of a page of one iteration, read on the server: which run, and which moment of it.

It reads as static/js/iteration/address/choices.js and place.js do: a wrong value is said in a note, and
another one holds.
"""

from collections.abc import Mapping, Sequence
from math import inf
from typing import Any, NamedTuple

from app.presets import PRESETS
from app.questions.question import Question, WrongQuestionError, question_in
from app.web.api.catalog import CATALOG
from app.web.iteration import words
from app.web.iteration.beats import BEATS
from app.web.iteration.offered_presets import EXAMPLES, FIRST_PRESET
from app.web.schemas.limits import MOST_SEED
from app.web.service.address_numbers import FURTHEST, number_in, stretch_in

MEAN = "mean"
"""What an address says for the mean of all rows."""

_BEATS = tuple(beat.name for beat in BEATS)


class AskedRun(NamedTuple):
    """A run, and a moment of it.

    experiment: as the calls of the API take it. steps: how many iterations can be visited after the first.
    example: the row, from 0, whose numbers the nodes show; None for the mean. iteration, beat: the moment.
    look, plane: what is selected, and the plane of the landscape, as the address names them.
    notes: what of the address does not hold, a sentence each. first: the earliest iteration that is shown.
    """

    preset: str
    title: str
    experiment: dict[str, Any]
    steps: int
    example: int | None
    iteration: int
    beat: str
    look: str
    plane: str
    notes: tuple[str, ...]
    first: int = 0
    question: Question | None = None


def asked_run(query: Mapping[str, str]) -> AskedRun:
    """What an address asks for, such as `preset=xor&learning_rate=0.1&iteration=12&beat=backward`."""
    reader = _Reader(query)
    name = reader.name("preset", tuple(PRESETS), FIRST_PRESET)
    preset, example = PRESETS[name], EXAMPLES[name]
    chosen = {kind: _choice(reader, kind, preset.experiment[kind]) for kind in ("source", "optimizer")}
    seed = int(reader.number("seed", preset.experiment["seed"], 0, MOST_SEED, whole=True))
    question = reader.question("predict")
    iteration = int(reader.number("iteration", 0, 0, FURTHEST, whole=True))
    steps = int(reader.number("steps", preset.steps, 1, FURTHEST, whole=True))
    reached = max(iteration, _end_of(question))
    reader.longer("steps", steps, reached)
    first, last = reader.stretch("lock", (0, max(steps, reached)))
    is_mean = query.get("row") == MEAN
    row = 0 if is_mean else int(reader.number("row", example.row + 1, 1, example.rows, whole=True))
    return AskedRun(
        preset=name,
        title=preset.title,
        experiment={**preset.experiment, **chosen, "seed": seed},
        steps=last,
        example=None if is_mean else row - 1,
        iteration=min(max(iteration, first), last),
        beat=reader.name("beat", _BEATS, _BEATS[0]),
        look=query.get("look", ""),
        plane=query.get("plane", ""),
        notes=tuple(reader.notes),
        first=first,
        question=question,
    )


def _end_of(question: Question | None) -> int:
    """The last iteration that a question needs to be answered: a change of the loss is known one later."""
    return question.iteration + 1 if question else 0


class _Reader:
    """Reads one address, and collects what is wrong with it."""

    def __init__(self, query: Mapping[str, str]) -> None:
        self._query = query
        self.notes: list[str] = []

    def name(self, key: str, names: Sequence[str], usual: str) -> str:
        """One of the names, or the usual one."""
        text = self._query.get(key, usual)
        if text in names:
            return text
        self._note(key, usual)
        return usual

    def number(self, key: str, usual: float, low: float, high: float = inf, whole: bool = False) -> float:
        """The nearest allowed number; the usual one where the text is none of the right kind."""
        if key not in self._query:
            return usual
        value = number_in(self._query[key])
        is_none = value is None or (whole and value != int(value))
        used = usual if value is None or is_none else min(max(value, low), high)
        if used != value:
            self._note(key, f"{used:.15g}")
        return used

    def stretch(self, key: str, usual: tuple[int, int]) -> tuple[int, int]:
        """The first and the last of a stretch such as `3-8`, or `5` alone."""
        found = stretch_in(self._query.get(key, ""))
        if found:
            return found[0], max(found[1], 1)
        if key in self._query:
            self._note(key, f"{usual[0]}-{usual[1]}")
        return usual

    def longer(self, key: str, told: int, reached: int) -> None:
        """Note that a run has to be longer than it is told to be."""
        if key in self._query and reached > told:
            self.notes.append(words.TOO_SHORT.format(steps=told, reached=reached))

    def question(self, key: str) -> Question | None:
        """The question that is asked, if it is one."""
        if key not in self._query:
            return None
        try:
            return question_in(self._query[key])
        except WrongQuestionError as wrong:
            self.notes.append(str(wrong))
            return None

    def _note(self, key: str, used: str) -> None:
        self.notes.append(words.NOT_POSSIBLE.format(name=key, used=used))


def _choice(reader: _Reader, kind: str, usual: dict[str, Any]) -> dict[str, Any]:
    """A source or a rule with all its settings."""
    entries = {entry["name"]: entry for entry in CATALOG[f"{kind}s"]}
    name = reader.name(kind, tuple(entries), usual["name"])
    base = usual if name == usual["name"] else {}
    settings = {}
    for one in entries[name]["settings"]:
        start = base.get(one["name"], one["default"])
        value = reader.number(one["name"], start, one["minimum"], one["maximum"], one["integer"])
        settings[one["name"]] = int(value) if one["integer"] else value
    return {"name": name, **settings}
