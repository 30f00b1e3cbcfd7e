"""Routes whose requests are read, checked, priced and answered in the computing thread.

So the event loop stays free, whatever is sent. Bodies are decoded by our own, stricter codec,
after their parts have been counted.
"""

from collections.abc import Callable, Coroutine
from typing import Any

import numpy as np
from fastapi import Request, Response
from fastapi.routing import APIRoute

from app.web.service.attempt import Job, KeepGoing
from app.web.service.body_parts import check_parts
from app.web.service.json_codec import decode, encode
from app.web.service.worker import Worker


class JsonRequest(Request):
    """A request whose body is here as a whole, and is JSON by the codec's rules."""

    def __init__(self, request: Request, body: bytes, keep_going: KeepGoing) -> None:
        super().__init__(request.scope, request.receive)
        self._whole = body
        self.keep_going = keep_going

    async def body(self) -> bytes:
        return self._whole

    async def json(self) -> Any:
        check_parts(self._whole)
        return decode(self._whole)


class JsonRoute(APIRoute):
    """A route that passes a JsonRequest to its function, in the computing thread.

    The function is a coroutine that never waits: it must not await anything that the event loop does.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def handle_json(request: Request) -> Response:
            body = await request.body()
            worker: Worker = request.app.state.worker
            return await worker.run(
                request, lambda keep_going: _at_once(handle(JsonRequest(request, body, keep_going)))
            )

        return handle_json


def computed(request: Request, job: Job[object], headers: dict[str, str] | None = None) -> Response:
    """The answer of a job as a JSON response."""
    assert isinstance(request, JsonRequest)
    return Response(encode(job(request.keep_going)), headers=headers, media_type="application/json")


def _at_once(answering: Coroutine[Any, Any, Response]) -> Response:
    """The result of a coroutine that never waits. A number that grows too large is no warning here."""
    try:
        with np.errstate(all="ignore"):
            answering.send(None)
    except StopIteration as end:
        response: Response = end.value
        return response
    answering.close()
    raise RuntimeError("A call waited for something in the computing thread.")
