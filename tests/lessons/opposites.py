"""What would have to be otherwise for another answer to be right, by lesson and question, and that answer."""

from collections.abc import Mapping
from typing import Any

OPPOSITES: Mapping[str, Mapping[str, tuple[dict[str, Any], str]]] = {
    "first-iteration": {
        "delta": ({"output": "identity"}, "error"),
        "slope": ({"of": "b3"}, "delta"),
        "moved": ({"interleaved": True}, "some"),
        "step": ({"times": -1}, "plus"),
        "loss": ({"times": -1}, "higher"),
    },
}
