"""Still pictures of figures are made in the computing thread; a page never waits long or fails for one."""

from collections.abc import Callable
from typing import TypeVar

import numpy as np
from fastapi import Request

from app.web.service.errors import Refusal
from app.web.service.worker import Worker

Picture = TypeVar("Picture")


async def made(request: Request, draw: Callable[[], Picture | None]) -> Picture | None:
    """The picture; None when there is none, or when the computing thread has too much to do."""
    worker: Worker = request.app.state.worker

    def drawn() -> Picture | None:
        # A number that grows too large is left out of the picture.
        with np.errstate(all="ignore"):
            return draw()

    try:
        with worker.slot():
            return await worker.run(request, lambda keep_going: drawn())
    except Refusal:
        return None
