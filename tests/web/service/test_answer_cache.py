"""Kept answers: no more bytes than were allowed, and what is asked for stays."""

import pytest
from starlette.datastructures import Headers

from app.web.service.answer_cache import ENTRY_BYTES, Answer, AnswerCache

ROOM = 10 * (ENTRY_BYTES + 100)


def answer(size: int = 100) -> Answer:
    """An answer with a body of so many bytes."""
    return Answer(200, Headers(), b"x" * size)


def test_what_was_put_is_there_and_nothing_else() -> None:
    kept, mine = AnswerCache(ROOM), answer()
    kept.put(b"mine", mine)

    assert kept.get(b"mine") is mine
    assert kept.get(b"other") is None


def test_the_bytes_stay_within_their_bound() -> None:
    kept = AnswerCache(ROOM)
    for number in range(100):
        kept.put(b"%d" % number, answer())
        assert kept.bytes <= ROOM

    assert kept.bytes == ROOM
    assert [number for number in range(100) if kept.get(b"%d" % number)] == list(range(90, 100))


def test_what_was_asked_for_last_stays_longest() -> None:
    kept = AnswerCache(ROOM)
    for number in range(30):
        kept.put(b"%d" % number, answer())
        assert kept.get(b"0")

    assert kept.get(b"1") is None


@pytest.mark.parametrize(("size", "is_kept"), [(ROOM // 8 - ENTRY_BYTES, True), (ROOM // 8, False)])
def test_a_large_answer_pushes_out_none_of_the_others(size: int, is_kept: bool) -> None:
    kept = AnswerCache(ROOM)
    kept.put(b"small", answer())
    kept.put(b"large", answer(size))

    assert kept.get(b"small")
    assert (kept.get(b"large") is not None) is is_kept


def test_an_answer_that_is_put_twice_is_counted_once() -> None:
    kept = AnswerCache(ROOM)
    for _ in range(2):
        kept.put(b"same", answer())

    assert kept.bytes == ENTRY_BYTES + 100
