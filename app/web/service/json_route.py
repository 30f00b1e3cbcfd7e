"""Routes whose requests are read, checked, priced and answered in the computing thread.

So the event loop stays free, whatever is sent. Bodies are decoded by our own, stricter codec,
after their parts have been counted.
"""

from collections.abc import Callable, Coroutine, Generator
from json import JSONDecodeError
from typing import Any

import numpy as np
from fastapi import Request, Response
from fastapi.routing import APIRoute

from app.web.service.attempt import Job, KeepGoing
from app.web.service.body_parts import check_parts
from app.web.service.content_type import check_content_type
from app.web.service.field_twice import check_fields
from app.web.service.json_codec import decode, encode
from app.web.service.worker import Worker
from app.web.service.wrong_json import refusal_of


class JsonRequest(Request):
    """A request whose body is here as a whole, and is JSON by the codec's rules."""

    def __init__(self, request: Request, body: bytes) -> None:
        super().__init__(request.scope, request.receive)
        self._whole = body
        self.keep_going: KeepGoing = lambda: True

    async def body(self) -> bytes:
        return self._whole

    async def json(self) -> Any:
        check_parts(self._whole)
        try:
            value = decode(self._whole)
        except JSONDecodeError as wrong:
            raise refusal_of(self._whole, wrong) from wrong
        check_fields(self._whole, value)
        return value


class JsonRoute(APIRoute):
    """A route that passes a JsonRequest to its function, in the computing thread.

    The function is a coroutine that waits for its turn, in `computed`, and for nothing else: it must not
    await anything that the event loop does.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def handle_json(request: Request) -> Response:
            body = await request.body()
            if body:
                check_content_type(request.headers.get("content-type", ""))
            asked = JsonRequest(request, body)
            call = _Call(asked, handle(asked))
            worker: Worker = request.app.state.worker
            try:
                return await worker.run(request, call.answer, call.check)
            finally:
                call.close()

        return handle_json


class _Call:
    """A call in two parts, both in the computing thread: up to where it waits for its turn, and after."""

    def __init__(self, request: JsonRequest, answering: Coroutine[Any, Any, Response]) -> None:
        self._request = request
        self._answering = answering
        self._response: Response | None = None

    def check(self, keep_going: KeepGoing) -> float:
        """Read the request, and return what it costs. Raises what is wrong with it."""
        return self._go_on(keep_going)

    def answer(self, keep_going: KeepGoing) -> Response:
        """Compute the answer."""
        if self._response is None:
            self._go_on(keep_going)
        assert self._response is not None, "A call waits for something else than its turn."
        return self._response

    def close(self) -> None:
        """Give up what has not been answered, and keep no answer: a job knows its call and would keep it."""
        self._answering.close()
        self._response = None

    def _go_on(self, keep_going: KeepGoing) -> float:
        self._request.keep_going = keep_going
        try:
            # A number that grows too large is an answer here, not a warning.
            with np.errstate(all="ignore"):
                price: float = self._answering.send(None)
        except StopIteration as end:
            self._response = end.value
            return 0.0
        return price


class _Turn:
    """Awaited where a call has been checked; it tells what the rest costs."""

    def __init__(self, price: float) -> None:
        self._price = price

    def __await__(self) -> Generator[float, None, None]:
        yield self._price


async def turn(price: float) -> None:
    """Wait until no cheaper call waits. price: about how many operations are to come."""
    await _Turn(price)


async def computed(
    request: Request, job: Job[object], headers: dict[str, str] | None = None, price: float = 0.0
) -> Response:
    """The answer of a job as a JSON response, in its turn. price: about how many operations it takes."""
    await turn(price)
    assert isinstance(request, JsonRequest)
    return Response(encode(job(request.keep_going)), headers=headers, media_type="application/json")
