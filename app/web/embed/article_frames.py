"""Figures of the article as embeds: the answer, and one iteration in three libraries."""

import anyio.to_thread
from fastapi import Request

from app.web.article.code import code
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
