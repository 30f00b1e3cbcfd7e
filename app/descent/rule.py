"""What the register says of a rule of descent: words, settings, price, and how to build it."""

from collections.abc import Callable
from typing import NamedTuple

from app.descent.optimizer import Optimizer
from app.setting import Setting


class Rule(NamedTuple):
    """One rule of descent as a visitor meets it, and how to build it."""

    name: str
    title: str
    summary: str
    formula: str
    settings: tuple[Setting, ...]
    operations: int
    """Multiplications, additions, comparisons, divisions and roots per parameter and step, the move included.

    The few numbers that are worked out once per step, whatever the number of parameters, are not counted.
    For rules that search along a line it is the number of a new line; for L-BFGS with its default history.
    """
    build: Callable[..., Optimizer]
    order: int = 1
    """1: the gradient is enough; 2: the Hessian is needed too"""
    cubed: int = 0
    """Operations beside those for each parameter: this many times the number of parameters, cubed.

    To split a Hessian into its main directions takes about 9 P³ (Golub and Van Loan, 2013, section 8.3).
    """

    together: bool = False
    """Whether the update of one parameter depends on the gradients of the others too."""

    def price(self, size: int) -> int:
        """About how many operations one step takes for `size` parameters."""
        return self.operations * size + self.cubed * size**3
