"""Where the folders beside the package are, in a checkout and in an installed package."""

from importlib.resources import files
from pathlib import Path

PACKAGE = Path(str(files("app")))


def folder(name: str, package: Path = PACKAGE) -> Path:
    """The folder `name`: inside the package when installed from a wheel, beside it in a checkout.

    Raises FileNotFoundError when it is in neither path.
    """
    for path in (package / name, package.parent / name):
        if path.is_dir():
            return path
    raise FileNotFoundError(f"The folder {name!r} is neither in {package} nor in {package.parent}.")


TEXTS = folder("texts")
"""Long texts, as Markdown."""

TEMPLATES = folder("templates")
STATIC = folder("static")
BUNDLES = STATIC.parent / "bundles"
"""What the installation made of the static files; it may be missing."""
