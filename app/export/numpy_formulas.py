"""Activations and losses as lines of NumPy, each with its derivatives.

Where a function has kinks, or NumPy knows it for real numbers only, there is another form for the complex
step: the real part decides on which side a number is (Martins, Sturdza and Alonso 2003, section 4).
"""

from typing import NamedTuple


class ActivationCode(NamedTuple):
    """Expressions in {z} and {a}: the value a, its derivative by z, and the second one (None: zero).

    complex_value: the value in a form for complex numbers; None where it is the same.
    """

    value: str
    slope: str
    curvature: str | None = None
    complex_value: str | None = None


class LossCode(NamedTuple):
    """Lines that compute `loss` from outputs {p} and targets y, its derivative by {p}, and the second one.

    The latter is how the derivative changes along {p}_dot. complex_lines: the lines in a form for complex
    numbers; None where they are the same.
    """

    lines: tuple[str, ...]
    slope: str
    curvature: str
    complex_lines: tuple[str, ...] | None = None


_SIGMOID = "1 / (1 + np.exp(-{z}))"

ACTIVATION_CODE = {
    "tanh": ActivationCode("np.tanh({z})", "1 - {a} * {a}", "-2 * {a} * (1 - {a} * {a})"),
    "sigmoid": ActivationCode(_SIGMOID, "{a} * (1 - {a})", "{a} * (1 - {a}) * (1 - 2 * {a})"),
    "relu": ActivationCode(
        "np.maximum({z}, 0)", "({z} > 0).astype(float)", None, "np.where({z}.real > 0, {z}, 0)"
    ),
    "leaky_relu": ActivationCode(
        "np.maximum({z}, 0.01 * {z})",
        "np.where({z} > 0, 1.0, 0.01)",
        None,
        "np.where({z}.real > 0, {z}, 0.01 * {z})",
    ),
    # max(z, 0) + log(1 + e^-|z|) is log(1 + e^z) without overflow.
    "softplus": ActivationCode(
        "np.maximum({z}, 0) + np.log1p(np.exp(-np.abs({z})))",
        _SIGMOID,
        "np.exp(-{z}) / (1 + np.exp(-{z})) ** 2",
        "np.where({z}.real > 0, {z}, 0) + np.log1p(np.exp(-np.sign({z}.real) * {z}))",
    ),
    "gelu": ActivationCode(
        "{z} * normal_share({z})",
        "normal_share({z}) + {z} * normal_density({z})",
        "(2 - {z} * {z}) * normal_density({z})",
        "{z} * (normal_share({z}.real) + 1j * {z}.imag * normal_density({z}.real))",
    ),
    "identity": ActivationCode("{z}", "1"),
}

# Only GELU needs these.
NORMAL_DISTRIBUTION = '''
def normal_share(z):
    """The share of a standard normal distribution that lies below z."""
    return 0.5 * (1 + np.array(np.frompyfunc(math.erf, 1, 1)(z / math.sqrt(2)), dtype=float))


def normal_density(z):
    """The height of the bell curve at z."""
    return np.exp(-0.5 * z * z) / math.sqrt(2 * math.pi)
'''

_DIFFERENCE = "d = {p} - y"

LOSS_CODE = {
    "mean_squared_error": LossCode(
        (_DIFFERENCE, "loss = np.sum(d * d) / d.size"), "d * (2 / d.size)", "{p}_dot * (2 / d.size)"
    ),
    "half_squared_error": LossCode(
        (_DIFFERENCE, "loss = np.sum(d * d) * (0.5 / rows)"), "d / rows", "{p}_dot / rows"
    ),
    "binary_cross_entropy": LossCode(
        (
            "share = 1 / (1 + np.exp(-{p}))",
            "loss = np.mean(np.maximum({p}, 0) + np.log1p(np.exp(-np.abs({p}))) - y * {p})",
        ),
        "(share - y) * (1 / y.size)",
        "{p}_dot * share * (1 - share) / y.size",
        (
            "softplus = np.where({p}.real > 0, {p}, 0) + np.log1p(np.exp(-np.sign({p}.real) * {p}))",
            "loss = np.mean(softplus - y * {p})",
        ),
    ),
    "cross_entropy": LossCode(
        (
            "shifted = {p} - {p}.max(axis=0)",
            "log_share = shifted - np.log(np.exp(shifted).sum(axis=0))",
            "loss = -np.sum(y * log_share) / rows",
            "share = np.exp(log_share)",
        ),
        "(share - y) * (1 / rows)",
        "share * ({p}_dot - (share * {p}_dot).sum(axis=0)) / rows",
        (
            "shifted = {p} - {p}.real.max(axis=0)",
            "loss = -np.sum(y * (shifted - np.log(np.exp(shifted).sum(axis=0)))) / rows",
        ),
    ),
    "huber": LossCode(
        (_DIFFERENCE, "loss = np.mean(np.where(np.abs(d) <= 1, 0.5 * d * d, np.abs(d) - 0.5))"),
        "np.clip(d, -1, 1) * (1 / d.size)",
        "np.where(np.abs(d) <= 1, {p}_dot, 0) / d.size",
        (
            _DIFFERENCE,
            "loss = np.mean(np.where(np.abs(d.real) <= 1, 0.5 * d * d, np.sign(d.real) * d - 0.5))",
        ),
    ),
}
