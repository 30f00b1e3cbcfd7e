"""Rules that know how the slope bends, or learn it from step to step; they look at all parameters at once."""

from app.descent.common_settings import learning_rate
from app.descent.conjugate_gradient import conjugate_gradient
from app.descent.damped_newton import damped_newton
from app.descent.lbfgs import lbfgs
from app.descent.newton import newton
from app.descent.rule import Rule
from app.setting import Setting

_DAMPING = Setting("damping", 1e-2, 1e-9, 1e9, "How little the curvature is trusted at the start.")
_FACTOR = Setting("factor", 10.0, 1.1, 1000.0, "By how much one failure or success changes the damping.")
_HISTORY = Setting("history", 10, 1, 20, "From how many of the last steps the curvature is learnt.", True)
_FLETCHER_REEVES = Setting(
    "fletcher_reeves", 0, 0, 1, "0: Polak and Ribière’s β, never negative. 1: Fletcher and Reeves’.", True
)

CURVATURE_RULES: tuple[Rule, ...] = (
    Rule(
        "newton",
        "Newton",
        "Steps to where the slope would vanish, were the curvature the same everywhere: perhaps a saddle.",
        "H d = −g;  Δθ = η d",
        (learning_rate(1.0),),
        8,
        newton,
        order=2,
        together=True,
        cubed=9,
    ),
    Rule(
        "damped_newton",
        "Damped Newton",
        "Newton that always goes downhill, undoes a step that failed, and is more careful after it.",
        "(|H| + λ I) d = −g;  Δθ = η d;  λ ← 10 λ after a failure, λ / 10 after a success",
        (learning_rate(1.0), _DAMPING, _FACTOR),
        9,
        damped_newton,
        order=2,
        together=True,
        cubed=9,
    ),
    Rule(
        "conjugate_gradient",
        "Conjugate gradients",
        "Searches along one line after the other, so that no search undoes the work of the last.",
        "d ← −g + β d,  β = max(0, g · (g − g′) / g′ · g′);  Δθ = a d,  a by a search along d",
        (learning_rate(1.0), _FLETCHER_REEVES),
        21,
        conjugate_gradient,
        together=True,
    ),
    Rule(
        "lbfgs",
        "L-BFGS",
        "Learns the curvature from its last steps, and halves a step that does not go down enough.",
        "Δθ = −η B g,  with B from the last steps s and changes y of the gradient:  B y = s",
        (learning_rate(1.0), _HISTORY),
        119,
        lbfgs,
        together=True,
    ),
)
