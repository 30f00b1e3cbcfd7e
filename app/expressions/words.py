"""What is said about a formula that cannot be read: what is wrong, and what is allowed there."""

from app import refusal

Refused = tuple[str, str]
"""What is wrong, and what is allowed."""

AN_OPERAND = "a number, a variable, a function or an opening parenthesis"
AFTER_OPERAND = "+ - * / ^, a closing parenthesis or the end"
SIGNS = "numbers, names of letters a to z, and + - * / ^ ( ) ,"

OPERAND_MISSING: Refused = ("Something is missing here.", AN_OPERAND)
OPERATOR_MISSING: Refused = ("An operator is missing here.", AFTER_OPERAND)
DIVIDED_BY_WHAT: Refused = (
    "This may be divided by the number alone, or by the product.",
    "(1/2)*x or 1/(2*x)",
)
NEVER_OPENED: Refused = ("This parenthesis was never opened.", AFTER_OPERAND)
NEVER_CLOSED: Refused = ("This parenthesis is never closed.", "a closing parenthesis")
NUMBER_TOO_LARGE: Refused = (refusal.NUMBER_TOO_LARGE, "numbers up to 1.79e308")
NO_VARIABLE: Refused = ("There is no variable here.", "expressions of at least one variable")
UNKNOWN_CHARACTER = "This character is not part of the language."


def not_a_function(name: str, functions: str) -> Refused:
    return f"{name} is not a function.", functions


def needs_parentheses(name: str) -> Refused:
    return f"{name} is a function.", f"{name}(…)"


def takes_one_number(name: str) -> Refused:
    return f"{name} takes one number.", f"{name}(…)"


def compares_numbers(name: str) -> Refused:
    return f"{name} compares numbers.", f"{name}(…, …)"


def no_comma_here(functions: str, most_expressions: int) -> Refused:
    allowed = f"commas between the arguments of {functions}"
    if most_expressions > 1:
        allowed += ", semicolons between formulas"
    return "A comma has no place here.", allowed


def too_many_expressions(most: int) -> Refused:
    return f"Expression number {most + 1} starts after this.", f"at most {most} here"


def too_many_variables(most: int) -> Refused:
    return f"This is variable number {most + 1}.", f"at most {most} variables"


def too_many_nodes(most: int) -> Refused:
    return f"The graph grows beyond {most} nodes here.", f"at most {most} nodes"


def too_long(most: int) -> Refused:
    return f"This text is longer than {most} characters.", f"at most {most} characters"


def power_too_high(largest: int) -> Refused:
    return "This power is too high.", f"constant exponents from −{largest} to {largest}"
