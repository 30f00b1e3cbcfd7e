"""What the tests of the graph page ask, and how."""

from typing import Any

import httpx

from app.web.graph.offered_formulas import EXAMPLES
from tests.web.requests import Json

SQUARE: Json = {"text": "(x*y + sin(x))**2", "start": {"x": 1, "y": 2}}
SOFTMAX = EXAMPLES["softmax"]
ADDRESSES = ("/api/graph", "/api/graph/methods", "/api/graph/nudge")


async def answer(api: httpx.AsyncClient, address: str, body: Json) -> Any:
    response = await api.post(address, json=body)
    assert response.status_code == 200, response.text
    return response.json()
