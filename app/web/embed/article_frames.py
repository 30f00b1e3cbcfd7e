"""Figures of the article as embeds: the answer, and one iteration in three libraries."""

from collections.abc import Mapping

import anyio.to_thread
from fastapi import Request

from app.web.article.code import code
from app.web.article.moment import LIT, presses_for
from app.web.article.pictures import answer
from app.web.embed.values import Values
from app.web.service.page_shell import written


async def answer_frame(request: Request, values: Values) -> str:
    """One curve, one ball, two buttons."""
    drawn = await anyio.to_thread.run_sync(answer)
    return written("embed/answer.html", {"answer": drawn})


async def code_frame(request: Request, values: Values) -> str:
    """Three programs, and what each beat of them computes."""
    computed = await anyio.to_thread.run_sync(code)
    return written("embed/code.html", {"code": computed})


def answer_in_full(told: Mapping[str, str]) -> dict[str, str]:
    """The article says what was pressed, in one word."""
    rate = told.get("rate", "")
    if "iteration" in told or "beat" in told:
        pressed = presses_for(int(told.get("iteration", "0")), told.get("beat", ""), rate)
    else:
        pressed = told.get("presses", "")
        pressed = pressed.rstrip("0123456789.") + rate if rate else pressed
    return {"presses": pressed} if pressed else {}


def code_in_full(told: Mapping[str, str]) -> dict[str, str]:
    """A beat has another name in the article, whose address may not ask for one of a run."""
    said = {"library": told.get("library", ""), LIT: told.get("beat", "")}
    return {name: text for name, text in said.items() if text}


def code_of_full(said: Mapping[str, str]) -> dict[str, str]:
    """What the article's address says of its code."""
    named = {"beat" if name == LIT else name: text for name, text in said.items() if name != "beat"}
    return {name: text for name, text in named.items() if text}


def answer_of_full(said: Mapping[str, str]) -> dict[str, str]:
    """What the article's address says of the answer: nothing but what was pressed, and how it looks."""
    return {name: text for name, text in said.items() if name in ("presses", "theme")}
