"""A rule that a reader has written, as lines of NumPy: its formulas in Python's spelling."""

import keyword

from app.export.literals import number
from app.export.recipe import OwnFormulas, UnknownPart
from app.expressions.terms import Call, Expression, Variable
from app.expressions.writing import CUT, Style, write

# A power of NumPy numbers; plain floats would raise an exception where these become infinite.
PYTHON = Style(
    between={"add": " + ", "subtract": " - ", "multiply": " * ", "divide": " / ", "power": " ** "},
    minus="-",
    constants={"pi": "np.pi", "e": "np.e"},
    called={
        **{
            name: (f"np.{name}(", ")")
            for name in ("exp", "log", "sin", "cos", "tan", "sqrt", "tanh", "abs", "sign")
        },
        "max": ("np.maximum(", ")"),
        "min": ("np.minimum(", ")"),
        "sigmoid": ("(1 / (1 + np.exp(-(", "))))"),
        "relu": ("np.maximum(", ", 0)"),
        "softplus": ("np.logaddexp(0, ", ")"),
    },
    superscripts=False,
)
_NOT_WRITTEN = ("erf", "gelu")
# Names of the script's own.
_TAKEN = {
    "np",
    "len",
    "update",
    "memory",
    "gradient",
    "value",
    "hessian",
    "taken",
    "learning_rate",
    *keyword.kwlist,
}


def own_rule_lines(own: OwnFormulas) -> list[str]:
    """The body of `which_way`. Raises UnknownPart for functions that NumPy lacks and for endless formulas."""
    lines = ["g, lr = gradient, np.float64(learning_rate)", 't = np.float64(memory["t"] + 1)']
    lines += [f"{_spelt(name)} = np.float64({number(value)})" for name, value in own.constants.items()]
    # A formula may use memories that are renewed after it: then it means the old ones.
    lines += [f'{_spelt(name)} = memory["{name}"]' for name, _ in own.memories]
    lines += [f"{_spelt(name)} = np.zeros(len(theta)) + {_python(formula)}" for name, formula in own.memories]
    kept = "".join(f', "{name}": {_spelt(name)}' for name, _ in own.memories)
    return [*lines, f"update = np.zeros(len(theta)) + {_python(own.formula)}", f'memory = {{"t": t{kept}}}']


def _spelt(name: str) -> str:
    return f"{name}_" if name in _TAKEN else name


def _python(formula: Expression) -> str:
    used = {term.name for term in formula.terms if isinstance(term, Call)}
    terms = tuple(
        Variable(_spelt(term.name)) if isinstance(term, Variable) else term for term in formula.terms
    )
    text = write(formula._replace(terms=terms), PYTHON)
    if CUT in text or used.intersection(_NOT_WRITTEN):
        message = "This formula is too long, or has a function that NumPy lacks."
        raise UnknownPart("optimizer.formula", message, f"formulas without {' and '.join(_NOT_WRITTEN)}")
    return f"({text})"
