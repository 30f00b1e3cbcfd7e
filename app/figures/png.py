"""A picture of few colours as a PNG, for addresses that hold their own data."""

import zlib
from base64 import b64encode
from collections.abc import Sequence
from struct import pack

import numpy as np
from numpy.typing import NDArray

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png_address(indices: NDArray[np.uint8], palette: Sequence[tuple[int, int, int]]) -> str:
    """A `data:` address of a picture.

    indices: (height, width), the top row first; each names a colour of `palette`.
    """
    height, width = indices.shape
    # One byte before each row names its filter: none (PNG specification, third edition, W3C 2025, section 9).
    rows = np.pad(indices, ((0, 0), (1, 0))).tobytes()
    chunks = [
        _chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
        _chunk(b"PLTE", bytes(channel for color in palette for channel in color)),
        _chunk(b"IDAT", zlib.compress(rows, 9)),
        _chunk(b"IEND", b""),
    ]
    return "data:image/png;base64," + b64encode(_SIGNATURE + b"".join(chunks)).decode()


def _chunk(name: bytes, body: bytes) -> bytes:
    return pack(">I", len(body)) + name + body + pack(">I", zlib.crc32(name + body))
