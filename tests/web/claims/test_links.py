"""Where claims lead: each experiment goes on elsewhere, and can be opened there."""

import base64
import json
import zlib
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from app.claims.form.claim import Claim
from app.claims.form.controls import usual
from app.claims.register import CLAIMS
from app.expressions.parser import parse
from app.problems.curves import CURVES
from app.problems.surfaces import SURFACES
from app.web.claims.links import encoded, page_link
from app.web.service.navigation import PAGES

pytestmark = pytest.mark.anyio
each_claim = pytest.mark.parametrize("claim", CLAIMS.values(), ids=lambda claim: claim.number)


def decoded(text: str) -> Any:
    packed = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    return json.loads(zlib.decompress(packed, wbits=-15))


def test_an_experiment_is_packed_as_the_lab_reads_it() -> None:
    value = {"experiment": {"layers": [2, 2], "name": "δ"}, "example": 0}
    assert decoded(encoded(value)) == value
    assert set(encoded(value)) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")


@each_claim
async def test_each_leads_to_a_page_that_can_open_it(api: httpx.AsyncClient, claim: Claim) -> None:
    link = claim.link(usual(claim.controls))
    address = urlsplit(page_link(link))
    asked = {name: values[0] for name, values in parse_qs(address.query).items()}
    assert address.path in {page.address for page in PAGES}
    assert (await api.get(page_link(link))).status_code == 200
    if link.page == "lab":
        told = decoded(asked["e"])
        assert told["experiment"]["edits"] == []
        experiment = {name: value for name, value in told["experiment"].items() if name != "edits"}
        taken = await api.post("/api/step", json={**experiment, "state": None, "count": 0})
        assert taken.status_code == 200, taken.text
    elif link.page in ("graph", "descent") and "text" in asked:
        names = {pair.split(":")[0] for pair in asked["start"].split(",")}
        assert names == set(parse(asked["text"]).variables)
    elif link.page == "descent":
        assert asked["surface"] in {**SURFACES, **CURVES}
