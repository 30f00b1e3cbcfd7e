"""The web application: the page, and the calls of the API."""

from typing import Any

from fastapi import FastAPI
from starlette.middleware import Middleware

from app import __doc__ as about
from app import __version__
from app.web import (
    catalog,
    check,
    compare_optimizers,
    compare_sources,
    data,
    descent,
    descent_figures,
    differentiate,
    explain,
    export,
    figures,
    glossary,
    graph,
    graph_figure,
    graph_methods,
    graph_nudge,
    graph_page,
    health,
    lab_figures,
    lab_page,
    landscape,
    pages,
    predict,
    presets,
    race,
    race_curve,
    race_formula,
    race_surfaces,
    read_table,
    scores,
    step,
    train,
    update,
)
from app.web.assets import mount_assets
from app.web.body_limit import BodyLimit
from app.web.documented import examples_as_values
from app.web.errors import install_error_handlers
from app.web.schemas.limits import MOST_BODY_BYTES
from app.web.worker import Worker

PLACES = 32
SECONDS = 10.0
GRAPH_LAB = (graph, graph_nudge, graph_methods, graph_figure, graph_page)
DESCENT_LAB = (race, race_curve, race_formula, race_surfaces, descent_figures, descent)
INSPECTOR = (explain, check, compare_sources, compare_optimizers, glossary)
ROUTES = (
    *(differentiate, update, step, train, landscape),
    *GRAPH_LAB,
    *DESCENT_LAB,
    *(data, read_table, predict, scores, export),
    *INSPECTOR,
    *(catalog, presets, figures, lab_figures, health, pages, lab_page),
)


class Application(FastAPI):
    """An application whose documentation shows whole examples."""

    def openapi(self) -> dict[str, Any]:
        """The OpenAPI document, made once."""
        if not self.openapi_schema:
            self.openapi_schema = examples_as_values(super().openapi())
        return self.openapi_schema


def create_app(places: int = PLACES, seconds: float = SECONDS) -> FastAPI:
    """The application, with a computing thread of its own.

    places: how many computations may wait or run at once. seconds: how long one may take.
    """
    app = Application(
        title="Slope & Step",
        summary=about,
        version=__version__,
        # FastAPI's pages of documentation load their scripts from elsewhere.
        docs_url=None,
        redoc_url=None,
        middleware=[Middleware(BodyLimit, most_bytes=MOST_BODY_BYTES)],
    )
    app.state.worker = Worker(places, seconds)
    install_error_handlers(app)
    for routes in ROUTES:
        app.include_router(routes.router)
    mount_assets(app)
    return app


app = create_app()
