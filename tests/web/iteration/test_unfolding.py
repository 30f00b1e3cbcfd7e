"""The page of one iteration starts with few controls; an address that uses the others shows all at once."""

import httpx
import pytest
from starlette.datastructures import QueryParams

from app.web.iteration.unfolding import shows_all

CALM = (
    "",
    "preset=xor&theme=dark&seed=4&row=2&beat=step&steps=40&look=a1.1",
    "iteration=0",
    "iteration=-3",
    "iteration=soon",
    "controls=few",
    "utm_source=somewhere",
)
FULL = (
    "source=spsa",
    "optimizer=adam",
    "learning_rate=.1",
    "h=.01",
    "plane=W1.1.1-W1.1.2",
    "iteration=1",
    f"iteration={'9' * 5000}",
    "preset=xor&controls=all",
)


def test_only_what_is_used_unfolds_it() -> None:
    assert [query for query in (*CALM, *FULL) if shows_all(QueryParams(query))] == list(FULL)


@pytest.mark.anyio
async def test_the_page_is_told_and_all_its_words_are_there_either_way(api: httpx.AsyncClient) -> None:
    calm = (await api.get("/iteration")).text
    full = (await api.get("/iteration?controls=all")).text

    assert 'data-unfolded="false"' in calm
    assert 'data-unfolded="true"' in full
    assert "Show all controls" in calm
    assert "Show all controls" not in full
    for part in ("source", "optimizer", "costs", "plane-kind", "network-table", "loss-table"):
        assert f'data-part="{part}"' in calm
