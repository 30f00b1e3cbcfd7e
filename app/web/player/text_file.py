"""Writes a claim or a lesson as one file: words, questions, and those of its figures that are recorded."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from app import __version__
from app.claims.form.controls import usual
from app.claims.register import CLAIMS
from app.claims.words import words_of
from app.lessons.form import FigureChoice
from app.lessons.register import Lesson, lessons
from app.web.claims.drawn import drawn
from app.web.claims.links import page_link
from app.web.claims.runs import Run, run
from app.web.claims.words import VERDICTS
from app.web.iteration.asked_run import asked_run
from app.web.iteration.figure_frame import frame_words
from app.web.iteration.offered_presets import EXAMPLES
from app.web.lessons.shown import Answer, Asked, ShownStep, shown
from app.web.player import words
from app.web.player.bundle import policy, script, style
from app.web.player.file import recorded_words, squeezed
from app.web.player.moments import beginning, moments
from app.web.player.record import recorded
from app.web.service.attempt import KeepGoing
from app.web.service.page_shell import written
from app.wording.texts import as_html, line_as_html

FOLDER = "player/text"
"""Of its script and its style."""
_COMPUTED = {"source", "optimizer", "local"}
"""Parts of a figure that only the site can compute, or in which something is chosen that it must."""

_ASIDE = {"surface"}
"""What a record goes without: the map shows the same heights."""

_LINK = re.compile(r'<a\b[^>]*?\bhref="(/[^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


class TextFile(NamedTuple):
    """name: of the claim or the lesson, as addresses have it. html: the file."""

    name: str
    title: str
    html: str


def claim_file(slug: str, site: str = "") -> TextFile:
    """A claim: what is said, a bet, and the experiment. Raises KeyError for an unknown one."""
    claim = CLAIMS[slug]
    text, found = words_of(slug), run(claim, usual(claim.controls))
    told = {
        "introduction": f"<p>{text.claim}</p>",
        "steps": [],
        "bet": _bet(found),
        "experiment": line_as_html(found.said(text.experiment)),
        "found": found,
        "verdict": VERDICTS[found.verdict],
        "figures": [drawn(figure) for figure in found.evidence.figures],
        "why": as_html(found.said(text.why)),
        "onward": page_link(claim.link(usual(claim.controls))) if site else "",
        "text": text,
        "sources": text.sources,
        "live": f"{site}/claims/{slug}" if site else "",
    }
    return _file(slug, text.title, told, site)


def _bet(found: Run) -> Asked:
    """The bet as a question: what the run says of each verdict."""
    answers = [
        Answer(
            verdict,
            title.capitalize(),
            words.BET[verdict == found.verdict].format(verdict=title),
            verdict == found.verdict,
        )
        for verdict, title in VERDICTS.items()
    ]
    return Asked(1, words.WHAT_DO_YOU_BET, answers)


def lesson_file(slug: str, site: str = "", keep_going: KeepGoing = lambda: True) -> TextFile:
    """A lesson: steps, questions, and the runs that it only walks. Raises KeyError for an unknown one."""
    lesson, told = lessons()[slug], shown(slug)
    walked = {name: one for name, one in lesson.text.figures.items() if _is_walked(one)}
    steps = [_step(lesson, step, walked) for step in told.steps]
    more = {
        "introduction": told.introduction,
        "steps": steps,
        "frames": [_frame(name, one, keep_going) for name, one in walked.items()],
        "elsewhere": [one.title for name, one in lesson.text.figures.items() if name not in walked],
        "live": f"{site}/lessons/{slug}" if site else "",
    }
    return _file(slug, told.title, more, site)


def _is_walked(figure: FigureChoice) -> bool:
    """Whether nothing but a recorded run is needed."""
    return figure.kind == "iteration" and _COMPUTED.isdisjoint(figure.options["show"])


def _frame(name: str, figure: FigureChoice, keep_going: KeepGoing) -> dict[str, str]:
    """The frame of a run, and its record."""
    record = recorded(asked_run({"preset": figure.options["preset"]}), keep_going)
    show = tuple(part for part in figure.options["show"] if part not in _ASIDE)
    frame = frame_words(name, show, figure.options["controls"])
    preset = {"preset": EXAMPLES[record.asked.preset]}
    html = written("iteration/fragment.html", {**frame, **preset, **recorded_words(record)})
    return {"name": name, "title": figure.title, "html": html, "record": squeezed(record)}


def _step(lesson: Lesson, step: ShownStep, walked: dict[str, FigureChoice]) -> dict[str, Any]:
    """A step with the moment of its figure, and the way there, where the file can walk it."""
    place = lesson.text.steps[step.number - 1].place
    is_walked = step.figure in walked
    figure = lesson.text.figures[step.figure]
    moment = {"count": place.get("count", 0), "beat": place.get("beat", "forward")}
    return {
        **step._asdict(),
        "way": step.way if is_walked else "",
        "moment": moment if is_walked else None,
        "moments": () if is_walked else moments(figure, lesson.text.steps[step.number - 1].start),
        "beginning": beginning(figure, place),
        "figure_title": figure.title,
    }


def away_from_site(html: str, site: str) -> str:
    """The HTML with each link into the site whole, to be opened beside it; or, without a site, none."""
    if not site:
        return _LINK.sub(r"\2", html)
    return _LINK.sub(rf'<a href="{site}\1" target="_blank" rel="noopener">\2</a>', html)


def _file(name: str, title: str, told: dict[str, Any], site: str) -> TextFile:
    shared: dict[str, Any] = {
        "version": __version__,
        "title": title,
        "policy": policy(FOLDER),
        "script": script(FOLDER),
        "style": style(FOLDER),
    }
    body = away_from_site(written("player/text_body.html", {**shared, **told}), site)
    return TextFile(name, title, written("player/text.html", {**shared, "body": body}))


KINDS: dict[str, Callable[[str, str], TextFile]] = {"claims": claim_file, "lessons": lesson_file}
"""By the folder of their addresses."""


def names_of(kind: str) -> tuple[str, ...]:
    """All of a kind."""
    return tuple(CLAIMS if kind == "claims" else lessons())
