"""Claims Q1 to Q11: every number against an independent calculation, and every finding against its number."""

import numpy as np
import pytest

from app.claims.material.networks import on_rows
from app.problems.datasets import make_data
from tests.claims import by_hand
from tests.claims.by_hand import MAZUR_START, MAZUR_X, MAZUR_Y, adam, descent, mazur_gradient, operations
from tests.claims.running import close, finding_of, numbers_of

WEIGHTS = [0, 1, 2, 3, 6, 7, 8, 9]


def test_q1_two_starts_two_minima():
    numbers = numbers_of("Q1")
    ends = [descent(lambda w: w**3 - w, [start], 0.1, 150)[-1, 0] for start in (1.8, -0.4)]
    assert (numbers["end"], numbers["end_other"]) == (close(ends[0]), close(ends[1]))
    assert (numbers["end"], numbers["end_other"]) == (pytest.approx(1), pytest.approx(-1))
    assert (numbers["loss"], numbers["loss_other"]) == (close(-0.25), close(-0.25))
    assert numbers["first_order"] == 1
    assert finding_of("Q1") == "two"


@pytest.mark.parametrize(
    ("given", "finding"),
    [({"other": "1"}, "one"), ({"start": "0"}, "hilltop"), ({"rate": "1.5", "start": "2"}, "still_moving")],
)
def test_q1_from_other_starts(given: dict[str, str], finding: str):
    assert finding_of("Q1", **given) == finding


def test_q2_the_derivatives_are_those_of_the_textbook():
    numbers = numbers_of("Q2")
    assert numbers["slope"] == close(mazur_gradient(MAZUR_START)[6])
    assert numbers["slope_nudged"] == pytest.approx(numbers["slope"], abs=1e-10)
    assert (numbers["moved"], numbers["changed"], numbers["derivatives"]) == (0, 0, 12)
    assert numbers["off"] < 1e-10
    assert finding_of("Q2") == "derivatives"


def test_q3_both_without_a_network():
    numbers = numbers_of("Q3")
    hessian, pull, minimum = np.array([[10, 8], [8, 10]]), np.array([34, 38]), np.array([1, 3])
    assert (numbers["dx"], numbers["dy"]) == tuple(hessian @ [-8, -4] - pull)
    shrink = np.linalg.matrix_power(np.eye(2) - 0.1 * hessian, 40)
    assert [numbers["x"], numbers["y"]] == close(list(minimum + shrink @ (np.array([-8, -4]) - minimum)))
    assert numbers["layers"] == 0
    assert finding_of("Q3") == "neither"


def test_q4_the_data_enter_one_half_only():
    numbers = numbers_of("Q4")
    changed = by_hand.gradient(MAZUR_START, *by_hand.MAZUR[:4], np.array([[0.5, 0.99]]))
    own = mazur_gradient(MAZUR_START)
    assert (numbers["slope"], numbers["slope_changed"]) == (close(own[6]), close(changed[6]))
    assert numbers["slopes"] == close(abs(changed - own).max())
    assert (numbers["updates"], numbers["update"]) == (0, close(-0.5 * own[6]))
    assert (finding_of("Q4"), finding_of("Q4", target="0.01")) == ("one_half", "neither")


def himmelblau_slope(p: np.ndarray) -> np.ndarray:
    x, y = p
    one, two = x * x + y - 11, x + y * y - 7
    return np.array([4 * x * one + 2 * two, 2 * one + 4 * y * two])


def test_q5_the_same_path_from_another_source():
    numbers = numbers_of("Q5")
    x, y = descent(himmelblau_slope, [0, 0], 0.01, 40)[-1]
    assert numbers["backpropagation"] == close((x * x + y - 11) ** 2 + (x + y * y - 7) ** 2, 1e-6)
    assert numbers["apart"] < 1e-8
    # Seven operations a value for this formula's nine nodes: each of four nudges evaluates all of them.
    assert numbers["operations_other"] == 9 * (1 + 4)
    assert finding_of("Q5") == "same_path"


def test_q5_a_noisy_path_arrives_too_and_a_short_one_does_not():
    assert finding_of("Q5", source="spsa", steps="200") == "noisy_path"
    assert finding_of("Q5", steps="1") == "short"


@pytest.mark.parametrize(("width", "seed"), [("3", "1"), ("8", "5")])
def test_q6_matrices_and_nodes_agree_with_the_textbook(width: str, seed: str):
    numbers, layers = numbers_of("Q6", width=width, seed=seed), (2, int(width), 2)
    theta = on_rows(
        layers, "sigmoid", "sigmoid", "half_squared_error", MAZUR_X, MAZUR_Y, seed=int(seed)
    ).theta
    slopes = by_hand.gradient(theta, layers, ("sigmoid",) * 2, "half", MAZUR_X, MAZUR_Y)
    # The slope of a hidden neuron's bias is its δ.
    assert numbers["delta"] == close(slopes[2 * int(width)])
    assert max(numbers["matrix_off"], numbers["node_off"]) < 1e-15
    assert finding_of("Q6", width=width, seed=seed) == "agree"


