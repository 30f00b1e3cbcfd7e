"""Numbers in addresses: read on the server as in the browser."""

from app.web.service.address_numbers import number_in, start_in
from tests.typed_numbers import REFUSED, TAKEN


def test_numbers_are_read_as_they_are_written_anywhere() -> None:
    assert {text: number_in(text) for text in TAKEN} == TAKEN
    assert [number_in(text) for text in [*REFUSED, None]] == [None] * (len(REFUSED) + 1)


def test_a_start_is_read_without_what_is_no_number() -> None:
    assert start_in("x:−1.2, y :3,z:nan,w,v:1_0,:4") == {"x": -1.2, "y": 3}
