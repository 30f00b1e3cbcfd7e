"""What is asked of the server: enough, in good time, in pieces it can bear, and then nothing more."""

from typing import Any

import pytest

from tests.browser.conftest import Visit
from tests.browser.modules import open_modules

SIMULATION = """(() => {
  const { planned, places, pace, ahead } = given;
  let here = run.newRun(1, { theta: null, state: null }, null, planned);
  const sent = [];
  const answer = ({ count, steps, every }) => ({
    frames: Array.from({ length: Math.ceil(steps / every) }, (_, k) =>
      ({ count: count + k * every, value: 1, theta: [0] })),
    theta: [count + steps], state: {}, count: count + steps, diverged: null, cost: {}, batches: [],
  });
  const fetchAll = (count, wanted) => {
    for (let k = 0; k < 400; k += 1) {
      const request = requests.nextRequest(here, count, wanted, ahead);
      if (!request) return;
      if (!here.checkpoints.has(request.count)) throw new Error('no checkpoint at ' + request.count);
      sent.push(request);
      here = run.withAnswer(here, request, answer(request), pace * request.steps);
    }
    throw new Error('asks for ever');
  };
  const order = places.map((place) => {
    const from = sent.length;
    fetchAll(place, place);
    const there = sent.slice(from).findIndex(({ count, steps, every }) =>
      place >= count && place < count + steps && (place - count) % every === 0);
    const before = place === 0 || here.frames.has(place - 1);
    return { asked: sent.length - from, there, has: here.frames.has(place), before };
  });
  return { sent, order, counts: [...here.frames.keys()] };
})()"""


def simulated(visit: Visit, **given: Any) -> Any:
    asked = {"planned": 200, "places": [0], "pace": 0.5, "ahead": 2, **given}
    return open_modules(visit).run(
        SIMULATION, "run=iteration/run", "requests=iteration/requests", given=asked
    )


def test_the_whole_run_arrives_and_then_nothing_more_is_asked(
    visit: Visit, subtests: pytest.Subtests
) -> None:
    for planned in (0, 1, 31, 32, 33, 200, 1000, 5000):
        with subtests.test(str(planned)):
            found = simulated(visit, planned=planned)
            assert planned in found["counts"]
            assert max(found["counts"]) == planned
            assert len(found["sent"]) < 12 + planned / 500


def test_the_first_iterations_come_first_and_leave_nothing_out(visit: Visit) -> None:
    first = simulated(visit)["sent"][0]
    assert first == {"count": 0, "steps": 32, "every": 1}


def test_any_iteration_can_be_reached_in_a_few_requests(visit: Visit) -> None:
    places = [0, 199, 57, 58, 120, 3, 200]
    found = simulated(visit, places=places)
    for place, visited in zip(places, found["order"], strict=True):
        assert visited["has"], place
        assert visited["there"] <= 3, place


def test_the_iteration_before_is_known_too_whatever_the_servers_pace(
    visit: Visit, subtests: pytest.Subtests
) -> None:
    """The last update and "lower than before" need it, also where a sparse stretch had only this one."""
    for pace in (0.01, 1, 20, 200):
        with subtests.test(str(pace)):
            order = simulated(visit, pace=pace, places=[0, 200, 100, 64, 192, 32])["order"]
            assert [visited["before"] for visited in order] == [True] * 6


def test_no_request_keeps_the_server_long(visit: Visit, subtests: pytest.Subtests) -> None:
    for pace in (0.01, 1, 20, 200, 5000):
        with subtests.test(str(pace)):
            sent = simulated(visit, pace=pace, planned=300)["sent"]
            assert all(1 <= request["steps"] <= 1000 for request in sent)
            assert all(1 <= request["every"] <= 100 for request in sent)
            assert all(request["steps"] <= max(8, 500 / pace) for request in sent[1:])


def test_playback_gets_what_it_needs_before_it_needs_it(visit: Visit) -> None:
    found = simulated(visit, ahead=90, places=[0], planned=200)
    assert set(range(91)) <= set(found["counts"])
