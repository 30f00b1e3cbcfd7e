"""The words of an address that ask for a run and a place in it."""

from app.web.api.catalog import CATALOG

PLACES = (
    "preset",
    "source",
    "optimizer",
    "seed",
    "row",
    "iteration",
    "beat",
    "steps",
    "look",
    "plane",
    "window",
    "heights",
)
SETTINGS = frozenset(
    setting["name"]
    for kind in ("sources", "optimizers")
    for entry in CATALOG[kind]
    for setting in entry["settings"]
)
WORDS = frozenset((*PLACES, *SETTINGS))
"""Whatever an address may say of a run; a theme alone asks for none."""
