"""Each published limit holds: just so much is answered, and more is refused, naming field and limit."""

import json
import re

import httpx
import pytest

from app.folders import STATIC
from app.web.api.size_limits import SET_HERE, SIZES
from app.web.service.errors import Refusal
from app.web.service.price_limits import check_price
from tests.web.at_the_limits import AT_THE_LIMITS, Content
from tests.web.requests import error_of
from tests.web.valid_bodies import JSON

pytestmark = pytest.mark.anyio

LIMITS = {size.name: size.most for size in (*SIZES, *SET_HERE)}
PRICES = ("operations", "operations_a_step", "numbers")
"""Of these so much would take seconds; a request far above is refused before it begins."""

OF_PARTS = ("values_in_a_body", "lists_in_a_body")
"""Only what is said again makes so many, and that is refused next."""

IN_SCRIPTS = {
    ("race/setup.js", "MOST_ENTRIES"): "entries",
    ("lab/sweep/address.js", "MOST_ON_AN_AXIS"): "numbers_on_an_axis",
    ("lab/sweep/address.js", "MOST_STEPS"): "steps",
    ("iteration/requests.js", "MOST_STEPS"): "steps",
}


def test_each_limit_has_its_row() -> None:
    assert {*AT_THE_LIMITS, *PRICES} == set(LIMITS)


@pytest.mark.parametrize("name", AT_THE_LIMITS)
async def test_just_so_much_is_answered_and_more_is_refused_with_field_and_limit(
    api: httpx.AsyncClient, name: str
) -> None:
    row, most = AT_THE_LIMITS[name], int(LIMITS[name])

    allowed = await api.post(row.address, content=sent(row.make(most)), headers=JSON)
    refused = await api.post(row.address, content=sent(row.make(most + 1)), headers=JSON)

    if name in OF_PARTS:
        assert error_of(allowed)["message"] == "This field stands here twice."
    else:
        assert allowed.status_code == 200, allowed.text[:500]
    error = error_of(refused)
    assert refused.status_code == (413 if name == "body_bytes" else 422)
    assert error["field"].partition("[")[0] == row.field.partition("[")[0], error
    told = f"{error['message']} {error['allowed']}".replace(",", "")
    assert (row.told or str(most)) in told, error


@pytest.mark.parametrize("most", [LIMITS[name] for name in PRICES])
def test_a_price_is_paid_up_to_the_limit(most: int) -> None:
    check_price("steps", most, most, "operations", "fewer steps")
    with pytest.raises(Refusal) as raised:
        check_price("steps", most + 1, most, "operations", "fewer steps")
    assert f"the limit is {most:.2g}" in raised.value.error.message


def test_scripts_that_cannot_wait_for_the_catalog_have_the_same_numbers() -> None:
    for (script, constant), name in IN_SCRIPTS.items():
        [number] = re.findall(rf"\b{constant} = (\d+);", (STATIC / "js" / script).read_text())
        assert int(number) == LIMITS[name], script


def sent(content: Content) -> bytes:
    return content if isinstance(content, bytes) else json.dumps(content).encode()
