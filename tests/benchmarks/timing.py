"""Fair timing: rivals take turns in one process, and the median of their repetitions counts."""

import gc
from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter

Work = Callable[[], object]


def medians(rivals: Mapping[str, Work], repetitions: int, calls: int = 1) -> dict[str, float]:
    """Seconds for one call of each rival: the median over repetitions of the mean over `calls` in a row.

    The rivals take turns within each repetition, so whatever else the machine does hits all of them alike.
    """
    for work in rivals.values():
        work()
    taken: dict[str, list[float]] = {name: [] for name in rivals}
    gc.collect()
    gc.disable()
    try:
        for _ in range(repetitions):
            for name, work in rivals.items():
                taken[name].append(_seconds(work, calls))
    finally:
        gc.enable()
    return {name: median(seconds) for name, seconds in taken.items()}


def _seconds(work: Work, calls: int) -> float:
    start = perf_counter()
    for _ in range(calls):
        work()
    return (perf_counter() - start) / calls
