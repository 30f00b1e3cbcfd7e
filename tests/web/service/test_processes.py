"""How the server's processes are set up."""

import socket

import pytest

from app.web.service.processes import Processes
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


def made() -> Processes:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return Processes(listener, 1, "http://localhost")
