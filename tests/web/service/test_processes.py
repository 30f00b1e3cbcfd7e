"""How the server's processes are set up, and how long the next one waits when one has failed."""

import socket
from itertools import pairwise

import pytest

from app.web.service.processes import LONGEST_PAUSE, STEADY_AFTER, Processes, Seat
from app.web.service.worker import SECONDS


def test_a_connection_outlasts_a_reader_who_pauses_for_a_minute() -> None:
    assert made().config.timeout_keep_alive > 60


def test_what_is_being_computed_has_all_its_time_when_the_server_ends() -> None:
    patience = made().config.timeout_graceful_shutdown

    assert patience is not None
    assert patience > SECONDS


def test_who_comes_when_the_server_ends_is_refused_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        place = listener.getsockname()
        Processes(listener, 1, "http://localhost").terminate_all()  # none has been started

        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(place)


def test_one_that_ran_well_is_replaced_at_once_and_one_that_fails_again_and_again_ever_later() -> None:
    seat = Seat(started=0.0)
    assert seat.found_dead(STEADY_AFTER + 1).is_free(STEADY_AFTER + 1)

    now, pauses = 0.0, []
    for _ in range(10):
        seat = seat.found_dead(now)
        assert seat.begins is not None
        pauses.append(seat.begins - now)
        assert not seat.is_free(seat.begins - 0.1)
        now = seat.begins
        seat = seat.taken_again(now)

    assert pauses[0] == 0
    assert pauses[-1] == LONGEST_PAUSE
    assert all(one <= other for one, other in pairwise(pauses))
    assert seat.found_dead(now + STEADY_AFTER + 1).failures == 0


def made() -> Processes:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return Processes(listener, 1, "http://localhost")
