"""What the page of words says beside its texts."""

from app.words.references import works

TAG = "slope {slope}"


def cited(keys: tuple[str, ...]) -> list[tuple[str, str]]:
    """Works as they are named in a line: their keys, and how they are called."""
    return [(key, works()[key].short) for key in keys]
