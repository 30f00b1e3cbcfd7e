"""Record what the exported PyTorch scripts print, each with a fingerprint of the script that printed it."""

import sys
from typing import Any

import torch

from app.export.pytorch_script import pytorch_script
from tests.export.pytorch_runs import PYTORCH_RUNS, fingerprint
from tests.export.runs_to_export import printed_by, recipe


def recording() -> dict[str, Any]:
    scripts = {name: pytorch_script(recipe(experiment)) for name, experiment in PYTORCH_RUNS.items()}
    losses = printed_by([[script] for script in scripts.values()], sys.executable)
    cases = [
        {"name": name, "script": fingerprint(script), "losses": printed}
        for (name, script), printed in zip(scripts.items(), losses, strict=True)
    ]
    return {"pytorch": torch.__version__, "cases": cases}