def test_q7_the_price_in_forward_passes():
    numbers = numbers_of("Q7")
    forward, backward = operations((2, 16, 16, 1))
    assert (numbers["forward"], numbers["backward"]) == (forward, backward)
    assert numbers["passes"] == close(1 + backward / forward)
    assert numbers["passes_nudging"] == close(1 + 2 * 337)
    assert finding_of("Q7") == "cheap"


def test_q8_all_at_once_or_one_by_one():
    numbers = numbers_of("Q8")
    slope = mazur_gradient(MAZUR_START)
    after = MAZUR_START.copy()
    after[WEIGHTS] -= 0.5 * slope[WEIGHTS]
    assert numbers["here"] == close(by_hand.mazur_loss(after))
    assert (numbers["moved"], numbers["all"]) == (8, 8)
    one_by_one = MAZUR_START.copy()
    for i in np.array(WEIGHTS)[np.random.default_rng(1).permutation(8)]:
        one_by_one[i] -= 0.5 * mazur_gradient(one_by_one)[i]
    assert numbers_of("Q8", order="one_by_one")["here"] == close(by_hand.mazur_loss(one_by_one))
    assert numbers_of("Q8", order="backward")["here"] == close(0.29102792390544197)
    assert [finding_of("Q8", order=order) for order in ("at_once", "shuffled", "one_by_one", "backward")] == [
        "all",
        "all",
        "other_numbers",
        "other_numbers",
    ]
    assert finding_of("Q8", rate="0") == "some"


SINE = ((1, 6, 1), ("tanh", "identity"), "mean")


def sine_start(width: int, seed: int) -> np.ndarray:
    row = np.zeros((1, 1))
    return on_rows((1, width, 1), "tanh", "identity", "mean_squared_error", row, row, seed=seed).theta


def test_q9_cosines_and_errors_as_the_textbook_has_them():
    numbers = numbers_of("Q9")
    data = make_data("noisy_sine", {"rows": 64, "noise": 0.3, "seed": 1})
    unseen = make_data("noisy_sine", {"rows": 200, "noise": 0.3, "seed": 1001})
    start, order = sine_start(6, 3), np.random.default_rng([1, 8]).permutation(64)

    def slope_on(rows: np.ndarray):
        return lambda theta: by_hand.gradient(theta, *SINE, data.x[rows], data.y[rows])

    for field, rows in (("few", order[:4]), ("many", order)):
        end = adam(slope_on(rows), start, 0.02, 300)[-1]
        assert numbers[field] == close(by_hand.loss(end, *SINE, unseen.x, unseen.y), 1e-6)
    singles = np.array([slope_on(np.array([row]))(start) for row in range(64)])
    whole = slope_on(np.arange(64))(start)
    # A single row is as likely as any other: the mean cosine over all of them is what draws come near to.
    cosines = singles @ whole / np.linalg.norm(singles, axis=1) / np.linalg.norm(whole)
    assert numbers["small"] == pytest.approx(cosines.mean(), abs=0.15)
    assert numbers["large"] > 0.98
    assert numbers["large_end"] < 0.5 * numbers["large"]
    assert finding_of("Q9") == "rows"


def test_q10_slopes_flow_and_not_errors():
    numbers = numbers_of("Q10")
    output = by_hand.outputs(MAZUR_START, *by_hand.MAZUR[:2], MAZUR_X)[-1][0, 0]
    assert numbers["error"] == close(output - 0.01)
    assert numbers["delta"] == close((output - 0.01) * output * (1 - output))
    assert (numbers["data_reached"], numbers["unlabelled_off"]) == (0, close(0))
    assert numbers["unlabelled"] == close(4 * (0.25 + 1 - 1) * 0.5)
    assert (finding_of("Q10"), finding_of("Q10", output="identity")) == ("slopes", "errors_here")


def test_q11_more_rows_do_not_overfit():
    numbers = numbers_of("Q11")
    shape = ((1, 12, 1), ("tanh", "identity"), "mean")
    unseen = make_data("noisy_sine", {"rows": 200, "noise": 0.4, "seed": 3})
    weights = np.r_[np.ones(12), np.zeros(12), np.ones(12), np.zeros(1)]
    for field, rows, seed, decay in (("few", 10, 1, 0.0), ("decay", 10, 1, 0.03), ("many", 150, 2, 0.0)):
        data = make_data("noisy_sine", {"rows": rows, "noise": 0.4, "seed": seed})

        def slope(theta: np.ndarray, data=data, decay=decay) -> np.ndarray:
            return by_hand.gradient(theta, *shape, data.x, data.y) + decay * weights * theta

        end = adam(slope, sine_start(12, 2), 0.02, 500)[-1]
        assert numbers[f"{field}_own"] == close(by_hand.loss(end, *shape, data.x, data.y), 1e-5)
        assert numbers[f"{field}_new"] == close(by_hand.loss(end, *shape, unseen.x, unseen.y), 1e-5)
    assert numbers["noise"] == 0
    assert finding_of("Q11") == "few_rows"
    assert finding_of("Q11", width="1", rows="60") == "never"
