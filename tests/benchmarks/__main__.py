"""Run all benchmarks and print how many times as fast as PyTorch and JAX we are: `make bench`.

Needs both: `pip install '.[bench]'`. Exits with 1 when a target is missed.
"""

import os
import sys
from importlib.util import find_spec
from itertools import chain

# Our server computes with one thread. NumPy and JAX read this when they load; PyTorch can be told later.
os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false"


def main() -> int:
    if find_spec("torch") is None or find_spec("jax") is None:
        print("The benchmarks race PyTorch and JAX, and one is not installed here: pip install '.[bench]'")
        return 2
    from tests.benchmarks import (
        bench_capacity,
        bench_class,
        bench_first_visit,
        bench_iteration,
        bench_landscape,
        bench_prediction,
        bench_prepared,
        bench_race,
        bench_sweep,
        bench_train_request,
    )
    from tests.benchmarks.table import HEAD, line

    print(HEAD)
    missed = 0
    races = (
        *(bench_prepared, bench_iteration, bench_landscape, bench_train_request),
        *(bench_prediction, bench_race, bench_sweep),
    )
    for row in chain.from_iterable(race.rows() for race in races):
        print(line(row), flush=True)
        missed += row.missed
    missed += bench_class.report()
    bench_capacity.report()
    missed += bench_first_visit.report()
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
