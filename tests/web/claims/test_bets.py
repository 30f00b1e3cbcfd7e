"""Bets in addresses."""

from app.web.claims.bets import read_bets, with_bet, written


def test_bets_go_into_an_address_and_come_back_in_the_order_of_the_claims() -> None:
    bets = read_bets("9f.q4i.1t")
    assert bets == {"Q4": "conditional", "1": "true", "9": "false"}
    assert written(bets) == "q4i.1t.9f"
    assert read_bets(written(bets)) == bets


def test_what_is_no_bet_is_left_out_and_the_last_bet_on_a_claim_counts() -> None:
    assert read_bets("") == {}
    assert read_bets("99t.q12f.1x.<b>.2tf") == {}
    assert read_bets("1t.1f") == {"1": "false"}


def test_a_new_bet_replaces_an_earlier_one() -> None:
    assert written(with_bet(read_bets("1t.2f"), "1", "false")) == "1f.2f"
