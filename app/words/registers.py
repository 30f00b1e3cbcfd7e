"""What the registers say of the entries that terms and lists are about."""

from collections.abc import Mapping

from app.words.entry import Entry
from app.words.registers_of_slopes import SLOPES
from app.words.registers_of_steps import STEPS

REGISTERS: Mapping[str, Mapping[str, Entry]] = {**SLOPES, **STEPS}
"""All registers that have a list of their own on the page of words, by the names of the catalog."""


def entry_of(path: str) -> Entry:
    """The entry of a path such as "sources/spsa". Raises KeyError where there is none."""
    register, name = path.split("/")
    return REGISTERS[register][name]
