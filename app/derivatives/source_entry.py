"""What the register says of a source: words, settings, caption, code, and how to build it."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from app.derivatives.measurement import Source
from app.script_code import SourceCode
from app.setting import Setting


class SourceEntry(NamedTuple):
    """One source as a visitor meets it, and how to build it: build(settings, key) -> Source.

    noun: the title within a sentence. caption: what it did, as the middle of a sentence, where {slopes}
    stands for "eight slopes", {evaluations} for "16 evaluations", those beyond that of the forward pass, and
    {directions} for "five random directions". goes_back: whether it walks back from the loss.
    at_random: whether it guesses all slopes at once, along random directions. values_only: whether it asks
    for nothing but values at real points, so that it works on a black box.
    """

    name: str
    title: str
    noun: str
    summary: str
    formula: str
    latex: str
    caption: str
    settings: tuple[Setting, ...]
    build: Callable[[Mapping[str, float], Sequence[int]], Source]
    code: SourceCode
    at_random: bool = False
    values_only: bool = False
    goes_back: bool = False
