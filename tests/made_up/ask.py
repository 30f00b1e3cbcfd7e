"""Asks the application in the working directory: requests from standard input, answers to standard output."""

import asyncio
import json
import sys
from typing import Any

import httpx

from app.web.main import create_app


async def answers(requests: list[Any]) -> list[Any]:
    """The status and the text of each answer; a request is a path, or a path with a body."""
    transport = httpx.ASGITransport(create_app())
    async with httpx.AsyncClient(transport=transport, base_url="http://copy") as client:
        return [await answer(client, *request) for request in requests]


async def answer(client: httpx.AsyncClient, path: str, body: Any = None) -> tuple[int, str]:
    response = await (client.get(path) if body is None else client.post(path, json=body))
    return response.status_code, response.text


if __name__ == "__main__":
    print(json.dumps(asyncio.run(answers(json.load(sys.stdin)))))
