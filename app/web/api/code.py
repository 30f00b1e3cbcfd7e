"""The run that is chosen as code in several libraries: each line knows the beats that it does."""

from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request, Response

from app.export.beats import lines_of
from app.export.jax_script import jax_sections
from app.export.numpy_script import numpy_sections
from app.export.pytorch_script import pytorch_sections
from app.export.recipe import Recipe, UnknownPart
from app.export.section import Section
from app.web.api.recipe_of_run import recipe_of
from app.web.api.words import LIBRARIES
from app.web.schemas.code import CodeRequest
from app.web.schemas.example_requests import CODE
from app.web.service.documented import documented_call
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal
from app.web.service.json_route import JsonRoute, computed

router = APIRouter(route_class=JsonRoute, tags=["Data"])

_WRITERS: dict[str, Callable[[Recipe], Sequence[Section]]] = {
    "numpy": numpy_sections,
    "pytorch": pytorch_sections,
    "jax": jax_sections,
}


def answer(body: CodeRequest) -> dict[str, Any]:
    """A listing for each library. Raises Refusal for what is no network."""
    try:
        recipe = recipe_of(body)
    except UnknownPart as unknown:
        detail = ErrorDetail(f"experiment.{unknown.field}", unknown.message, unknown.allowed)
        raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, detail) from None
    return {"listings": [_listing(name, recipe) for name in LIBRARIES]}


def _listing(name: str, recipe: Recipe) -> dict[str, Any]:
    try:
        sections, missing = [_fields(section) for section in _WRITERS[name](recipe)], None
    except UnknownPart as unknown:
        sections, missing = [], unknown.message
    return {"name": name, "title": LIBRARIES[name], "sections": sections, "missing": missing}


def _fields(section: Section) -> dict[str, Any]:
    lines = [{"text": line.text, "beats": line.beats} for line in lines_of(section.code.strip())]
    return {"title": section.title, "words": section.words, "lines": lines}


@router.post("/api/code", summary="Read a run as code", **documented_call(CODE, CodeRequest, answer))
async def code(request: Request, body: CodeRequest) -> Response:
    """The run in NumPy by hand, in PyTorch, and in JAX with Optax: the sections of each script, line by line.

    The beats of a line are what it does of an iteration: forward, loss, clear, backward, step. Where a
    library has no counterpart of a part of the experiment, `missing` says which, and there are no sections.
    """
    return await computed(request, lambda keep_going: answer(body), price=0)
