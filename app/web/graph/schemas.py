"""What may be sent to the calls of `/graph`: a formula, a point, and what to try there."""

from functools import cached_property
from typing import Annotated, Literal

import numpy as np
from pydantic import Field, field_validator, model_validator

from app.expressions.parser import MOST_OUTPUTS, parse_many
from app.expressions.terms import Expression
from app.expressions.tokens import MOST_CHARACTERS
from app.slope import Array
from app.web.graph.words import NO_SUCH_OUTPUT
from app.web.schemas.expression import NumberForEach, check_start, read
from app.web.schemas.refuse import refused
from app.web.schemas.strict import Strict
from app.web.schemas.words import COLOURS, NO_SUCH_VARIABLE

# Every number of the formula is a node of its own, so there may be more nodes than terms.
MOST_NODES = 1000
NodeNumber = Annotated[int, Field(ge=0, lt=MOST_NODES, description="A node of the graph, from 0.")]


class FormulaText(Strict):
    """A formula by itself."""

    text: str = Field(
        description=f"A formula, or up to {MOST_OUTPUTS} of them with semicolons between.",
        json_schema_extra={"maxLength": MOST_CHARACTERS},
    )

    @field_validator("text")
    @classmethod
    def text_is_an_expression(cls, text: str) -> str:
        read(parse_many, text)
        return text

    @cached_property
    def expression(self) -> Expression:
        """What was read."""
        return parse_many(self.text)


class FormulaRequest(FormulaText):
    """A formula at a point. There is no optimizer here, and no step."""

    start: NumberForEach
    output: int = Field(0, ge=0, lt=MOST_OUTPUTS, description="Which output slopes are taken of, from 0.")

    @model_validator(mode="after")
    def parts_agree(self) -> "FormulaRequest":
        check_start(self.start, self.expression.variables)
        outputs = len(self.expression.outputs)
        if self.output >= outputs:
            raise refused(("output",), NO_SUCH_OUTPUT, last=outputs - 1)
        return self

    @property
    def theta(self) -> Array:
        """The values of the variables (P,), in the order of their first appearance."""
        return np.array([self.start[name] for name in self.expression.variables], dtype=float)


class Cached(Strict):
    """A wrong value in the cache that the backward pass reads."""

    node: NodeNumber
    value: float = Field(description="What the cache holds instead of the right value.")


class WalkRequest(FormulaRequest):
    """A formula to walk through, edge by edge."""

    variable: str | None = Field(None, description="Whose column forward mode carries. Null: the first.")
    cached: Cached | None = Field(None, description="A value to corrupt before the backward pass. Or null.")

    @model_validator(mode="after")
    def variable_is_there(self) -> "WalkRequest":
        variables = self.expression.variables
        if self.variable is not None and self.variable not in variables:
            raise refused(("variable",), NO_SUCH_VARIABLE, variables=", ".join(variables))
        return self


class NudgeRequest(FormulaRequest):
    """A node to nudge, and by how much."""

    node: NodeNumber
    change: float = Field(description="What is added to the node's value.")
    reach: float = Field(1.0, gt=0, description="The curve goes so far to both sides.")


class DrawingRequest(Strict):
    """A typed text to be drawn as a graph; if it cannot be parsed, the answer says where."""

    text: str
    theme: Literal["light", "dark"] = Field("light", description=COLOURS)
    compact: bool = Field(False, description="For figures narrower than 480 pixels: from top to bottom.")


FORMULA = {"text": "(x*y + sin(x))**2", "start": {"x": 1.0, "y": 2.0}}
WALKING = {**FORMULA, "cached": {"node": 2, "value": 3.0}}
NUDGING = {**FORMULA, "node": 2, "change": 0.1, "reach": 0.5}
DRAWING = {"text": FORMULA["text"]}
