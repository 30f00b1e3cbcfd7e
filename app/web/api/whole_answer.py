"""An answer that may take long: computed here in its turn, or as one task by others."""

from collections.abc import Callable
from typing import Any, TypeVar

from fastapi import Request, Response

from app.training.engines import in_order
from app.training.tasks import Task
from app.web.service.attempt import KeepGoing
from app.web.service.elsewhere import Elsewhere, is_for_others
from app.web.service.json_route import computed

Body = TypeVar("Body")


async def whole_answer(
    request: Request,
    body: Body,
    answer: Callable[[Body, KeepGoing], dict[str, Any]],
    encoded_answer: Callable[[KeepGoing, bytes], bytes],
    price: int,
) -> Response:
    """The answer to a request that has been checked. encoded_answer: the same from its bytes, as a task."""
    if is_for_others(request, price):
        task = Task(encoded_answer, {"body": await request.body()})
        return Elsewhere(
            request, lambda keep_going: in_order(request.app.state.engine, [task], keep_going)[0]
        )
    return await computed(request, lambda keep_going: answer(body, keep_going), price=price)
