"""Run all benchmarks and print how many times as fast as PyTorch we are: `make bench`.

Needs PyTorch: `pip install torch==2.13.0`. Exits with 1 when a target is missed.
"""

import os
import sys
from importlib.util import find_spec
from itertools import chain

# Our server computes with one thread. NumPy reads this when it loads, so it comes first; PyTorch does not.
os.environ["OPENBLAS_NUM_THREADS"] = "1"


def main() -> int:
    if find_spec("torch") is None:
        print("The benchmarks race PyTorch, which is not installed here: pip install torch==2.13.0")
        return 2
    from tests.benchmarks import bench_iteration, bench_landscape, bench_prediction, bench_train_request
    from tests.benchmarks.table import HEAD, line

    print(HEAD)
    missed = 0
    races = (bench_iteration, bench_landscape, bench_train_request, bench_prediction)
    for row in chain.from_iterable(race.rows() for race in races):
        print(line(row), flush=True)
        missed += row.missed
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
