"""The form of a lesson's text: what its front matter may hold. A misspelt field is refused by its name."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Value = str | int | float
Wanted = Value | list[Value] | dict[Literal["least", "most", "above", "below"], float]
Condition = dict[str, Wanted]
"""What a figure has to tell: by name a value, one of several, or limits. All must hold at once."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Answer(_Part):
    """One answer on offer. why: what is said to whoever chose it."""

    name: str
    text: str
    why: str


class Question(_Part):
    """right: the name of the right answer, where no experiment judges."""

    name: str
    ask: str
    answers: list[Answer] = Field(min_length=2, max_length=5)
    right: str | None = None


class Step(_Part):
    """One step of the walk. Texts are Markdown with numbers in braces.

    figure: which one it is done on; the first where none is named. start: what the figure shows then, besides
    its own options. place: where in it the step begins. way: how it is done. done: what the figure tells when
    it is. stay: what must hold on the way there. after: what is said then.
    """

    title: str
    text: str
    figure: str = ""
    start: dict[str, Any] = {}
    place: dict[str, Value] = {}
    way: str = ""
    done: Condition | None = None
    stay: Condition | None = None
    question: Question | None = None
    after: str = ""


class FigureChoice(_Part):
    """A real figure. options: as its script's mount() takes them. link: where it stands large."""

    kind: Literal["iteration", "graph", "race"]
    title: str
    options: dict[str, Any]
    link: str


class Misconception(_Part):
    """What students often think, what to say, and the claim that puts it to the test."""

    thought: str
    answer: str
    claim: str


class LessonText(_Part):
    """The front matter of `texts/lessons/<slug>.md`; what stands below it introduces the lesson."""

    title: str
    summary: str
    order: int
    minutes: int = Field(ge=5, le=60)
    aims: list[str] = Field(min_length=1)
    figures: dict[str, FigureChoice] = Field(min_length=1)
    steps: list[Step] = Field(min_length=5, max_length=10)
    misconceptions: list[Misconception] = Field(min_length=1)
