"""Numbers that other software gave, kept as JSON beside the scripts that recorded them."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


def load(name: str) -> Any:
    """The recording `name`.json."""
    return json.loads((FOLDER / f"{name}.json").read_text())


def save(name: str, recording: dict[str, Any]) -> None:
    """Write the recording `name`.json: full precision, and one case a line, so that a change can be read."""
    parts = [f"{json.dumps(key)}: {_one_case_a_line(value)}" for key, value in recording.items()]
    (FOLDER / f"{name}.json").write_text("{\n" + ",\n".join(parts) + "\n}\n")


def _one_case_a_line(value: Any) -> str:
    if not isinstance(value, list):
        return json.dumps(value)
    return "[\n" + ",\n".join(json.dumps(case) for case in value) + "\n]"
