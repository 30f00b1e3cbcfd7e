"""How wide and how dark a number of each size and sign is drawn."""

from tests.browser.conftest import Visit
from tests.browser.modules import open_modules


def test_levels_are_square_roots_that_stay_within_the_scale(visit: Visit) -> None:
    numbers = [0, 1, -1, 4, -4, 400, 0.04, None]
    code = "given.map((number) => levels.levelOf(number, { max: 4 }))"

    found = open_modules(visit).run(code, "levels=iteration/pictures/sign_levels", given=numbers)
    assert found == [0, 5, -5, 10, -10, 10, 1, 0]
