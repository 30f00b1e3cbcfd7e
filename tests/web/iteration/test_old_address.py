"""Addresses that were passed on before the article stood at `/` still open their run."""

import httpx
import pytest

from app.web.iteration.address_words import WORDS

pytestmark = pytest.mark.anyio

QUERIES = [
    "preset=xor&iteration=12&beat=backward&look=W1.2.1",
    "learning_rate=.1",
    "theme=dark&preset=mazur",
    "preset=%E2%82%AC+a%20b&plane=W1.1.1-b2.1&&seed=",
    "beta1=0.5&preset=" + "x" * 2000,
]


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
async def test_the_query_is_kept_as_it_was_written(api: httpx.AsyncClient, method: str, query: str) -> None:
    answer = await api.request(method, f"/?{query}")

    assert answer.status_code == 308
    assert answer.headers["location"] == f"/iteration?{query}"


@pytest.mark.parametrize("word", sorted(WORDS))
async def test_each_word_of_a_run_leads_there(api: httpx.AsyncClient, word: str) -> None:
    assert (await api.get(f"/?{word}=1")).headers["location"] == f"/iteration?{word}=1"


def test_settings_of_sources_and_rules_are_words_of_a_run() -> None:
    assert {"preset", "iteration", "learning_rate", "beta1", "h"} <= WORDS
    assert "theme" not in WORDS
