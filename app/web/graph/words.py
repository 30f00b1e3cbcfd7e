"""What the graph page says from the server: why a request is refused."""

from collections.abc import Sequence

from app.web.schemas.words import COUNTED_FROM_0, Reason
from app.web.service.error_details import ErrorDetail

NO_SUCH_OUTPUT = Reason("There is no such output.", COUNTED_FROM_0)
MOST_NODES_NAMED = 20


def cannot_be_changed(field: str, others: Sequence[int]) -> ErrorDetail:
    """A node that is a number of the formula, or none at all; others: those that can be changed."""
    allowed = f"a variable or an operation: {', '.join(map(str, others[:MOST_NODES_NAMED]))}"
    return ErrorDetail(field, "This node cannot be changed.", allowed)


MOMENT = "Graph, step {step}"

NOTHING_WRONG = "no wrong value"
