"""Functions of one variable with known minima: there a slope is a tangent, and a step goes left or right."""

from collections.abc import Mapping
from typing import NamedTuple

from app.setting import Setting, complete


class Lowest(NamedTuple):
    """A lowest point (w,), of its neighbourhood at least, and the value there."""

    point: tuple[float]
    value: float


class Curve(NamedTuple):
    """A function of w as a visitor meets it; its fields are those of a Surface, with one variable."""

    name: str
    title: str
    summary: str
    template: str
    source: str
    domain: tuple[float, float]
    minima: tuple[Lowest, ...]
    start: tuple[float]
    settings: tuple[Setting, ...] = ()
    evenly_curved: bool = False

    def text(self, settings: Mapping[str, float] | None = None) -> str:
        """Return the expression; settings that are not given take their defaults.

        Raises SettingError for an unknown setting and for a value out of range.
        """
        return self.template.format(**complete(self.settings, settings or {}))


CURVATURE = Setting("curvature", 1, 0.01, 100, "λ, how strongly the parabola bends.")

_ALL = (
    Curve(
        name="parabola",
        title="Parabola ½λw²",
        summary="What every smooth minimum looks like from near by: above the rate 2/λ gradient "
        "descent runs away.",
        template="{curvature}*w^2/2",
        source="Goh, Why Momentum Really Works, Distill 2017",
        domain=(-2, 2),
        minima=(Lowest((0,), 0),),
        start=(1,),
        settings=(CURVATURE,),
        evenly_curved=True,
    ),
    Curve(
        name="double_well",
        title="Two valleys",
        summary="Two minima with a hill between them: the start and the rate decide which one is reached.",
        template="w^4/4 - w^2/2",
        source="Strogatz, Nonlinear Dynamics and Chaos, 1994, section 2.7",
        domain=(-2, 2),
        minima=(Lowest((-1,), -0.25), Lowest((1,), -0.25)),
        start=(1.8,),
    ),
)

CURVES: dict[str, Curve] = {curve.name: curve for curve in _ALL}
