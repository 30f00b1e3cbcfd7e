"""AdamW beside Adam: the decay acts on the parameters alone."""

import numpy as np

from app.descent.adam import adam
from app.descent.adamw import adamw
from tests.descent.walking import slope

THETA = np.array([10.0, -4.0, 0.0])
GRADIENT = np.array([0.3, -2.0, 1.0])


def test_the_update_is_adams_and_a_shrink():
    plain, plain_state = adam(0.1).update(slope(GRADIENT), adam().init(THETA), THETA)
    decayed, state = adamw(0.1, weight_decay=0.5).update(slope(GRADIENT), adamw().init(THETA), THETA)
    np.testing.assert_allclose(decayed - plain, -0.1 * 0.5 * THETA, rtol=1e-12)
    for name in plain_state:
        np.testing.assert_array_equal(state[name], plain_state[name])


def test_without_any_gradient_only_the_shrink_is_left():
    update, _ = adamw(0.1, weight_decay=0.5).update(slope(0.0 * THETA), adamw().init(THETA), THETA)
    np.testing.assert_allclose(update, [-0.5, 0.2, 0.0], rtol=1e-14)
