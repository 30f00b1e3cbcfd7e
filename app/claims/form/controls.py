"""What a reader may choose in an experiment: a number within a range, or one of a few names."""

from collections.abc import Mapping
from typing import NamedTuple

from app.refusal import UNKNOWN_NAME
from app.setting import Setting, SettingError, complete


class Number(NamedTuple):
    """A number within a range. step: how far a slider moves at a time; any number in the range is allowed."""

    name: str
    default: float
    minimum: float
    maximum: float
    step: float = 1.0
    integer: bool = True

    @property
    def setting(self) -> Setting:
        """The same as the engine's settings are written."""
        return Setting(self.name, self.default, self.minimum, self.maximum, "", self.integer)


class Pick(NamedTuple):
    """One of a few names. options: the title of each, by name."""

    name: str
    default: str
    options: Mapping[str, str]


Control = Number | Pick


class Choices(NamedTuple):
    """What is chosen: one value for each control of a claim."""

    values: Mapping[str, float | str]

    def number(self, name: str) -> float:
        """The number that is chosen for a control."""
        return float(self.values[name])

    def whole(self, name: str) -> int:
        """The whole number that is chosen for a control."""
        return int(self.values[name])

    def name(self, name: str) -> str:
        """The name that is chosen for a control."""
        return str(self.values[name])


def usual(controls: tuple[Control, ...]) -> Choices:
    """The choices that are made where nobody chooses."""
    return Choices({control.name: control.default for control in controls})


def chosen(controls: tuple[Control, ...], given: Mapping[str, str]) -> Choices:
    """The choices that these texts make; what is not given is as usual.

    Raises SettingError, which names the field, for a control that does not exist and for a wrong value.
    """
    names = [control.name for control in controls]
    for name in given:
        if name not in names:
            raise SettingError(name, "There is no such control here.", ", ".join(names) or "no controls")
    return Choices({control.name: _value(control, given.get(control.name)) for control in controls})


def _value(control: Control, text: str | None) -> float | str:
    if text is None:
        return control.default
    if isinstance(control, Pick):
        if text not in control.options:
            raise SettingError(control.name, UNKNOWN_NAME, ", ".join(control.options))
        return text
    return complete((control.setting,), {control.name: _number(control, text)})[control.name]


def _number(control: Number, text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise SettingError(control.name, "This is no number.", control.setting.allowed) from None
