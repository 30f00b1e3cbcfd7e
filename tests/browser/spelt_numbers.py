"""Numbers as sentences of the pages spell them: with true minus signs and powers of ten."""

import re

RAISED = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"
"""The signs of an exponent."""

_LOWERED = str.maketrans(RAISED, "-0123456789")

NUMBER = rf"(−?(?:10[{RAISED}]+|(?:\d+(?:\.\d+)?|\.\d+)(?:\s×\s10[{RAISED}]+)?))"
"""One group: a number such as 0.42, −3, 4.4 × 10⁻⁵ or 10⁶."""


def read(text: str) -> float:
    """The number that a text spells."""
    found = re.fullmatch(rf"(−?)(?:([\d.]+)\s×\s)?10([{RAISED}]+)", text)
    if not found:
        return float(text.replace("−", "-"))
    sign, factor, power = found.groups()
    return float(f"{'-' if sign else ''}{factor or 1}e{power.translate(_LOWERED)}")


def has_power(text: str) -> bool:
    """Whether a power of ten is spelt, before which there are three digits at most."""
    return any(sign in text for sign in RAISED)
