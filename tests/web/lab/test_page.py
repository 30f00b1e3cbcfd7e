"""The lab as HTML: the first frame of an example, and none where only the script can read the address."""

import re

import httpx
import pytest

from tests.web.page_text import page

pytestmark = pytest.mark.anyio


async def test_an_example_is_drawn_before_any_script_runs(api: httpx.AsyncClient) -> None:
    assert "<svg" in network(await page(api, "/lab?preset=xor"))


async def test_an_experiment_in_the_address_is_left_to_the_script(api: httpx.AsyncClient) -> None:
    assert "<svg" not in network(await page(api, "/lab?e=anything"))


async def test_examples_lead_to_the_lab_and_back_to_the_page_of_one_iteration(api: httpx.AsyncClient) -> None:
    assert 'href="/lab?preset=xor"' in await page(api, "/lab")
    assert 'href="/iteration?preset=xor"' in await page(api, "/iteration")


async def test_the_lab_is_in_the_navigation(api: httpx.AsyncClient) -> None:
    assert re.search(r'<a href="/lab">Lab</a>', await page(api, "/iteration"))


async def test_charts_can_be_saved_and_the_landscape_as_numbers_too(api: httpx.AsyncClient) -> None:
    saved = re.findall(r'data-save="([\w-]+)" data-format="(\w+)"', await page(api, "/lab"))
    plots = [f"{name}-plot" for name in ("network", "landscape", "loss", "prediction", "fit", "sizes")]
    pictures = [(plot, form) for plot in plots for form in ("png", "svg")]
    assert saved == [*pictures[:4], ("landscape-plot", "csv"), *pictures[4:]]
    landscape = re.findall(r'data-save="([\w-]+)" data-format="(\w+)"', await page(api, "/iteration"))
    assert landscape == [("landscape-plot", form) for form in ("png", "svg", "csv")]


def network(html: str) -> str:
    """What stands in the place of the network."""
    found = re.search(r'id="network-plot"[^>]*>(.*?)</div>', html, re.DOTALL)
    assert found
    return found[1]
