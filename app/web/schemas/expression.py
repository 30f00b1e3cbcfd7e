"""The other kind of problem: a typed expression, and the values that its variables start from."""

from collections.abc import Callable
from functools import cached_property
from typing import Annotated, Literal

import numpy as np
from pydantic import Field, field_validator, model_validator

from app.expressions.operands import MOST_VARIABLES
from app.expressions.parser import parse
from app.expressions.terms import Expression
from app.expressions.tokens import MOST_CHARACTERS, ExpressionError
from app.problems.expression_graph import expression_graph
from app.problems.per_operation import per_operation
from app.problems.problem_graph import ProblemGraph
from app.slope import Array
from app.web.schemas import words
from app.web.schemas.refuse import refused
from app.web.schemas.strict import ByName, Strict
from app.web.schemas.words import Reason

Start = ByName[float]
NumberForEach = Annotated[Start, Field(max_length=MOST_VARIABLES, description="A number for each variable.")]


class ExpressionProblem(Strict):
    """A formula to be minimised. Its variables are the parameters, in the order of their first appearance."""

    kind: Literal["expression"]
    text: str = Field(
        description="Numbers, variables, + - * / ^ and functions such as exp(x).",
        json_schema_extra={"maxLength": MOST_CHARACTERS},
    )
    start: NumberForEach

    @field_validator("text")
    @classmethod
    def text_is_an_expression(cls, text: str) -> str:
        read(parse, text)
        return text

    @model_validator(mode="after")
    def start_fits(self) -> "ExpressionProblem":
        check_start(self.start, self.labels)
        return self

    @cached_property
    def expression(self) -> Expression:
        """What was read."""
        return parse(self.text)

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of the parameters: the variables."""
        return self.expression.variables

    @property
    def size(self) -> int:
        """P, how many variables there are."""
        return len(self.labels)

    @property
    def rows(self) -> int:
        """An expression has no data; it counts as a single row."""
        return 1

    @property
    def numbers_by_node(self) -> int:
        """How many numbers the nodes of one measurement take, at most: values and adjoints."""
        return 2 * len(self.graph().graph.nodes)

    def initial_point(self, seed: int) -> Array:
        """The point (P,) where a run starts, whatever its seed."""
        return np.array([self.start[name] for name in self.labels], dtype=float)

    def graph(self, rows: Array | None = None) -> ProblemGraph:
        """The graph of the formula; there are no rows to choose from."""
        graph = expression_graph(self.expression).graph
        return ProblemGraph(
            graph,
            lambda values, adjoints, example: [
                numbers._asdict() for numbers in per_operation(graph, values, adjoints)
            ],
        )


def read(reader: Callable[[str], Expression], text: str) -> Expression:
    """What a text says. Raises a validation error whose path ends in the character that is wrong, from 0."""
    try:
        return reader(text)
    except ExpressionError as error:
        message = words.AT_CHARACTER.format(number=error.position + 1, message=error.message)
        raise refused((error.position,), Reason(message, error.allowed)) from None


def check_start(start: Start, variables: tuple[str, ...]) -> None:
    """Raise a validation error unless each variable has one value, and nothing else has."""
    for name in variables:
        if name not in start:
            raise refused(("start", name), words.VARIABLE_WITHOUT_VALUE, name=name)
    for name in start:
        if name not in variables:
            raise refused(("start", name), words.NO_SUCH_VARIABLE, variables=", ".join(variables))
