"""The register of all rules of descent: how each is called, what it does, and what may be set."""

from app.descent.adadelta import ADADELTA
from app.descent.adagrad import ADAGRAD
from app.descent.adam import ADAM
from app.descent.adamw import ADAMW
from app.descent.amsgrad import AMSGRAD
from app.descent.conjugate_gradient import CONJUGATE_GRADIENT
from app.descent.damped_newton import DAMPED_NEWTON
from app.descent.gradient_descent import GRADIENT_DESCENT
from app.descent.lbfgs import LBFGS
from app.descent.lion import LION
from app.descent.momentum import MOMENTUM
from app.descent.nadam import NADAM
from app.descent.nesterov import NESTEROV
from app.descent.newton import NEWTON
from app.descent.rmsprop import RMSPROP
from app.descent.rule import Rule
from app.descent.sign_descent import SIGN_DESCENT

_ALL = (
    # The same reach along every axis: along the slope, its sign, or an average of it.
    GRADIENT_DESCENT,
    SIGN_DESCENT,
    MOMENTUM,
    NESTEROV,
    LION,
    # A scale for each parameter, from the squares of its gradients so far.
    ADAGRAD,
    ADADELTA,
    RMSPROP,
    ADAM,
    ADAMW,
    AMSGRAD,
    NADAM,
    # The slope's curvature, known or learnt: these look at all parameters at once.
    NEWTON,
    DAMPED_NEWTON,
    CONJUGATE_GRADIENT,
    LBFGS,
)

RULES: dict[str, Rule] = {rule.name: rule for rule in _ALL}
