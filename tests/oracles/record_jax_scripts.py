"""Record what the exported JAX scripts print: `python -m tests.oracles.record_jax_scripts PYTHON`.

PYTHON is the one to run them with, where `pip install jax==0.10.2 optax==0.2.8` has been done; this one if
none is named. Each record has a fingerprint of the script that printed it.
"""

import sys
from typing import Any

from app.export.jax_script import jax_script
from tests.export.jax_runs import JAX_RUNS
from tests.export.pytorch_runs import fingerprint
from tests.export.runs_to_export import printed_by, recipe
from tests.oracles.recorded import save


def recording(python: str) -> dict[str, Any]:
    scripts = {name: jax_script(recipe(experiment)) for name, experiment in JAX_RUNS.items()}
    losses = printed_by([[script] for script in scripts.values()], python)
    cases = [
        {"name": name, "script": fingerprint(script), "losses": printed}
        for (name, script), printed in zip(scripts.items(), losses, strict=True)
    ]
    return {"jax": "0.10.2", "optax": "0.2.8", "cases": cases}


if __name__ == "__main__":
    save("jax_scripts", recording(sys.argv[1] if len(sys.argv) > 1 else sys.executable))
