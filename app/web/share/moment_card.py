"""The card of a moment: the very iteration and beat, or step, that an address shows."""

from collections.abc import Callable, Mapping
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Query, Request, Response

from app.web.descent.moment import document_at as race_at
from app.web.embed.own_experiment import own_experiment
from app.web.graph.moment import document_at as graph_at
from app.web.iteration import words
from app.web.iteration.asked_run import asked_run
from app.web.iteration.moment import document_at as run_at
from app.web.iteration.moment import document_of as run_of
from app.web.race.moment import document_at as race_of_runs_at
from app.web.service.attempt import KeepGoing
from app.web.service.cache_headers import FOR_A_DAY
from app.web.service.document import CARD_SIZE, Document
from app.web.share.page import shared_in
from app.web.share.shared import LONGEST, Shared
from app.web.site.cards import Cards
from app.web.site.register import DOCUMENTS

ADDRESS = "/card/moment.png"


def iteration_at(query: Mapping[str, str], keep_going: KeepGoing) -> Document:
    """A moment of a ready experiment, or of one that stands whole in the address."""
    own = own_experiment(query["e"]) if "e" in query else None
    if own is None:
        return run_at(query, keep_going)
    place = asked_run({name: query[name] for name in ("iteration", "beat") if name in query})
    told = place._replace(title=words.OWN, experiment=own.experiment, example=own.example)
    return run_of(told, keep_going)


def runs_race_at(query: Mapping[str, str], keep_going: KeepGoing) -> Document:
    """A moment of a race of runs: its network may stand whole in the address."""
    own = own_experiment(query["e"]) if "e" in query else None
    return race_of_runs_at(query, None if own is None else own.experiment, keep_going)


MOMENTS: Mapping[str, Callable[[Mapping[str, str], KeepGoing], Document]] = {
    "iteration": iteration_at,
    "graph": graph_at,
    "descent": race_at,
    "race": race_at,
    "runs-race": runs_race_at,
}
"""By the kind of the embed; all others have the card of their page."""

router = APIRouter(include_in_schema=False)


@router.get(ADDRESS)
async def moment_card(
    request: Request,
    address: Annotated[str, Query(max_length=LONGEST)],
    width: Annotated[int, Query(ge=100, le=CARD_SIZE[0])] = CARD_SIZE[0],
) -> Response:
    """The card of an address of this site, so many pixels wide; its height follows."""
    shared = shared_in(request, address)
    cards: Cards = request.app.state.cards
    card = await cards.card(
        request, f"{width} {shared.page}", lambda keep_going: document_of(shared, keep_going), width
    )
    return card.to(request, FOR_A_DAY)


def document_of(shared: Shared, keep_going: KeepGoing) -> Document:
    """What the card shows; what is wrong in the address is read as its embed reads it."""
    if shared.kind is not None and shared.kind.name in MOMENTS:
        return MOMENTS[shared.kind.name](shared.kind.asked(shared.asked).values, keep_going)
    return DOCUMENTS[urlsplit(shared.page).path]
