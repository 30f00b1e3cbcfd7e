"""What was changed by hand in the middle of a run: parameters, or the plan from there on."""

from collections.abc import Sequence
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from app.descent.plan import Plan
from app.descent.takeover import Takeover
from app.training.edits import Edit as EngineEdit
from app.training.edits import Edits
from app.web.schemas import words
from app.web.schemas.limits import MOST_COUNT, MOST_EDITS, MOST_TAKEOVERS
from app.web.schemas.optimizer import OptimizerChoice
from app.web.schemas.refuse import refused
from app.web.schemas.strict import ByName, ListOf, Strict


class Edit(Strict):
    """Before step `count` these parameters are set to these values, and this rule takes over."""

    count: int = Field(ge=1, le=MOST_COUNT, description="The step before which it is done.")
    values: ByName[float] = Field({}, description="For each place in theta, from 0, the value it gets.")
    optimizer: OptimizerChoice | None = Field(
        None,
        description="The rule from here on. The same one goes on with what it remembers, and so does the "
        "same schedule; others begin anew. Null: the rule stays.",
    )

    @property
    def by_index(self) -> dict[int, float]:
        """The values by the index of their parameter."""
        return {int(index): value for index, value in self.values.items()}


def _few_takeovers(value: Any) -> Any:
    """Counted before they are read: to read one takes far longer than its bytes suggest."""
    entries = value if isinstance(value, list) else []
    rules = [each for each in entries if isinstance(each, dict) and each.get("optimizer") is not None]
    if len(rules) > MOST_TAKEOVERS:
        raise refused((), words.TOO_MANY_TAKEOVERS, found=len(rules), most=MOST_TAKEOVERS)
    return value


EditsField = Annotated[
    ListOf[Edit],
    BeforeValidator(_few_takeovers),
    Field(
        default_factory=list,
        max_length=MOST_EDITS,
        description="What was changed by hand: one entry for each such step.",
    ),
]


def in_order(edits: Sequence[Edit]) -> list[Edit]:
    """The edits by their steps."""
    return sorted(edits, key=lambda edit: edit.count)


def by_count(edits: Sequence[Edit], first: Plan) -> Edits:
    """The edits as the engine takes them. first: the plan that the run begins with."""
    found, plan = {}, first
    for edit in in_order(edits):
        takeover = None if edit.optimizer is None else Takeover(plan, edit.optimizer)
        found[edit.count] = EngineEdit(edit.by_index, takeover)
        plan = edit.optimizer or plan
    return found


def check_edits(edits: Sequence[Edit], counts: range, size: int) -> None:
    """Raise a validation error unless each edit is before another of these steps, for known parameters."""
    names = {str(index) for index in range(size)}
    seen: set[int] = set()
    for position, edit in enumerate(edits):
        location = ("edits", position)
        if edit.count not in counts:
            raise refused((*location, "count"), words.NO_STEP_TO_EDIT, counts=_described(counts))
        if edit.count in seen:
            raise refused((*location, "count"), words.EDITED_TWICE)
        seen.add(edit.count)
        if not edit.values and edit.optimizer is None:
            raise refused((*location, "values"), words.EMPTY_EDIT)
        for name in edit.values:
            if name not in names:
                raise refused((*location, "values", name), words.NO_SUCH_PARAMETER, last=size - 1)


def _described(counts: range) -> str:
    return words.COUNTS.format(first=counts[0], last=counts[-1]) if counts else words.NO_COUNTS
