"""The register of all sources: where a gradient may come from."""

from collections.abc import Mapping, Sequence

from app.derivatives.backpropagation import BACKPROPAGATION
from app.derivatives.complex_step import COMPLEX_STEP
from app.derivatives.dual_numbers import FORWARD_MODE
from app.derivatives.finite_differences import CENTRAL_DIFFERENCES, ONE_SIDED_DIFFERENCES
from app.derivatives.forward_gradient import RANDOM_FORWARD_GRADIENT
from app.derivatives.measurement import Source
from app.derivatives.source_entry import SourceEntry
from app.derivatives.spsa import SPSA
from app.setting import choose, complete

_ALL = (
    BACKPROPAGATION,
    FORWARD_MODE,
    CENTRAL_DIFFERENCES,
    ONE_SIDED_DIFFERENCES,
    COMPLEX_STEP,
    SPSA,
    RANDOM_FORWARD_GRADIENT,
)

SOURCES: dict[str, SourceEntry] = {source.name: source for source in _ALL}


def make_source(name: str, settings: Mapping[str, float], key: Sequence[int] = (0, 0)) -> Source:
    """Return the source of that name; settings that are not given take their defaults.

    key is (seed, count): sources that draw at random draw the same for the same key.
    Raises SettingError for an unknown name, an unknown setting or a value out of range.
    """
    source = choose(SOURCES, name)
    return source.build(complete(source.settings, settings), key)
