"""The call that answers a page's Plotly figures without data; its script fills them in."""

from collections.abc import Callable
from functools import lru_cache
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response

from app.web.service.content import FixedAnswer
from app.web.service.documented import ERRORS, documented_answer

ThemeName = Literal["light", "dark"]
Draw = Callable[[ThemeName, bool], dict[str, Any]]
"""All figures by name, for a theme, and for narrow windows or not."""


def add_empty_figures(router: APIRouter, address: str, draw: Draw, *, summary: str, narrower: int) -> None:
    """Answer the figures at an address. narrower: than so many pixels are windows for compact ones."""

    @lru_cache
    def answer(theme: ThemeName, compact: bool) -> FixedAnswer:
        return FixedAnswer(draw(theme, compact))

    example = documented_answer(draw("light", False))

    @router.get(address, summary=summary, responses={**example, 422: ERRORS[422]})
    async def figures(
        request: Request,
        theme: Annotated[ThemeName, Query(description="The page’s theme.")] = "light",
        compact: Annotated[bool, Query(description=f"For windows narrower than {narrower} pixels.")] = False,
    ) -> Response:
        """Plotly figures without data. They depend on this address alone."""
        return answer(theme, compact).to(request)
