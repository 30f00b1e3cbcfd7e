"""Tasks are pure and plain, and the engine in this process keeps what every engine promises."""

import pickle

import numpy as np
import pytest

from app.slope import Array
from app.training.chunks import Stopped
from app.training.tasks import Done, Engine, InProcess, KeepGoing, Task, compute

ENGINE: Engine = InProcess()
SQUARED: list[float] = []


@pytest.fixture(autouse=True)
def computed() -> list[float]:
    """The numbers that tasks have squared."""
    SQUARED.clear()
    return SQUARED


def square(keep_going: KeepGoing, number: float) -> float:
    SQUARED.append(number)
    return number * number


def fail(keep_going: KeepGoing) -> None:
    raise ZeroDivisionError("as it is")


def ask(keep_going: KeepGoing) -> bool:
    return keep_going()


def doubled(keep_going: KeepGoing, numbers: Array) -> Array:
    return numbers * 2


def squares(*numbers: float) -> list[Task]:
    return [Task(square, {"number": number}) for number in numbers]


def test_each_task_gives_one_result_with_its_number() -> None:
    assert sorted(ENGINE.results(squares(1.0, 2.0, 3.0))) == [Done(0, 1.0), Done(1, 4.0), Done(2, 9.0)]


def test_no_tasks_give_no_results() -> None:
    assert list(ENGINE.results([])) == []


def test_nothing_is_computed_before_it_is_asked_for(computed: list[float]) -> None:
    results = ENGINE.results(squares(1.0, 2.0))

    assert computed == []
    next(results)
    assert computed == [1.0]


def test_closing_it_cancels_what_is_left(computed: list[float]) -> None:
    results = ENGINE.results(squares(1.0, 2.0))
    next(results)
    results.close()

    assert list(results) == []
    assert computed == [1.0]


def test_it_stops_before_the_task_at_which_it_may_not_go_on(computed: list[float]) -> None:
    results = ENGINE.results(squares(1.0, 2.0, 3.0), lambda: len(computed) < 2)

    with pytest.raises(Stopped):
        list(results)
    assert computed == [1.0, 2.0]


def test_the_error_of_a_task_is_raised_as_it_is_and_ends_the_work(computed: list[float]) -> None:
    results = ENGINE.results([*squares(1.0), Task(fail, {}), *squares(3.0)])

    with pytest.raises(ZeroDivisionError, match="as it is"):
        list(results)
    assert computed == [1.0]


def test_a_task_may_ask_whether_to_go_on() -> None:
    answers = iter([True, False])

    assert list(ENGINE.results([Task(ask, {})], lambda: next(answers))) == [Done(0, False)]
    assert compute(Task(ask, {})) is True


def test_a_task_and_its_result_travel_between_processes() -> None:
    task = Task(doubled, {"numbers": np.arange(3.0)})

    there = pickle.loads(pickle.dumps(task))
    back = pickle.loads(pickle.dumps(Done(7, compute(there))))

    assert there.function is doubled
    assert (back.number, back.result.tolist()) == (7, [0.0, 2.0, 4.0])
