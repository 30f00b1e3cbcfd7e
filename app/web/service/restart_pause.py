"""How long a failed process is not started again: not at all at first, then ever longer."""

from dataclasses import dataclass

STEADY_AFTER = 30.0  # seconds
LONGEST_PAUSE = 30.0  # seconds


@dataclass(frozen=True)
class Seat:
    """One of the places for a process: when its process started, and how many have failed in a row.

    started: seconds of the monotonic clock. begins: from when on another may start, once this one is dead.
    has_answered: whether it has ever given a sign of life.
    """

    started: float
    failures: int = 0
    begins: float | None = None
    has_answered: bool = False

    def found_dead(self, now: float) -> "Seat":
        """The same seat with the pause before the next process: none after a steady one, then ever longer."""
        failures = 0 if now - self.started > STEADY_AFTER else self.failures + 1
        pause = min(LONGEST_PAUSE, 2.0 ** (failures - 2)) if failures > 1 else 0.0
        return Seat(self.started, failures, now + pause)

    def is_free(self, now: float) -> bool:
        """Whether its process is dead and the pause is over."""
        return self.begins is not None and now >= self.begins

    def taken_again(self, now: float) -> "Seat":
        """The same seat with a new process."""
        return Seat(now, self.failures)
