"""PyTorch is raced with one thread, as our server computes, and with as many as it takes by itself.

Targets are for equal terms, one thread each; what more threads bring is reported beside them.
"""

from collections.abc import Iterator

import torch

BY_DEFAULT = torch.get_num_threads()


def each_number_of_threads() -> Iterator[int]:
    """Set PyTorch's number of threads and yield it, one after the other; then restore it."""
    try:
        for number in sorted({1, BY_DEFAULT}):
            torch.set_num_threads(number)
            yield number
    finally:
        torch.set_num_threads(BY_DEFAULT)
