"""The parser's operands: finished sub-expressions on a stack, until an operation takes them."""

import math

from app.expressions import words
from app.expressions.huge_powers import refuse_huge_powers
from app.expressions.language import CALLED, CONSTANTS
from app.expressions.terms import Call, Expression, Number, Term, TermList, Variable, inputs_of
from app.expressions.tokens import ExpressionError, Token

MOST_NODES = 200
MOST_VARIABLES = 26


class Operands:
    """A stack of terms. It remembers where in the text each term was first written."""

    def __init__(self) -> None:
        self._terms = TermList()
        self._columns: list[int] = []
        self._stack: list[int] = []
        self._variables: set[str] = set()
        self._nodes = 0

    def __len__(self) -> int:
        return len(self._stack)

    def push_number(self, token: Token) -> None:
        """Push a number. Raises ExpressionError when it is too large for the machine."""
        value = float(token.text)
        if math.isinf(value):
            raise ExpressionError(token.position, *words.NUMBER_TOO_LARGE)
        self._push(Number(value), token.position)

    def push_name(self, token: Token) -> None:
        """Push a constant or a variable. Raises ExpressionError for a function without parentheses."""
        name = token.text
        if name in CALLED:
            raise ExpressionError(token.position, *words.needs_parentheses(name))
        if name in CONSTANTS:
            self._push(Number(CONSTANTS[name], name), token.position)
        else:
            self._push_variable(name, token.position)

    def apply(self, name: str, count: int, position: int) -> None:
        """Replace the last `count` operands by one operation on them."""
        inputs = tuple(self._stack[-count:])
        del self._stack[-count:]
        self._push(Call(name, inputs), position)

    def pop(self) -> int:
        """Take the last operand off the stack, and return the position of its term."""
        return self._stack.pop()

    def expression(self, outputs: list[int]) -> Expression:
        """Return what was read. Raises ExpressionError when nothing in it varies, and for huge powers."""
        if not self._variables:
            raise ExpressionError(0, *words.NO_VARIABLE)
        refuse_huge_powers(self._terms.terms, self._columns)
        return self._terms.expression(outputs)

    def _push_variable(self, name: str, position: int) -> None:
        self._variables.add(name)
        if len(self._variables) > MOST_VARIABLES:
            raise ExpressionError(position, *words.too_many_variables(MOST_VARIABLES))
        self._push(Variable(name), position)

    def _push(self, term: Term, position: int) -> None:
        self._stack.append(self._terms.add(term))
        if len(self._terms.terms) > len(self._columns):
            self._columns.append(position)
            self._nodes += self._nodes_for(term)
        if self._nodes > MOST_NODES:
            raise ExpressionError(position, *words.too_many_nodes(MOST_NODES))

    def _nodes_for(self, term: Term) -> int:
        """Return how many nodes a new term adds to the graph: numbers are drawn where they are used."""
        if isinstance(term, Number):
            return 0
        return 1 + sum(isinstance(self._terms.terms[i], Number) for i in inputs_of(term))
