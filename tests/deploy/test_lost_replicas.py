"""Replicas die and are exchanged under load behind nginx, and nobody who asks is told of it."""

from collections.abc import Iterator

import pytest

from tests.deploy.proxy import needs_nginx, proxying
from tests.deploy.replicas import Asking, Replica, some_replicas
from tests.serving import STARTS_WITHIN

pytestmark = [pytest.mark.deep, needs_nginx, pytest.mark.timeout(12 * STARTS_WITHIN)]

BETWEEN = 60
"""Answers between two events; more than all clients have under way."""


@pytest.fixture(scope="module")
def replicas() -> Iterator[list[Replica]]:
    """Each test leaves them all up."""
    with some_replicas(3) as started:
        yield started


def test_killing_a_replica_twice_loses_nothing(replicas: list[Replica]) -> None:
    victim = replicas[0]
    with proxying([each.address for each in replicas]) as proxy:
        with Asking(proxy.address) as asking:
            asking.wait_for(BETWEEN)
            victim.kill_the_worker()
            asking.wait_for(BETWEEN)
            victim.kill()
            asking.wait_for(BETWEEN)
            victim.start()
            asking.wait_for(BETWEEN)
        log = proxy.log.read_text()

    assert set(asking.answers) == {200}
    # The deaths were met: nginx found a connection broken, or nobody at the port, and asked another one.
    assert f'"replica":"127.0.0.1:{victim.port}, 127' in log


def test_a_rolling_restart_loses_nothing(replicas: list[Replica]) -> None:
    with proxying([each.address for each in replicas]) as proxy, Asking(proxy.address) as asking:
        asking.wait_for(BETWEEN)
        for replica in replicas:
            assert replica.end() == 0
            asking.wait_for(BETWEEN)
            replica.start()
            asking.wait_for(BETWEEN)

    assert set(asking.answers) == {200}
    assert asking.answers.total() > 6 * BETWEEN


def test_without_nginx_in_front_the_same_death_is_noticed() -> None:
    with some_replicas(1) as [replica]:
        with Asking(replica.address) as asking:
            asking.wait_for(BETWEEN)
            replica.kill()
            asking.wait_for(BETWEEN)

        assert set(asking.answers) > {200}
