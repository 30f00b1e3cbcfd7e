"""Runs the programs that the article shows, as they are shown, and reads what they computed."""

import json
import subprocess
import sys
from typing import Any

import numpy as np

Json = dict[str, Any]

ENDS = {
    "numpy_by_hand": "loss, [slope_hidden, slope_output], [w_hidden, w_output]",
    "pytorch": "loss, [w_hidden.grad, w_output.grad], [w_hidden, w_output]",
    "jax_optax": "loss, list(slopes.values()), list(weights.values())",
}
"""Loss, slopes and new weights, as each program names them at its end."""

PROBE = """
import json
found = {ends}
print(json.dumps([found[0].item(), *([matrix.tolist() for matrix in part] for part in found[1:])]))
"""
NEEDED = {"pytorch": ("torch",), "jax_optax": ("jax", "optax")}
"""What must be installed to run those that not everybody can."""


def computed_by(name: str, text: str) -> Json:
    """What a program computes, in a process of its own: libraries are set for it alone."""
    done = subprocess.run(
        [sys.executable, "-c", text + PROBE.format(ends=ENDS[name])],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    loss, slopes, weights = json.loads(done.stdout)
    return {"loss": loss, "slopes": slopes, "weights": weights}


def agree(one: Json, other: Json) -> bool:
    """Whether loss, slopes and new weights are the same to fourteen digits, as the article says."""
    return all(np.allclose(one[key], other[key], rtol=1e-14, atol=0) for key in ("loss", "slopes", "weights"))
