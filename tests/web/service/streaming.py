"""A stream that ends only when its first piece has been passed on: nothing around it may collect it."""

from collections.abc import Callable

import anyio
from starlette.types import ASGIApp, Message, Receive, Scope, Send


async def passed_on(around: Callable[[ASGIApp], ASGIApp], scope: Scope) -> list[Message]:
    """The messages that have left `around` once the first piece of the answer is out."""
    sent: list[Message] = []
    goes_on = anyio.Event()

    async def streaming(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"first", "more_body": True})
        await goes_on.wait()

    async def receive() -> Message:
        raise AssertionError("nothing is read")

    async def send(message: Message) -> None:
        sent.append(message)
        if message.get("body"):
            goes_on.set()

    with anyio.fail_after(60):
        await around(streaming)(scope, receive, send)
    return sent
