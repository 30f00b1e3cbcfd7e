"""The curve of the answer is the loss of the network that the buttons ask about."""

import numpy as np

from app.article.curve import STUDY, curve
from app.problems.exam import STUDENTS


def textbook_loss(sleep: float) -> float:
    """Mean binary cross-entropy of a logistic neuron (Bishop 2006, equation 4.90), written out."""
    study_hours, sleep_hours, passed = np.array(STUDENTS).T
    chance = 1 / (1 + np.exp(-(STUDY * study_hours + sleep * sleep_hours)))
    return float(-np.mean(passed * np.log(chance) + (1 - passed) * np.log(1 - chance)))


def textbook_slope(sleep: float) -> float:
    return (textbook_loss(sleep + 1e-5) - textbook_loss(sleep - 1e-5)) / 2e-5


def test_it_is_the_loss_of_a_logistic_neuron() -> None:
    drawn = curve()

    np.testing.assert_allclose(drawn.losses, [textbook_loss(float(w)) for w in drawn.across], rtol=1e-12)


def test_a_fresh_slope_helps_where_a_stale_one_harms() -> None:
    """What the figure shows at its usual rate, when teal is pressed twice after violet was pressed once."""
    drawn = curve()
    slope = textbook_slope(drawn.start)
    once = drawn.start - drawn.rate * slope
    stale = once - drawn.rate * slope
    fresh = once - drawn.rate * textbook_slope(once)

    assert textbook_loss(once) < textbook_loss(drawn.start)
    assert textbook_loss(stale) > 1.5 * textbook_loss(once)
    assert textbook_loss(fresh) < textbook_loss(once)
    assert drawn.across[0] < min(once, stale, fresh)
    assert max(once, stale, fresh) < drawn.across[-1]
