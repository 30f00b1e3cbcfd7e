"""Parses an optimizer that a reader has typed; errors name the character."""

import re
from collections.abc import Collection, Mapping, Sequence

from app.descent.own_rule import GIVEN, Memory, OwnRule
from app.expressions.language import CONSTANTS, FUNCTIONS
from app.expressions.parser import parse
from app.expressions.terms import Expression
from app.expressions.tokens import ExpressionError, tokenize

MOST_MEMORIES = 8
MOST_CONSTANTS = 16
LONGEST_NAME = 30
_NAME = re.compile(rf"[A-Za-z][A-Za-z0-9_]{{0,{LONGEST_NAME - 1}}}", re.ASCII)
_A_NAME = f"a name of letters a to z, digits and _, at most {LONGEST_NAME}, that is not taken"

Location = tuple[str | int, ...]


class RuleError(ValueError):
    """A text that is no part of a rule: where (the field, and the character from 0), why, what is allowed."""

    def __init__(self, location: Location, message: str, allowed: str) -> None:
        super().__init__(f"{location}: {message} Allowed: {allowed}.")
        self.location = location
        self.message = message
        self.allowed = allowed


def read_rule(formula: str, memory: Sequence[str], constants: Mapping[str, float]) -> OwnRule:
    """The rule of a formula such as -lr*m, lines such as m = 0.9*m + g, and numbers by name.

    Raises RuleError.
    """
    _check_length("memory", memory, MOST_MEMORIES)
    _check_length("constants", constants, MOST_CONSTANTS)
    taken = {*GIVEN, *CONSTANTS, *FUNCTIONS}
    for name in constants:
        _check_name(name, taken, ("constants", name))
    names = _names_of_memories(memory, taken | set(constants))
    known = [*GIVEN, *constants, *names]
    memories = tuple(
        Memory(name, _read(line, known, ("memory", i), line.index("=") + 1))
        for i, (name, line) in enumerate(zip(names, memory, strict=True))
    )
    return OwnRule(_read(formula, known, ("formula",)), memories, dict(constants))


def _names_of_memories(memory: Sequence[str], taken: Collection[str]) -> list[str]:
    names: list[str] = []
    for i, line in enumerate(memory):
        if "=" not in line:
            raise RuleError(("memory", i, len(line)), "There is no = here.", "a line such as m = 0.9*m + g")
        name = line.partition("=")[0].strip()
        _check_name(name, {*taken, *names}, ("memory", i, 0))
        names.append(name)
    return names


def _read(text: str, known: Sequence[str], location: Location, start: int = 0) -> Expression:
    """The expression that begins at a character of the text; its variables must be among the known names."""
    typed = text[start:]
    try:
        expression = parse(typed)
    except ExpressionError as error:
        raise _misread(location, start + error.position, error.message, error.allowed) from None
    for token in tokenize(typed):
        if token.kind == "name" and token.text not in (*known, *CONSTANTS):
            message = f"{token.text[:LONGEST_NAME]} is not known here."
            raise _misread(location, start + token.position, message, ", ".join(known))
    return expression


def _misread(location: Location, position: int, message: str, allowed: str) -> RuleError:
    return RuleError((*location, position), f"At character {position + 1}: {message}", allowed)


def _check_name(name: str, taken: Collection[str], location: Location) -> None:
    if not _NAME.fullmatch(name):
        raise RuleError(location, "This is not a name.", _A_NAME)
    if name in taken:
        raise RuleError(location, f"The name {name} is taken.", _A_NAME)


def _check_length(field: str, given: Collection[object], most: int) -> None:
    if len(given) > most:
        raise RuleError((field,), f"There are {len(given)} here.", f"at most {most}")
