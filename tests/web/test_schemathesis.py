"""What our OpenAPI document allows, and what it does not, brings no fault of ours: found by schemathesis."""

import os
import subprocess
import sys
from importlib.util import find_spec

import pytest

from tests.serving import serving

pytestmark = pytest.mark.deep

ADVICE = "schemathesis is missing: `make test-deep` installs it"
EXAMPLES = "4"
"""For each call, of each kind."""


def test_nothing_that_is_made_from_our_document_brings_a_fault() -> None:
    if find_spec("schemathesis") is None:
        pytest.skip(ADVICE)
    # A busy machine may need longer than the usual ten seconds; that would be no fault.
    with serving(environment={**os.environ, "SLOPE_SECONDS": "100"}) as server:
        command = [
            *(sys.executable, "-m", "schemathesis.cli", "run", f"{server.address}/openapi.json"),
            *("--checks", "not_a_server_error", "--max-examples", EXAMPLES, "--seed", "1"),
            *("--phases", "examples,fuzzing", "--request-timeout", "60", "--no-color"),
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=280)
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr[-1000:]
