"""The class that loads the server gets real answers, counts refusals, and goes to no other machine."""

import asyncio
import json

import pytest

from tests.benchmarks.students import follow
from tests.benchmarks.visits import Asked
from tests.serving import serving
from tests.web.requests import SMALL

TRAINING = Asked("POST", "/api/train", json.dumps({**SMALL, "steps": 2}).encode(), 0.1)
VISIT = [Asked("GET", "/", b"", 0.0), Asked("GET", "/nowhere", b"", 0.05), TRAINING]


def test_every_student_gets_every_answer() -> None:
    with serving() as server:
        load = asyncio.run(follow(server.address, [VISIT], students=8, arriving=0.5))

    assert load.statuses == {200: 16, 404: 8}
    assert len(load.seconds) == 24
    assert 0 < load.percentile(0.5) <= load.percentile(0.99) <= load.percentile(1) == max(load.seconds)


def test_no_other_machine_is_loaded() -> None:
    with pytest.raises(AssertionError, match="this machine"):
        asyncio.run(follow("http://192.0.2.1:80", [VISIT], students=1, arriving=0))
