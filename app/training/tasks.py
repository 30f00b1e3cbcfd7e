"""Heavy work is cut into tasks, and an engine computes them: in this process, or wherever it likes.

A task is pure: a function at the top of a module of ours, and plain arguments, give a plain result, always
the same one. Pickle sends such a function as its name. So a task may be computed wherever this code is
installed, again after a failure, and in any order. Plain are None, booleans, numbers, texts, NumPy arrays,
and lists, tuples and dicts of them. A task should take 0.1 s or more, so that handing it over costs next to
nothing, and less than a second, so that work stops soon.

What an engine promises (`Engine`):
- It yields one `Done` for each task as soon as that is computed, in any order, and then ends.
- An error that a task raises is raised as it is to whoever waits; what is left is cancelled.
- It asks `keep_going` before each task, or at least ten times a second while it waits for others; when that
  says no, it raises Stopped, and what is left is cancelled.
- Closing the generator (`close`, or leaving it unfinished) cancels what is left.
- What is cancelled stops: a task that has not begun never does, and one that has begun ends within a second.
- It keeps nothing of them: not after the last result, not after an error, not after being closed.
"""

from collections.abc import Callable, Generator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from app.training.chunks import while_going

KeepGoing = Callable[[], bool]


def always() -> bool:
    """Nobody will say stop."""
    return True


class Task(NamedTuple):
    """What is to be computed: function(keep_going, **arguments).

    The function may ask keep_going in its loops, and raises Stopped when that says no.
    """

    function: Callable[..., Any]
    arguments: Mapping[str, Any]


class Done(NamedTuple):
    """A task's place among those that were handed over, from 0, and its result."""

    number: int
    result: Any


Results = Generator[Done, None, None]


class Engine(Protocol):
    """Computes tasks; see above for what it promises."""

    @property
    def is_elsewhere(self) -> bool:
        """Whether others compute, so that whoever asks for the next result only waits for it."""

    def results(self, tasks: Sequence[Task], keep_going: KeepGoing = always) -> Results:
        """Yield what the tasks give, as they complete. Raises Stopped, and whatever a task raises."""


def compute(task: Task, keep_going: KeepGoing = always) -> Any:
    """Return the result of one task; this is what an engine calls, in any process."""
    return task.function(keep_going, **task.arguments)


class InProcess:
    """The engine that is always there: a result is computed when it is asked for, by whoever asks."""

    is_elsewhere = False

    def results(self, tasks: Sequence[Task], keep_going: KeepGoing = always) -> Results:
        """Yield the results in the order of the tasks."""
        for number, task in enumerate(while_going(tasks, keep_going)):
            yield Done(number, compute(task, keep_going))


IN_PROCESS = InProcess()
