"""Replicas die and are exchanged under load behind nginx, and nobody who asks is told of it."""

import pytest

from tests.deploy.proxy import needs_nginx, proxying
from tests.deploy.replicas import Asking, three_replicas
from tests.serving import STARTS_WITHIN

pytestmark = [pytest.mark.deep, needs_nginx, pytest.mark.timeout(12 * STARTS_WITHIN)]

BETWEEN = 60
"""Answers between two events; more than all clients have under way."""


def test_killing_a_replica_twice_loses_nothing() -> None:
    with three_replicas() as replicas:
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


def test_a_rolling_restart_loses_nothing() -> None:
    with three_replicas() as replicas:
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
    with three_replicas() as replicas:
        with Asking(replicas[0].address) as asking:
            asking.wait_for(BETWEEN)
            replicas[0].kill()
            asking.wait_for(BETWEEN)

        assert set(asking.answers) > {200}
