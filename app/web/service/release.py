"""The release name of a folder: a digest of its contents, which changes with every file."""

import time
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

LETTERS = 12

Stamps = tuple[tuple[Path, int, int], ...]


def release(folder: Path) -> str:
    """The name of the present contents of `folder`: the first letters of a SHA-256 digest in hexadecimal."""
    return _named(folder, _stamps(folder, int(time.monotonic())))


@lru_cache(maxsize=8)
def _stamps(folder: Path, second: int) -> Stamps:
    """When each file was changed, and how long it is; looked up at most once a second."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return tuple((path, path.stat().st_mtime_ns, path.stat().st_size) for path in found)


@lru_cache(maxsize=8)
def _named(folder: Path, stamps: Stamps) -> str:
    digest = sha256()
    for path, _, size in stamps:
        digest.update(f"{path.relative_to(folder).as_posix()} {size}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:LETTERS]
