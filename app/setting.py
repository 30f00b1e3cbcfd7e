"""A setting is one number a visitor may choose: its name, its default, its range, and what it does.

Sources and optimizers describe themselves with settings, and the page builds its controls from them.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from app.refusal import UNKNOWN_NAME, UNKNOWN_SETTING, RefusalError

Kind = TypeVar("Kind")


class Setting(NamedTuple):
    """One number that may be chosen; both ends of the range are allowed."""

    name: str
    default: float
    minimum: float
    maximum: float
    summary: str
    integer: bool = False

    @property
    def allowed(self) -> str:
        """The allowed values in words, for error messages and for the catalog."""
        kind = "a whole number" if self.integer else "a number"
        return f"{kind} from {self.minimum:g} to {self.maximum:g}"


class SettingError(RefusalError):
    """A choice that does not exist: which field, what is wrong with it, and what is allowed."""


def choose(kinds: Mapping[str, Kind], name: str) -> Kind:
    """The entry of that name. Raises SettingError for the field `name` when there is none."""
    if name not in kinds:
        raise SettingError("name", UNKNOWN_NAME, ", ".join(kinds))
    return kinds[name]


def complete(settings: Sequence[Setting], given: Mapping[str, float]) -> dict[str, float]:
    """Every setting with its value: the given one, checked, or else the default.

    Raises SettingError, with the setting's name as the field, for a setting that does not exist
    and for a value that is no number, not whole where it should be, or out of range.
    """
    names = [setting.name for setting in settings]
    for name in given:
        if name not in names:
            raise SettingError(name, UNKNOWN_SETTING, ", ".join(names) or "no settings")
    return {setting.name: _checked(setting, given.get(setting.name, setting.default)) for setting in settings}


def _checked(setting: Setting, value: float) -> float:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    # NaN fails every comparison, so it is out of range as well.
    if not is_number or not setting.minimum <= value <= setting.maximum:
        raise SettingError(setting.name, "This value is not allowed.", setting.allowed)
    if setting.integer and value != int(value):
        raise SettingError(setting.name, "This value is not whole.", setting.allowed)
    return value
