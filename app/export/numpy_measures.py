"""The functions of a script that ask for a gradient: by directions, by nudges, and at random."""

FORWARD_MODE = '''
def measure(theta, x, y):
    """The loss and its gradient: one pass for each parameter."""
    loss = 0.0
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        direction = np.zeros(len(theta))
        direction[i] = 1
        loss, gradient[i] = slope_along(theta, direction, x, y)
    return loss, gradient
'''

CENTRAL = '''
def measure(theta, x, y):
    """The loss and its gradient: each parameter is nudged up and down."""
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[i] = h
        gradient[i] = (loss_at(theta + nudge, x, y) - loss_at(theta - nudge, x, y)) / (2 * h)
    return loss_at(theta, x, y), gradient
'''

ONE_SIDED = '''
def measure(theta, x, y):
    """The loss and its gradient: each parameter is nudged up."""
    loss = loss_at(theta, x, y)
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[i] = h
        gradient[i] = (loss_at(theta + nudge, x, y) - loss) / h
    return loss, gradient
'''

COMPLEX = '''
def measure(theta, x, y):
    """The loss and its gradient: each parameter goes aside by an imaginary h, and nothing is subtracted."""
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        aside = np.zeros(len(theta), dtype=complex)
        aside[i] = 1j * h
        gradient[i] = loss_at(theta + aside, x, y).imag / h
    return loss_at(theta, x, y).real, gradient
'''

SPSA = '''
def measure(theta, x, y, count):
    """The loss and a guess of its gradient: all parameters are nudged at once, at random."""
    signs = np.random.default_rng([seed, count]).integers(0, 2, size=(directions, len(theta))) * 2.0 - 1
    gradient = np.zeros(len(theta))
    for sign in signs:
        slope = (loss_at(theta + h * sign, x, y) - loss_at(theta - h * sign, x, y)) / (2 * h)
        gradient += slope * sign / directions
    return loss_at(theta, x, y), gradient
'''

RANDOM_FORWARD = '''
def measure(theta, x, y, count):
    """The loss and a guess of its gradient: the exact slope along random directions, times these."""
    loss, gradient = 0.0, np.zeros(len(theta))
    for direction in np.random.default_rng([seed, count]).standard_normal((directions, len(theta))):
        loss, slope = slope_along(theta, direction, x, y)
        gradient += slope * direction / directions
    return loss, gradient
'''

HESSIAN = '''
def measure_curvature(theta, x, y):
    """All second derivatives: one direction for each parameter."""
    return np.array([hessian_times(theta, direction, x, y) for direction in np.eye(len(theta))])
'''
