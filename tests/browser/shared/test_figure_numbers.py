"""Numbers as the figures write them: few digits, a true minus sign, and no wrong zero."""

from tests.browser.conftest import Visit
from tests.browser.modules import open_modules

SHORT = {
    0: "0", 0.423: "0.42", -0.386: "−0.39", 1.26: "1.3", 12.4: "12", 0.996: "1.0", 0.0041: "0.004",
    -0.00084: "−8e−4", 9.96: "10", 1234: "1e3", -1e-16: "≈0", None: "–",
}  # fmt: skip


def test_short_numbers(visit: Visit) -> None:
    page = open_modules(visit)
    short = page.run("given.map(numbers.short)", "numbers=drawing/figure_numbers", given=list(SHORT))
    assert short == list(SHORT.values())
