"""The address at which the lab opens a run: the whole experiment, squeezed as the lab's script does it."""

import zlib
from base64 import urlsafe_b64encode
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from app.web.service.json_codec import encode

LONGEST_QUERY = 6000
"""What is longer stands behind a `#` and never goes to a server: as in static/js/lab/address.js."""

CHOICES = ("problem", "source", "optimizer", "batch_size", "seed", "theta")


def lab_address(experiment: Mapping[str, Any], edits: Sequence[Mapping[str, Any]], steps: int) -> str:
    """The address without the site. experiment, edits: as the calls of the API take them."""
    chosen = {name: experiment[name] for name in CHOICES if name in experiment}
    told = {"experiment": {"batch_size": None, "theta": None, **chosen, "edits": [*edits]}, "example": None}
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    squeezed = squeezer.compress(encode(told)) + squeezer.flush()
    letters = urlsafe_b64encode(squeezed).decode().rstrip("=")
    said = {"steps": str(steps)}
    if len(letters) <= LONGEST_QUERY:
        return f"/lab?{urlencode({'e': letters, **said})}"
    return f"/lab?{urlencode(said)}#e={letters}"
