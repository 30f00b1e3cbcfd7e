"""How far a reader has come, as addresses say it."""

import pytest

from app.lessons.register import lessons
from app.web.lessons.progress import progress_in

LESSON = lessons()["first-iteration"]


def test_what_an_address_says_is_read() -> None:
    progress, notes = progress_in({"step": "4", "answers": "b.-.a"}, LESSON)
    assert progress.step == 4
    assert progress.answers == ("b", "-", "a", "-", "-")[: len(LESSON.questions)]
    assert progress.done == {1, 2, 3}
    assert notes == []
    assert progress_in({"step": "2", "done": "1.4"}, LESSON)[0].done == {1, 4}
    assert progress_in({"step": "2", "done": ""}, LESSON)[0].done == frozenset()


@pytest.mark.parametrize(
    "said",
    [
        {"step": "0"},
        {"step": "99"},
        {"step": "²"},
        {"step": "x"},
        {"answers": "b.q"},
        {"answers": "bb"},
        {"answers": "a.a.a.a.a.a.a.a"},
        {"done": "1.x"},
        {"done": "99"},
    ],
)
def test_what_cannot_be_read_is_replaced_and_said(said: dict[str, str]) -> None:
    progress, notes = progress_in(said, LESSON)
    assert progress == progress_in({}, LESSON)[0]
    assert len(notes) == 1
