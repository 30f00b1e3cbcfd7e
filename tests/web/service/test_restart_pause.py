"""A process that has failed is started again at once, one that fails again and again ever later."""

from itertools import pairwise

from app.web.service.restart_pause import LONGEST_PAUSE, STEADY_AFTER, Seat


def test_one_that_ran_well_is_replaced_at_once_and_one_that_fails_again_and_again_ever_later() -> None:
    seat = Seat(started=0.0)
    assert seat.found_dead(STEADY_AFTER + 1).is_free(STEADY_AFTER + 1)

    now, pauses = 0.0, []
    for _ in range(10):
        seat = seat.found_dead(now)
        assert seat.begins is not None
        pauses.append(seat.begins - now)
        assert not seat.is_free(seat.begins - 0.1)
        now = seat.begins
        seat = seat.taken_again(now)

    assert pauses[0] == 0
    assert pauses[-1] == LONGEST_PAUSE
    assert all(one <= other for one, other in pairwise(pauses))
    assert seat.found_dead(now + STEADY_AFTER + 1).failures == 0
