"""Numbers in addresses: read on the server as in the browser."""

from app.web.service.address_numbers import FURTHEST, number_in, start_in, stretch_in
from tests.typed_numbers import REFUSED, TAKEN


def test_numbers_are_read_as_they_are_written_anywhere() -> None:
    assert {text: number_in(text) for text in TAKEN} == TAKEN
    assert [number_in(text) for text in [*REFUSED, None]] == [None] * (len(REFUSED) + 1)


def test_a_start_is_read_without_what_is_no_number() -> None:
    assert start_in("x:−1.2, y :3,z:nan,w,v:1_0,:4") == {"x": -1.2, "y": 3}


def test_a_stretch_has_two_ends_in_their_order_and_not_too_far() -> None:
    assert [stretch_in(text) for text in ("3-8", "5", f"0-{FURTHEST}")] == [(3, 8), (5, 5), (0, FURTHEST)]
    assert [stretch_in(text) for text in ("", "8-3", f"0-{FURTHEST + 1}", "-3", "1-2-3")] == [None] * 5
