"""Record the numbers that the tests compare with PyTorch: `make oracles` or `python -m tests.oracles.record`.

Needs PyTorch, which is too heavy for a newcomer's `make test`: `pip install torch==2.13.0` first.
"""

import torch

from tests.oracles import (
    record_code,
    record_hessians,
    record_networks,
    record_optimizers,
    record_schedules,
    record_scripts,
)
from tests.oracles.recorded import save


def main() -> None:
    torch.set_default_dtype(torch.float64)
    save("optimizers", record_optimizers.recording())
    save("networks", record_networks.recording())
    save("hessians", record_hessians.recording())
    save("scripts", record_scripts.recording())
    save("code", record_code.recording())
    save("schedules", record_schedules.schedules())
    save("clipping", record_schedules.clipping())


if __name__ == "__main__":
    main()
