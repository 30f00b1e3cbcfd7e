"""GET /api/lab/figures: figures for any number of layers in either theme, and clear refusals."""

import httpx
import pytest

from tests.web.requests import error_of

pytestmark = pytest.mark.anyio


async def test_the_figures_fit_the_layers_and_the_theme(api: httpx.AsyncClient) -> None:
    answer = (await api.get("/api/lab/figures?depth=3&theme=dark&compact=true")).json()

    assert list(answer) == ["prediction", "fit", "sizes"]
    names = {shape["name"] for shape in answer["sizes"]["layout"]["shapes"]}
    assert {f"{kind}_{layer}" for kind in ("gradient", "update") for layer in (1, 2, 3)} < names
    assert {figure["layout"]["meta"]["theme"] for figure in answer.values()} == {"dark"}
    assert {figure["layout"]["font"]["size"] for figure in answer.values()} == {11}


async def test_a_client_that_has_them_hears_so(api: httpx.AsyncClient) -> None:
    first = await api.get("/api/lab/figures?depth=2")
    again = await api.get("/api/lab/figures?depth=2", headers={"if-none-match": first.headers["etag"]})

    assert "max-age" in first.headers["cache-control"]
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("", "depth"),
        ("depth=0", "depth"),
        ("depth=9", "depth"),
        ("depth=x", "depth"),
        ("depth=2&theme=blue", "theme"),
    ],
)
async def test_others_are_refused(api: httpx.AsyncClient, query: str, field: str) -> None:
    answer = await api.get(f"/api/lab/figures?{query}")

    assert answer.status_code == 422
    assert error_of(answer)["field"] == field


@pytest.mark.parametrize("depth", ["nan", "1.5", "x", "9" * 5000])
async def test_a_depth_that_is_no_number_is_refused_in_our_own_words(
    api: httpx.AsyncClient, depth: str
) -> None:
    error = error_of(await api.get(f"/api/lab/figures?depth={depth}"))

    assert error["message"] == "This is not a whole number."
