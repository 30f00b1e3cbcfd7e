"""The registers of what is measured: sources, and the networks' activations and losses."""

from collections.abc import Mapping

from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.losses import LOSSES
from app.derivatives.sources import SOURCES
from app.words.entry import Entry

SLOPES: Mapping[str, Mapping[str, Entry]] = {"sources": SOURCES, "activations": ACTIVATIONS, "losses": LOSSES}
"""By the names that the catalog has for them."""
