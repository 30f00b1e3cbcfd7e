"""Routes whose JSON bodies are decoded by our own, stricter codec."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

from app.web.service.json_codec import decode


class JsonRequest(Request):
    """A request whose body is JSON by the codec's rules."""

    async def json(self) -> Any:
        return decode(await self.body())


class JsonRoute(APIRoute):
    """A route that passes a JsonRequest to its function."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def handle_json(request: Request) -> Response:
            return await handle(JsonRequest(request.scope, request.receive))

        return handle_json
