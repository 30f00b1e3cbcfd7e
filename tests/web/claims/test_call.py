"""The calls about claims."""

import httpx
import pytest

from app.claims.register import CLAIMS

pytestmark = pytest.mark.anyio

STEPS = "/api/claims/a-descent-step-always-lowers-the-loss"


async def test_the_list_names_every_claim_with_its_controls(api: httpx.AsyncClient) -> None:
    listed = (await api.get("/api/claims")).json()
    assert [one["slug"] for one in listed] == list(CLAIMS)
    assert [one["name"] for one in listed[19]["controls"]] == ["rate", "steps"]


async def test_a_run_follows_the_choices(api: httpx.AsyncClient) -> None:
    usual, slower = (await api.get(STEPS)).json(), (await api.get(STEPS, params={"rate": "1.9"})).json()
    assert (usual["verdict"], slower["verdict"]) == ("false", "true")
    assert usual["controls"] == {"rate": 2.1, "steps": 10}
    assert usual["numbers"]["last"] == pytest.approx(0.5 * 1.1**20)
    assert [figure["kind"] for figure in usual["figures"]] == ["curves", "curves"]
    assert "3.36" in usual["said"]


async def test_an_answer_may_be_kept(api: httpx.AsyncClient) -> None:
    first = await api.get(STEPS)
    again = await api.get(STEPS, headers={"if-none-match": first.headers["etag"]})
    assert first.headers["cache-control"].startswith("public")
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("params", "field", "allowed"),
    [
        ({"rate": "7"}, "rate", "a number from 0.1 to 3"),
        ({"rate": "nan"}, "rate", "a number from 0.1 to 3"),
        ({"rate": "fast"}, "rate", "a number from 0.1 to 3"),
        ({"steps": "2.5"}, "steps", "a whole number from 1 to 50"),
        ({"speed": "1"}, "speed", "rate, steps"),
    ],
)
async def test_wrong_choices_are_refused_by_name(
    api: httpx.AsyncClient, params: dict[str, str], field: str, allowed: str
) -> None:
    answer = await api.get(STEPS, params=params)
    assert answer.status_code == 422
    assert answer.json()["error"]["field"] == field
    assert answer.json()["error"]["allowed"] == allowed


async def test_an_unknown_name_of_a_choice_is_refused(api: httpx.AsyncClient) -> None:
    answer = await api.get("/api/claims/gradient-descent-needs-backpropagation", params={"source": "magic"})
    assert (answer.status_code, answer.json()["error"]["field"]) == (422, "source")


async def test_an_unknown_claim_is_not_found(api: httpx.AsyncClient) -> None:
    for address in ("/api/claims/nothing", "/claims/nothing", "/claims/nothing/result"):
        answer = await api.get(address)
        assert (answer.status_code, answer.json()["error"]["field"]) == (404, "slug")
