"""The web application: the pages, and the calls of the API."""

import os
from typing import Any

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp

from app import __doc__ as about
from app import __version__
from app.folders import BUNDLES, STATIC
from app.training.engines import SETTING, engine_at
from app.training.tasks import IN_PROCESS, Engine
from app.web.api import (
    catalog,
    code,
    differentiate,
    figures,
    health,
    landscape,
    limits,
    local_view,
    metrics,
    presets,
    ready,
    step,
    train,
    update,
)
from app.web.article import page as article_page
from app.web.claims import call as claim_call
from app.web.claims import page as claim_page
from app.web.descent import basins, curve, formula, race, surfaces
from app.web.descent import figure_frame as descent_frame
from app.web.descent import figures as descent_figures
from app.web.descent import page as descent_page
from app.web.embed import element as embed_element
from app.web.embed import page as embed_page
from app.web.embed import values_call as embed_values
from app.web.graph import figure_frame as graph_frame
from app.web.graph import figures as graph_figures
from app.web.graph import methods, nudge, walk
from app.web.graph import page as graph_page
from app.web.iteration import figure_frame as iteration_frame
from app.web.iteration import page as iteration_page
from app.web.lab import (
    check,
    compare_optimizers,
    compare_sources,
    data,
    explain,
    export,
    glossary,
    predict,
    read_table,
    scores_of_run,
)
from app.web.lab import figures as lab_figures
from app.web.lab import page as lab_page
from app.web.lab.sweep import call as sweep_call
from app.web.lab.sweep import page as sweep_page
from app.web.lab.sweep import range_test_call
from app.web.lessons import page as lesson_page
from app.web.player import page as player_page
from app.web.race import figure_frame as runs_race_frame
from app.web.race import figures as race_figures
from app.web.race import page as race_page
from app.web.race import runs_race
from app.web.service import bundles, own_files, plotly_script
from app.web.service.answer_cache import MOST_CACHED_BYTES
from app.web.service.answer_once import AnswerOnce
from app.web.service.ask_by_get import AskByGet
from app.web.service.body_limit import MOST_BODY_BYTES, MOST_BYTES_AT_ONCE, BodyLimit
from app.web.service.compression import LEAST_COMPRESSED, QUICKEST
from app.web.service.cross_origin import CrossOrigin
from app.web.service.documented import examples_as_values
from app.web.service.errors import install_error_handlers
from app.web.service.head_as_get import HeadAsGet
from app.web.service.page_shell import templates
from app.web.service.request_log import NotesRoute, Observed
from app.web.service.security_headers import SecurityHeaders
from app.web.service.spare_memory import GivesBackMemory, SpareMemory
from app.web.service.worker import SECONDS, SLOTS, Worker
from app.web.share import moment_card, oembed, qr_call
from app.web.share import page as share_page
from app.web.share.shared import has_embed
from app.web.site import cards, search_engines
from app.web.site.cards import Cards
from app.web.words import page as words_page

GRAPH_PAGE = (walk, nudge, methods, graph_figures, graph_page, graph_frame)
DESCENT_PAGE = (race, basins, curve, formula, surfaces, descent_figures, descent_page, descent_frame)
RACE_PAGE = (runs_race, race_figures, race_page, runs_race_frame)
CLAIMS = (claim_call, claim_page)
MANY_RUNS = (sweep_call, range_test_call, sweep_page)
LINE_BY_LINE = {sweep_call.ADDRESS, basins.ADDRESS}
INSPECTOR = (explain, check, compare_sources, compare_optimizers, glossary)
ROUTES = (
    *(differentiate, update, step, train, landscape, local_view),
    *GRAPH_PAGE,
    *DESCENT_PAGE,
    *RACE_PAGE,
    *(data, read_table, predict, scores_of_run, code, export),
    *INSPECTOR,
    *MANY_RUNS,
    *CLAIMS,
    lesson_page,
    *(catalog, presets, figures, lab_figures, limits, metrics, health, ready),
    *(article_page, iteration_page, iteration_frame, lab_page, words_page, player_page),
    # In this order: a figure's name may hold slashes.
    *(embed_element, embed_values, embed_page),
    *(qr_call, share_page, oembed, moment_card),
    *(cards, search_engines),
)


class Application(FastAPI):
    """An application whose documentation shows whole examples; its every answer has the same headers."""

    def build_middleware_stack(self) -> ASGIApp:
        """All that answers, and around it what is added even to the answer to a fault of ours."""
        asked_from_everywhere = CrossOrigin(super().build_middleware_stack())
        answering = SecurityHeaders(asked_from_everywhere, framed_by_everyone=embed_page.VERSION)
        return Observed(GivesBackMemory(answering, SpareMemory()))

    def openapi(self) -> dict[str, Any]:
        """The OpenAPI document, made once."""
        if not self.openapi_schema:
            self.openapi_schema = examples_as_values(super().openapi())
        return self.openapi_schema


def create_app(slots: int = SLOTS, seconds: float = SECONDS, engine: Engine = IN_PROCESS) -> FastAPI:
    """The application, with a computing thread of its own.

    slots: how many computations may wait or run at once. seconds: how long one may take. engine: what
    computes heavy work, such as sweeps.
    """
    worker = Worker(slots, seconds)
    app = Application(
        title="Slope & Step",
        summary=about,
        version=__version__,
        # FastAPI's pages of documentation load their scripts from elsewhere.
        docs_url=None,
        redoc_url=None,
        middleware=[
            Middleware(HeadAsGet),
            Middleware(AskByGet),
            Middleware(BodyLimit, most_bytes=MOST_BODY_BYTES, most_at_once=MOST_BYTES_AT_ONCE),
            Middleware(AnswerOnce, worker=worker, most_bytes=MOST_CACHED_BYTES, line_by_line=LINE_BY_LINE),
            Middleware(GZipMiddleware, minimum_size=LEAST_COMPRESSED, compresslevel=QUICKEST),
            Middleware(NotesRoute),
        ],
    )
    app.state.worker = worker
    app.state.engine = engine
    templates.env.globals["has_embed"] = has_embed
    app.state.cards = Cards()
    install_error_handlers(app)
    # First, because a page asks for files most of all, and routes are looked through in order.
    app.mount(own_files.ADDRESS, own_files.OwnFiles(STATIC), name="static")
    app.mount(bundles.ADDRESS, own_files.OwnFiles(BUNDLES), name="bundles")
    for routes in ROUTES:
        app.include_router(routes.router)
    app.include_router(plotly_script.router)
    return app


app = create_app(engine=engine_at(os.environ.get(SETTING, "")))
