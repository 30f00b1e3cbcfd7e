"""What is counted, in the words of Prometheus: labels have few values, and none comes from who asks.

With several processes each writes its numbers into files of its own in PROMETHEUS_MULTIPROC_DIR, and
whichever is asked adds all of them up. It has to be in the environment before this module is loaded.
"""

import os
from pathlib import Path

from prometheus_client import (
    REGISTRY,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
_SECONDS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10)

REQUESTS = Counter("slope_requests", "Requests that were answered", ["method", "route", "status"])
DURATIONS = Histogram(
    "slope_request_seconds", "From the headers to the last byte", ["route"], buckets=_SECONDS
)
SENT = Counter("slope_sent_bytes", "Bytes of answers, as sent", ["route"])
WAITS = Histogram("slope_queue_wait_seconds", "In the queue of the computing thread", buckets=_SECONDS)
OPERATIONS = Counter("slope_operations", "Operations that were computed, by their price")
QUEUE = Gauge("slope_queue", "Requests that hold a slot in the queue", multiprocess_mode="livesum")
CACHE = Counter("slope_cache", "Answers by where they came from: hit, shared, miss", ["result"])
REFUSED = Counter("slope_refused", "Requests refused because the queue was full")
REPLACED = Counter("slope_workers_replaced", "Processes that ended or hung, and were replaced")


def exposition() -> bytes:
    """All numbers, of all processes, in the text format of Prometheus."""
    if FOLDER not in os.environ:
        return generate_latest(REGISTRY)
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return generate_latest(registry)


def has_ended(pid: int) -> None:
    """Leave out what was true of a process only while it lived; what it has counted stays."""
    if FOLDER in os.environ and Path(os.environ[FOLDER]).is_dir():
        mark_process_dead(pid)  # type: ignore[no-untyped-call]
