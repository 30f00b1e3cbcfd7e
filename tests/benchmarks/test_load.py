"""Too many questions at once are answered or refused with a time to come back; memory stays where it is."""

import asyncio
import os

import pytest

from app.presets import PRESETS
from tests.benchmarks.bench_capacity import Minute, own_minute
from tests.benchmarks.load import (
    MOST_GROWTH,
    SMALL_CACHE,
    growth_of_memory,
    own_trainings,
    sentence,
    training,
)
from tests.benchmarks.students import Load, follow
from tests.benchmarks.visits import Asked
from tests.serving import serving

REQUESTS = 2_000


@pytest.mark.deep
def test_an_overload_is_told_and_who_comes_back_is_served() -> None:
    with serving() as server:
        crowd = [*own_trainings(students=100)]
        load = asyncio.run(follow(server.address, crowd, len(crowd), 0.0))
        later = asyncio.run(follow(server.address, crowd[-1:], 1, 0.0))

    # students.py checks that each 503 says when to come back. Who is served then is a matter of pace.
    assert load.statuses.keys() == {200, 503}
    assert load.asked_again.keys() <= {200, 503}
    assert later.statuses.keys() == {200}


@pytest.mark.deep
def test_memory_stays_where_it_is() -> None:
    with serving(environment={**os.environ, **SMALL_CACHE}) as server:
        asked = [Asked("GET", "/api/presets", b"", 0.0), training(PRESETS["xor"].experiment, 20)]

        assert growth_of_memory(server, asked, REQUESTS) < MOST_GROWTH


def test_a_student_of_their_own_asks_what_nobody_has_asked() -> None:
    minute = [Asked("GET", "/lab", b"", 0.0), training(PRESETS["xor"].experiment, 60)]
    bodies = {own_minute(minute, student)[1].body for student in range(5)}

    assert len(bodies) == 5
    assert own_minute(minute, 3)[0] == minute[0]


def test_replicas_are_counted_from_the_processor_time() -> None:
    # 300 students at 0.5 s each are 150 s a minute: 2.5 processors, of which 0.6 should be used.
    assert Minute(0.5, 100, 1e6).replicas(300) == 5
    assert Minute(0.5, 100, 1e6).replicas(1) == 1


def test_what_was_measured_is_said() -> None:
    load = Load([0.001, 0.002, 0.1])
    load.statuses.update({200: 2, 503: 1})
    load.asked_again.update({200: 1})

    assert sentence(load) == (
        "3 requests, p50 2.0 ms, p99 2 ms, 0 errors, 1 refused, 1 of them served when asked again"
    )
