"""An axis of a sweep: its ends, how many numbers lie on it, and how they are spaced."""

from typing import Annotated, Literal

import numpy as np
from pydantic import Field, model_validator

from app.slope import Array
from app.web.lab.sweep import words
from app.web.schemas.limits import MOST_ON_AN_AXIS
from app.web.schemas.refuse import refused
from app.web.schemas.strict import Strict

FURTHEST = 1e12

Scale = Literal["log", "linear"]
End = Annotated[float, Field(ge=-FURTHEST, le=FURTHEST)]


class Axis(Strict):
    """Numbers from one end to the other, both included."""

    first: End = Field(alias="from")
    last: End = Field(alias="to")
    count: int = Field(24, ge=2, le=MOST_ON_AN_AXIS, description="How many numbers.")
    scale: Scale = Field("log", description="log: each the same times as large as the one before.")

    @model_validator(mode="after")
    def rises(self) -> "Axis":
        if not self.first < self.last:
            raise refused(("to",), words.NOT_RISING)
        if self.scale == "log" and not self.first > 0:
            raise refused(("from",), words.NO_LOGARITHM)
        return self

    def numbers(self) -> Array:
        """The numbers (count,), rising; the ends are as they were sent."""
        if self.scale == "linear":
            return np.linspace(self.first, self.last, self.count)
        found = np.geomspace(self.first, self.last, self.count)
        found[[0, -1]] = self.first, self.last
        return found

    def whole_numbers(self) -> Array:
        """The numbers rounded to whole ones, each once."""
        return np.unique(np.rint(self.numbers()))
