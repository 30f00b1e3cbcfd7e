"""Parameters that were set by hand in the middle of a run."""

from collections.abc import Sequence

from pydantic import Field

from app.training.edits import Edits
from app.web.schemas import words
from app.web.schemas.limits import MOST_COUNT
from app.web.schemas.refuse import refused
from app.web.schemas.strict import ByName, Strict


class Edit(Strict):
    """Before step `count` these parameters are set to these values."""

    count: int = Field(ge=1, le=MOST_COUNT, description="The step before which they are set.")
    values: ByName[float] = Field(description="For each place in theta, from 0, the value it gets.")

    @property
    def by_index(self) -> dict[int, float]:
        """The values by the index of their parameter."""
        return {int(index): value for index, value in self.values.items()}


def by_count(edits: Sequence[Edit]) -> Edits:
    """The edits as the engine takes them."""
    return {edit.count: edit.by_index for edit in edits}


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
        if not edit.values:
            raise refused((*location, "values"), words.EMPTY_EDIT)
        for name in edit.values:
            if name not in names:
                raise refused((*location, "values", name), words.NO_SUCH_PARAMETER, last=size - 1)


def _described(counts: range) -> str:
    return words.COUNTS.format(first=counts[0], last=counts[-1]) if counts else words.NO_COUNTS
