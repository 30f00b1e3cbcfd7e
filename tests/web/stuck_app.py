"""The application with addresses that no application should have: each makes a process useless, for ever.

Run as a script it is the command `slope-and-step` with this application.
"""

import sys
import time
from typing import Any

from fastapi import Request
from uvicorn import Config

from app import cli
from app.web.main import create_app
from app.web.service import processes

FOR_EVER = 100_000.0  # seconds

app = create_app()


@app.get("/stuck/loop")
async def stuck_loop() -> None:
    """The event loop never turns again."""
    time.sleep(FOR_EVER)


@app.get("/stuck/thread")
async def stuck_thread(request: Request) -> None:
    """A computation that heeds no time limit."""
    await app.state.worker.run(request, lambda keep_going: time.sleep(FOR_EVER))


def _config(_: str, **options: Any) -> Config:
    return Config("tests.web.stuck_app:app", **options)


if __name__ == "__main__":
    processes.Config = _config  # type: ignore[attr-defined, assignment, misc]
    raise SystemExit(cli.main(sys.argv[1:]))
