"""What the descent page says from the server: why a race is refused."""

from app.web.schemas import words
from app.web.schemas.words import Reason

OTHER_VARIABLES = Reason("These are not the variables of the problem.", "numbers for {variables}, or null")
SOURCE_NEEDS_FORMULA = Reason("This source needs the formula, and a black box shows none.", "{sources}")
RULE_NEEDS_HESSIAN = Reason(
    "This rule needs second derivatives, and a black box has none.", "a rule of first order"
)
NOT_ONE_VARIABLE = Reason("This expression has {variables} variables.", "an expression of one variable")
EMPTY_STRETCH = Reason("This stretch has no length.", "left < right")
FEWER_STEPS_OR_RACERS = "fewer steps, fewer racers or a shorter expression"
NODES_TO_WALK_THROUGH = "nodes to walk through"

MOMENT = "Descent after {spent} {unit}"
LOWEST = "{rule} is lowest: f = {value}"
STANDS = "{rule}: f = {value}"
OF_SEVERAL = "{rule}, rate {rate},"
"""What the card of a moment says."""

# Basins
NOT_TWO_VARIABLES = Reason(
    "Basins have two variables, but here are {variables}.", "a formula of two variables"
)
EMPTY_WINDOW = Reason("This window is empty.", words.EMPTY_WINDOW.allowed)
FEWER_STARTS_OR_STEPS = "fewer starts or fewer steps"
