"""Numbers along axes are round, and few where there is little room."""

from tests.browser.conftest import Visit
from tests.browser.modules import open_modules


def test_ticks_are_round_and_few(visit: Visit) -> None:
    runs = [[50, 173], [200, 173], [1e5, 173], [1e5, 240], [123_456, 173], [1e9, 173], [1, 173], [50, 60]]
    counts = "given.map(([last, width]) => ticks.countTexts(ticks.countTicks(last, width, 11)).join(' '))"
    assert open_modules(visit).run(counts, "ticks=drawing/ticks", given=runs) == [
        "0 10 20 30 40 50",
        "0 50 100 150 200",
        "0 50000 100000",
        "0 50000 100000",
        "0 50000 100000",
        "0 2e8 4e8 6e8 8e8 1e9",
        "0 1",
        "0 50",
    ]
    ranges = [[0.008, 1.2], [0.1, 0.9], [1e-9, 1], [0.29, 0.31], [0.1, 1e300]]
    code = "given.map((range) => ticks.logTicks(...range).map(ticks.tickText))"

    assert open_modules(visit).run(code, "ticks=drawing/ticks", given=ranges) == [
        ["0.01", "0.03", "0.1", "0.3", "1"],
        ["0.1", "0.2", "0.5"],
        ["1e−8", "1e−6", "1e−4", "0.01", "1"],
        ["0.29", "0.3", "0.31"],
        ["1", "1e100", "1e200", "1e300"],
    ]
