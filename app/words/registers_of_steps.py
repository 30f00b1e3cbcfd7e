"""The register of what moves: rules of descent, and those of their settings that are terms as well."""

from collections.abc import Mapping

from app.descent.gradient_descent import GRADIENT_DESCENT
from app.descent.rules import RULES
from app.words.entry import Entry

STEPS: Mapping[str, Mapping[str, Entry]] = {"optimizers": RULES}
"""By the name that the catalog has for it."""

SETTINGS = {setting.name: setting.summary for setting in GRADIENT_DESCENT.settings}
"""What is said of each setting."""
