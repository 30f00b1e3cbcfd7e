"""What may be sent to the calls for many runs: an experiment, and the axes that it is varied along."""

from collections.abc import Mapping
from typing import Any

from pydantic import ConfigDict, Field, model_validator

from app.training.specimens import SPECIMENS
from app.web.lab.sweep import words
from app.web.lab.sweep.axis import Axis
from app.web.lab.sweep.swept_numbers import SweptNumber, swept_numbers
from app.web.schemas.as_sent import AsSent
from app.web.schemas.experiment import Experiment
from app.web.schemas.limits import MOST_STEPS
from app.web.schemas.refuse import refused

LARGEST_RATE = 1000.0


class ManyRunsRequest(AsSent):
    """An experiment of which there are to be many runs."""

    model_config = ConfigDict(populate_by_name=True)

    experiment: Experiment

    @model_validator(mode="after")
    def begins_at_the_start(self) -> "ManyRunsRequest":
        if self.experiment.state is not None or self.experiment.count:
            raise refused(("experiment", "count"), words.NOT_FROM_THE_START)
        if self.experiment.source.name in SPECIMENS:
            raise refused(("experiment", "source"), words.NO_SPECIMENS)
        return self

    @property
    def fields(self) -> Mapping[str, Any]:
        """The experiment as it was sent."""
        fields: Mapping[str, Any] = self._sent["experiment"]
        return fields

    @property
    def numbers(self) -> list[SweptNumber]:
        """The numbers that may be swept beside the learning rate."""
        return swept_numbers(self.fields, self.experiment)


class NumbersRequest(ManyRunsRequest):
    """Which numbers does this experiment have?"""


class Against(Axis):
    """The other axis of a sweep: which number it is of, and its ends."""

    number: str = Field(description="One that /api/sweep/numbers lists, such as optimizer.momentum.")


def _check_rates(field: str, rates: Axis) -> None:
    if rates.first < 0 or rates.last > LARGEST_RATE:
        raise refused(
            (field, "to" if rates.first >= 0 else "from"), words.OUT_OF_RANGE, low=0.0, high=LARGEST_RATE
        )


class SweepRequest(ManyRunsRequest):
    """A learning rate against another number: one run for each pair."""

    rates: Axis = Field(description="The learning rates, from left to right.")
    against: Against
    steps: int = Field(ge=1, le=MOST_STEPS, description="How many steps each run takes.")

    @model_validator(mode="after")
    def axes_fit(self) -> "SweepRequest":
        _check_rates("rates", self.rates)
        number = self.number
        for name, end in (("from", self.against.first), ("to", self.against.last)):
            if not number.minimum <= end <= number.maximum:
                low, high = number.minimum, number.maximum
                raise refused(("against", name), words.OUT_OF_RANGE, low=low, high=high)
        return self

    @property
    def number(self) -> SweptNumber:
        """The number of the other axis. Raises a validation error where there is none of this name."""
        numbers = {number.name: number for number in self.numbers}
        if self.against.number not in numbers:
            raise refused(("against", "number"), words.NO_SUCH_NUMBER, names=", ".join(numbers))
        return numbers[self.against.number]

    @property
    def values(self) -> list[float]:
        """The numbers of the other axis, from the lowest row up."""
        if self.number.integer:
            return [int(value) for value in self.against.whole_numbers()]
        return [float(value) for value in self.against.numbers()]


class Rates(Axis):
    """The learning rates of the steps, in their order."""

    count: int = Field(100, ge=2, le=MOST_STEPS, description="How many steps.")


class RangeTestRequest(ManyRunsRequest):
    """One run whose learning rate grows from step to step."""

    rates: Rates

    @model_validator(mode="after")
    def rates_fit(self) -> "RangeTestRequest":
        _check_rates("rates", self.rates)
        return self
