"""How the server's processes are set up."""

import socket

from app.web.service.processes import Processes


def test_a_connection_outlasts_a_reader_who_pauses_for_a_minute() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        processes = Processes(listener, 1, "http://localhost")

    assert processes.config.timeout_keep_alive > 60
