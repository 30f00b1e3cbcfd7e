"""GET /api/figures: figures for any network in either theme, kept by the client, and clear refusals."""

import httpx
import pytest

from tests.web.requests import error_of

pytestmark = pytest.mark.anyio


async def test_the_figures_fit_the_network_and_the_theme(api: httpx.AsyncClient) -> None:
    answer = (await api.get("/api/figures?layers=2-8-8-2&theme=dark&compact=true")).json()

    assert list(answer) == ["network", "landscape", "loss_curve"]
    assert answer["network"]["layout"]["meta"]["layers"] == [2, 8, 8, 2]
    assert {figure["layout"]["meta"]["theme"] for figure in answer.values()} == {"dark"}
    assert {figure["layout"]["font"]["size"] for figure in answer.values()} == {11}


async def test_light_and_wide_is_what_is_not_said(api: httpx.AsyncClient) -> None:
    said = await api.get("/api/figures?layers=2-2&theme=light&compact=false")

    assert (await api.get("/api/figures?layers=2-2")).content == said.content


async def test_a_client_that_has_them_hears_so(api: httpx.AsyncClient) -> None:
    first = await api.get("/api/figures?layers=2-2-1")
    again = await api.get("/api/figures?layers=2-2-1", headers={"if-none-match": first.headers["etag"]})

    assert "max-age" in first.headers["cache-control"]
    assert again.status_code == 304


@pytest.mark.parametrize("layers", ["2-32", "1-1", "-".join(["32"] * 9)])
async def test_the_smallest_and_largest_networks_have_figures(api: httpx.AsyncClient, layers: str) -> None:
    assert (await api.get(f"/api/figures?layers={layers}")).status_code == 200


@pytest.mark.parametrize(
    "layers",
    ["", "2", "2-", "-2-2", "2-0", "2-33", "2--2", "a-b", "2-²", "2.0-2", "2-2-2-2-2-2-2-2-2-2", "9" * 99],
)
async def test_other_layers_are_refused(api: httpx.AsyncClient, layers: str) -> None:
    answer = await api.get("/api/figures", params={"layers": layers})

    assert answer.status_code == 422
    assert error_of(answer)["field"] == "layers"


@pytest.mark.parametrize(("query", "field"), [("theme=blue", "theme"), ("compact=2", "compact")])
async def test_other_looks_are_refused(api: httpx.AsyncClient, query: str, field: str) -> None:
    answer = await api.get(f"/api/figures?layers=2-2&{query}")

    assert answer.status_code == 422
    assert error_of(answer)["field"] == field
