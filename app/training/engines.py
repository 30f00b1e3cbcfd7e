"""Which engine computes heavy work: this process, or the cluster that the setting names."""

import re
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

from app.training.cluster import Cluster
from app.training.tasks import IN_PROCESS, Engine, KeepGoing, Task

SETTING = "SLOPE_CLUSTER"
"""The environment variable with the address of a Dask scheduler, such as tcp://scheduler:8786."""

_ADDRESS = re.compile(r"(tcp|tls)://[A-Za-z0-9.-]+:\d{1,5}")


def engine_at(address: str) -> Engine:
    """The cluster whose scheduler is there; this process where the address is "".

    Raises ValueError for what is no address, and where Dask is not installed.
    """
    if not address:
        return IN_PROCESS
    if not is_address(address):
        raise ValueError(f"{SETTING} is not an address such as tcp://scheduler:8786")
    if find_spec("distributed") is None:
        raise ValueError(f"{SETTING} is set, and Dask is not installed: pip install '.[cluster]'")
    return Cluster(address)


def is_address(text: str) -> bool:
    """Whether this is the address of a scheduler, as far as one can see."""
    return _ADDRESS.fullmatch(text) is not None


def in_order(engine: Engine, tasks: Sequence[Task], keep_going: KeepGoing) -> list[Any]:
    """What the tasks give, in their order. Raises what the engine raises."""
    done = sorted(engine.results(tasks, keep_going), key=lambda each: each.number)
    return [each.result for each in done]
