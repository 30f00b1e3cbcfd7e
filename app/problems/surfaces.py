"""Surfaces with known minima: functions of two variables on which rules of descent are compared."""

from collections.abc import Mapping
from typing import NamedTuple

from app.setting import Setting, complete


class Minimum(NamedTuple):
    """A lowest point (x, y), of its neighbourhood at least, and the value there."""

    point: tuple[float, float]
    value: float


class Surface(NamedTuple):
    """A function of x and y as a visitor meets it.

    template: the expression, with the names of settings in braces. source: where it was published.
    domain: left, right, bottom and top of the part worth seeing. minima: lowest first, all that lie there;
    for Rastrigin's function only the lowest. evenly_curved: its curvature is the same everywhere, so there a
    rate that is too large is too large for good.
    """

    name: str
    title: str
    summary: str
    template: str
    source: str
    domain: tuple[float, float, float, float]
    minima: tuple[Minimum, ...]
    start: tuple[float, float]
    settings: tuple[Setting, ...] = ()
    evenly_curved: bool = False

    def text(self, settings: Mapping[str, float] | None = None) -> str:
        """Return the expression; settings that are not given take their defaults.

        Raises SettingError for an unknown setting and for a value out of range.
        """
        return self.template.format(**complete(self.settings, settings or {}))


CONDITION = Setting(
    "condition", 10, 1, 10_000, "The condition number: how many times steeper it is along y than along x."
)

# The two roots of 4x³ − 32x + 5 where the curve bends upwards, and half of x⁴ − 16x² + 5x there.
_DEEP, _DEEP_VALUE = -2.903534027771177, -39.16616570377141
_SHALLOW, _SHALLOW_VALUE = 2.746802770990837, -25.02944665528394

_ALL = (
    Surface(
        name="bowl",
        title="Bowl",
        summary="A valley as long as you choose: gradient descent crosses it from side to side.",
        template="(x^2 + {condition}*y^2)/2",
        source="Nocedal and Wright, Numerical Optimization, 2nd ed. 2006, section 3.3",
        domain=(-5, 5, -5, 5),
        minima=(Minimum((0, 0), 0),),
        start=(-4, 2),
        settings=(CONDITION,),
        evenly_curved=True,
    ),
    Surface(
        name="rosenbrock",
        title="Rosenbrock’s valley",
        summary="A curved valley with a flat floor: easy to enter, slow to follow to its end.",
        template="(1 - x)^2 + 100*(y - x^2)^2",
        source="Rosenbrock, The Computer Journal 3 (1960), 175–184",
        domain=(-2, 2, -1, 3),
        minima=(Minimum((1, 1), 0),),
        start=(-1.2, 1),
    ),
    Surface(
        name="himmelblau",
        title="Himmelblau’s function",
        summary="Four minima of the same depth: where you start decides where you arrive.",
        template="(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
        source="Himmelblau, Applied Nonlinear Programming, 1972",
        domain=(-5, 5, -5, 5),
        minima=(
            Minimum((3, 2), 0),
            Minimum((-2.805118086952745, 3.131312518250573), 0),
            Minimum((-3.779310253377747, -3.28318599128617), 0),
            Minimum((3.5844283403304917, -1.8481265269644036), 0),
        ),
        start=(0, 0),
    ),
    Surface(
        name="beale",
        title="Beale’s function",
        summary="Flat in the middle and steep at the corners: one learning rate hardly suits both.",
        template="(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2",
        source="Beale, On an iterative method for finding a local minimum, 1958; its start is that of "
        "Moré, Garbow and Hillstrom, ACM Transactions on Mathematical Software 7 (1981), 17–41, problem 5",
        domain=(-4.5, 4.5, -4.5, 4.5),
        minima=(Minimum((3, 0.5), 0),),
        start=(1, 1),
    ),
    Surface(
        name="styblinski_tang",
        title="Styblinski and Tang’s function",
        summary="Four minima of different depth: downhill may lead to one that is not the deepest.",
        template="(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)/2",
        source="Styblinski and Tang, Neural Networks 3 (1990), 467–483",
        domain=(-5, 5, -5, 5),
        minima=(
            Minimum((_DEEP, _DEEP), 2 * _DEEP_VALUE),
            Minimum((_DEEP, _SHALLOW), _DEEP_VALUE + _SHALLOW_VALUE),
            Minimum((_SHALLOW, _DEEP), _DEEP_VALUE + _SHALLOW_VALUE),
            Minimum((_SHALLOW, _SHALLOW), 2 * _SHALLOW_VALUE),
        ),
        start=(0.5, -0.5),
    ),
    Surface(
        name="booth",
        title="Booth’s function",
        summary="A tilted bowl: its long axis lies between x and y, so rules that scale each by "
        "itself gain less.",
        template="(x + 2*y - 7)^2 + (2*x + y - 5)^2",
        source="Jamil and Yang, A literature survey of benchmark functions for global optimisation "
        "problems, 2013",
        domain=(-10, 10, -10, 10),
        minima=(Minimum((1, 3), 0),),
        start=(-8, -4),
        evenly_curved=True,
    ),
    Surface(
        name="saddle",
        title="Saddle",
        summary="Flat at the origin, but no minimum: down to both sides. Start with y = 0 and you "
        "stay on the ridge.",
        template="x^2/2 + y^4/4 - y^2/2",
        source="Nesterov, Introductory Lectures on Convex Optimization, 2004, example 1.2.2",
        domain=(-2, 2, -2, 2),
        minima=(Minimum((0, -1), -0.25), Minimum((0, 1), -0.25)),
        start=(1.5, 0.01),
    ),
    Surface(
        name="plateau",
        title="Plateau",
        summary="A dent in a plain: far from it there is almost no slope to follow.",
        template="1 - exp(-(x^2 + y^2)/2)",
        source="Dennis and Welsch, Communications in Statistics 7 (1978), 345–359",
        domain=(-4, 4, -4, 4),
        minima=(Minimum((0, 0), 0),),
        start=(2.4, 1.2),
    ),
    Surface(
        name="rastrigin",
        title="Rastrigin’s function",
        summary="A bowl full of dents: nearly every start ends in the dent it began in.",
        template="20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)",
        source="Rastrigin, Systems of Extremal Control, 1974",
        domain=(-5.12, 5.12, -5.12, 5.12),
        minima=(Minimum((0, 0), 0),),
        start=(2.3, -1.6),
    ),
)

SURFACES: dict[str, Surface] = {surface.name: surface for surface in _ALL}
