"""The tokenizer of formulas: numbers, names, calls and signs, and what is said of a text that has others."""

import re
from typing import NamedTuple

from app.expressions import words

MOST_CHARACTERS = 1000


class ExpressionError(ValueError):
    """A text that is no expression: what is wrong, at which column (from 0), and what is allowed there."""

    def __init__(self, position: int, message: str, allowed: str) -> None:
        super().__init__(f"column {position}: {message} Allowed: {allowed}.")
        self.message = message
        self.position = position
        self.allowed = allowed


class Token(NamedTuple):
    """One word, and the column (from 0) where it starts.

    kind: "number", "call", "name", "sign" or "end". A call is a name with the parenthesis that it opens.
    """

    kind: str
    text: str
    position: int


# Minus signs and hyphens that pages, books and keyboards write; each is read as "-".
_MINUS = "−‐‑‒–"
_AS_HYPHEN = str.maketrans(dict.fromkeys(_MINUS, "-"))

# Otherwise only ASCII: digits and letters of other alphabets look alike, and would not be what they seem.
_WORD = re.compile(
    rf"(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+{_MINUS}-]?[0-9]+)?)"
    r"|(?P<call>[A-Za-z][A-Za-z0-9_]*)[ \t\r\n]*\("
    r"|(?P<name>[A-Za-z][A-Za-z0-9_]*)"
    rf"|(?P<sign>\*\*|[-+*/^(),;{_MINUS}])"
    r"|(?P<space>[ \t\r\n]+)"
    r"|(?P<strange>.)",
    re.DOTALL,
)
_INSTEAD = {
    "|": "abs(…)", "=": "one side alone, such as x^2",
    "×": "*", "·": "*", "÷": "/", "²": "^2", "³": "^3", "π": "pi", "√": "sqrt",
}  # fmt: skip


def tokenize(text: str) -> list[Token]:
    """Return the words of a text; the last one is the end.

    Raises ExpressionError when the text is too long, and where a character is not part of the language.
    """
    if len(text) > MOST_CHARACTERS:
        raise ExpressionError(MOST_CHARACTERS, *words.too_long(MOST_CHARACTERS))
    # Every character is matched by one of the alternatives, so nothing is skipped.
    found = [
        Token(match.lastgroup or "", match[match.lastgroup or 0].translate(_AS_HYPHEN), match.start())
        for match in _WORD.finditer(text)
    ]
    for token in found:
        if token.kind == "strange":
            raise _strange(token)
    return [*(token for token in found if token.kind != "space"), Token("end", "", len(text))]


def _strange(token: Token) -> ExpressionError:
    return ExpressionError(token.position, words.UNKNOWN_CHARACTER, _INSTEAD.get(token.text, words.SIGNS))
