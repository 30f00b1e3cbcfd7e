"""A cartoon of an update: which arrows it is made of, and by how much each axis stretches them.

Every rule is the same picture: a few arrows, each with a box of factors, one for each axis. An arrow times
its box, axis by axis, is a part of the update, and all parts together are the update.
"""

from collections.abc import Mapping

from app.descent.adaptive_cartoons import ADAPTIVE_CARTOONS
from app.descent.cartoon_parts import Drawn, Moment, Part
from app.descent.curvature_cartoons import CURVATURE_CARTOONS
from app.descent.optimizer import State, quietly
from app.descent.plain_cartoons import PLAIN_CARTOONS
from app.descent.rules import RULES, make_optimizer
from app.setting import complete
from app.slope import Array, Slope

_CARTOONS: Mapping[str, Drawn] = {**PLAIN_CARTOONS, **ADAPTIVE_CARTOONS, **CURVATURE_CARTOONS}


@quietly
def cartoon(
    name: str, settings: Mapping[str, float], slope: Slope, state: State, theta: Array
) -> tuple[Part, ...]:
    """The parts of the update that the rule of that name makes of a slope. Nothing that is passed in changes.

    Raises SettingError as `make_optimizer` does.
    """
    _, after = make_optimizer(name, settings).update(slope, state, theta)
    chosen = complete(RULES[name].settings, settings)
    return _CARTOONS[name](Moment(chosen, slope, theta, state, after))
