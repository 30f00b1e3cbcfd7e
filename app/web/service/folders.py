"""Where the pages' templates and the static files are."""

from app.folders import folder

TEMPLATES = folder("templates")
STATIC = folder("static")
BUNDLES = STATIC.parent / "bundles"
"""What the installation made of the static files; it may be missing."""
