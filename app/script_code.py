"""How an entry of a register is written in scripts: its row holds the text, the export puts it in."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

Template = str | Callable[[Mapping[str, str]], str]
"""A text with the names of settings in braces, or a function that makes it of their numbers, written out."""


class RuleCode(NamedTuple):
    """numpy: the lines that turn `gradient` into `update` and renew `memory`, which may use the settings.

    functions: what these lines call. pytorch: the call in `torch.optim`; None where PyTorch has no such rule.
    """

    numpy: str
    functions: str = ""
    pytorch: Template | None = None


class ClippingCode(NamedTuple):
    """One line each: with NumPy it cuts `gradient`, with PyTorch the gradients of `trained` parameters."""

    numpy: str
    pytorch: str


def filled(template: Template, settings: Mapping[str, str]) -> str:
    """The text with the numbers of these settings in it."""
    return template(settings) if callable(template) else template.format(**settings)
