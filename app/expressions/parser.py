"""The parser of formulas: token by token, with a stack of operations that await their right operand.

This is precedence parsing without recursion (Dijkstra's shunting yard, 1961), so no text is too deep.
A power binds tighter than a minus in front of it: −x² is −(x²). And 2^3^2 is 2^(3^2).
"""

from typing import NamedTuple

from app.expressions import words
from app.expressions.language import CALLED, OF_TWO_OR_MORE
from app.expressions.operands import Operands
from app.expressions.terms import Expression
from app.expressions.tokens import ExpressionError, Token, tokenize

MOST_OUTPUTS = 8

# Name and strength of each operation; the stronger takes its operands first.
_BETWEEN = {
    "+": ("add", 1),
    "-": ("subtract", 1),
    "*": ("multiply", 2),
    "/": ("divide", 2),
    "^": ("power", 4),
    "**": ("power", 4),
}
_IN_FRONT = {"-": ("negate", 3)}
_RIGHT_FIRST = ("power", "negate")
_OPENED = 0


class _Waiting(NamedTuple):
    """An operation that waits for its right side, or an opened parenthesis that waits for its end.

    name: of the operation; of the function that the parenthesis belongs to, or "" for a plain one.
    below: how many operands lay on the stack before it.
    """

    name: str
    strength: int
    position: int
    below: int


def parse(text: str) -> Expression:
    """Return the expression of a text of at most 1000 characters, 200 nodes and 26 variables.

    Raises ExpressionError, with the column, for anything that is not part of the language.
    """
    return _Parser(most_outputs=1).expression(text)


def parse_many(text: str) -> Expression:
    """Return one expression of up to 8 outputs, which semicolons separate in the text.

    Raises ExpressionError as `parse` does.
    """
    return _Parser(MOST_OUTPUTS).expression(text)


class _Parser:
    def __init__(self, most_outputs: int) -> None:
        self._most_outputs = most_outputs
        self._outputs: list[int] = []
        self._operands = Operands()
        self._waiting: list[_Waiting] = []
        self._read = self._operand
        self._last = Token("sign", "", 0)

    def expression(self, text: str) -> Expression:
        for token in tokenize(text):
            self._read(token)
            self._last = token
        return self._operands.expression(self._outputs)

    def _operand(self, token: Token) -> None:
        """Read a word where an operand is due."""
        if token.kind == "number":
            self._operands.push_number(token)
            self._read = self._after_operand
        elif token.kind == "name":
            self._operands.push_name(token)
            self._read = self._after_operand
        elif token.text in _IN_FRONT:
            self._wait(*_IN_FRONT[token.text], token)
        elif token.kind == "call" or token.text == "(":
            self._open(token)
        else:
            raise ExpressionError(token.position, *words.OPERAND_MISSING)

    def _after_operand(self, token: Token) -> None:
        """Read a word where an operand has just ended."""
        if token.text in _BETWEEN:
            self._operator(token)
        elif token.text == ")":
            self._close(token)
        elif token.text == ",":
            self._next_argument(token)
        elif token.text == ";" or token.kind == "end":
            self._end_output(token)
        elif self._is_factor(token):
            self._product(token)
        else:
            raise ExpressionError(token.position, *words.OPERATOR_MISSING)

    def _wait(self, name: str, strength: int, token: Token) -> None:
        self._waiting.append(_Waiting(name, strength, token.position, len(self._operands)))
        self._read = self._operand

    def _open(self, token: Token) -> None:
        name = token.text if token.kind == "call" else ""
        if name and name not in CALLED:
            raise ExpressionError(token.position, *words.not_a_function(name, ", ".join(CALLED)))
        self._wait(CALLED.get(name, ""), _OPENED, token)

    def _operator(self, token: Token) -> None:
        name, strength = _BETWEEN[token.text]
        # Of equals the left one goes first; only powers go from right to left.
        self._finish_operations(strength + 1 if name in _RIGHT_FIRST else strength)
        self._wait(name, strength, token)

    def _is_factor(self, token: Token) -> bool:
        """Whether a product needs no sign here: 2x, 2(x + 1), (x + 1)(x + 2), 2sin(x), but not x y."""
        starts = token.kind in ("name", "call") or token.text == "("
        return starts and (self._last.kind == "number" or self._last.text == ")")

    def _product(self, token: Token) -> None:
        """Multiply by the factor that begins here, without a sign between."""
        if self._waiting and self._waiting[-1].name == "divide":
            raise ExpressionError(token.position, *words.DIVIDED_BY_WHAT)
        self._operator(Token("sign", "*", token.position))
        self._read(token)

    def _finish_operations(self, strength: int) -> None:
        """Apply the operations on top of the stack that are at least so strong."""
        while self._waiting and self._waiting[-1].strength >= max(strength, 1):
            operation = self._waiting.pop()
            count = 1 if operation.name == "negate" else 2
            self._operands.apply(operation.name, count, operation.position)

    def _close(self, token: Token) -> None:
        self._finish_operations(1)
        if not self._waiting:
            raise ExpressionError(token.position, *words.NEVER_OPENED)
        opened = self._waiting.pop()
        if opened.name:
            self._call(opened)

    def _call(self, opened: _Waiting) -> None:
        count = len(self._operands) - opened.below
        name, position = opened.name, opened.position
        if name not in OF_TWO_OR_MORE and count > 1:
            raise ExpressionError(position, *words.takes_one_number(name))
        if name in OF_TWO_OR_MORE and count == 1:
            raise ExpressionError(position, *words.compares_numbers(name))
        # The largest of three is the larger of two and the third.
        for _ in range(max(count - 1, 1)):
            self._operands.apply(name, min(count, 2), position)

    def _next_argument(self, token: Token) -> None:
        self._finish_operations(1)
        if not self._waiting or not self._waiting[-1].name:
            functions = " and ".join(OF_TWO_OR_MORE)
            raise ExpressionError(token.position, *words.no_comma_here(functions, self._most_outputs))
        self._read = self._operand

    def _end_output(self, token: Token) -> None:
        self._finish_operations(1)
        if self._waiting:
            opened = self._waiting[-1].position
            raise ExpressionError(opened, *words.NEVER_CLOSED)
        self._outputs.append(self._operands.pop())
        if token.kind != "end" and len(self._outputs) == self._most_outputs:
            raise ExpressionError(token.position, *words.too_many_expressions(self._most_outputs))
        self._read = self._operand
