"""Which of the encodings a client accepts is best, and how to encode with it.

The rules are those of RFC 9110, section 12.5.3 (2022).
"""

import gzip
from collections.abc import Callable

import brotli

# Best first. Brotli 6 and gzip 6 take 0.2 s each for plotly.js (4.8 MB to 1.27 and 1.47 MB);
# brotli 11 would save another 0.16 MB, but takes 15 s, too long for every start of the server.
ENCODERS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda content: brotli.compress(content, quality=6),
    "gzip": lambda content: gzip.compress(content, compresslevel=6, mtime=0),
}
IDENTITY = "identity"

LEAST_COMPRESSED = 1_000
"""Bytes. Anything shorter fits into one packet uncompressed."""

QUICKEST = 1
"""gzip's level for computed answers: 120 kB of numbers take 2 ms; 9 takes 15 ms and saves little more."""


def best_encoding(accept_encoding: str) -> str:
    """The best of our encodings that the header `Accept-Encoding` allows, else "identity"."""
    return next((name for name in ENCODERS if accepts(accept_encoding, name)), IDENTITY)


def accepts(accept_encoding: str, encoding: str) -> bool:
    """Whether the header `Accept-Encoding` allows an encoding such as "gzip"."""
    weights = dict(_weight(part) for part in accept_encoding.lower().split(",") if part.strip())
    return weights.get(encoding, weights.get("*", 0.0)) > 0


def _weight(part: str) -> tuple[str, float]:
    """One element of the header, such as ` br;q=0.5`, as name and weight; what is no number weighs 0."""
    name, _, parameter = part.partition(";")
    key, _, number = parameter.partition("=")
    if key.strip() != "q":
        return name.strip(), 1.0
    try:
        return name.strip(), float(number)
    except ValueError:
        return name.strip(), 0.0
