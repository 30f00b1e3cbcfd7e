"""An expression error says what is wrong with a typed formula, where, and what would be right."""


class ExpressionError(ValueError):
    """A text that is no expression: what is wrong, at which column (from 0), and what is allowed there."""

    def __init__(self, position: int, message: str, allowed: str) -> None:
        super().__init__(f"column {position}: {message} Allowed: {allowed}.")
        self.message = message
        self.position = position
        self.allowed = allowed
