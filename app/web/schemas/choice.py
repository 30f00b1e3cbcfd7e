"""A choice by name with settings of its own, such as `{"name": "adam", "learning_rate": 0.01}`.

What may be chosen stands in a registry of the engine; the schema in OpenAPI is made from the same place.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from app.setting import Setting, SettingError, complete
from app.web.schemas import words
from app.web.schemas.refuse import refused
from app.web.schemas.words import Reason


class Choice(NamedTuple):
    """What was chosen: the name, and every setting with its value."""

    name: str
    settings: dict[str, float]


class Entry(Protocol):
    """What a registry says about each thing that can be chosen."""

    @property
    def summary(self) -> str: ...

    @property
    def settings(self) -> Sequence[Setting]: ...


class OneOf:
    """Annotates a field of type Choice: one entry of this registry, with that entry's settings only.

    others: names that may stand here too, but with fields that are no settings. explained: names that are
    known but have no place here, each with the reason.
    """

    def __init__(
        self,
        entries: Mapping[str, Entry],
        others: tuple[str, ...] = (),
        explained: Mapping[str, str] | None = None,
    ) -> None:
        self._kinds = entries
        self._allowed = ", ".join([*entries, *others])
        self._explained = explained or {}

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, core_schema.dict_schema())

    def __get_pydantic_json_schema__(self, _: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return self.described()

    def described(self) -> dict[str, Any]:
        """The JSON schema: one entry for each that can be chosen."""
        return {"oneOf": [_described(name, entry) for name, entry in self._kinds.items()]}

    def check(self, value: dict[str, Any]) -> Choice:
        """What was chosen. Raises a validation error for the name or for the first wrong setting."""
        given = dict(value)
        name = given.pop("name", None)
        if not isinstance(name, str) or name not in self._kinds:
            message = self._explained.get(str(name), words.UNKNOWN_NAME.message)
            raise refused(("name",), Reason(message, self._allowed))
        try:
            return Choice(name, complete(self._kinds[name].settings, given))
        except SettingError as error:
            raise refused((error.field,), Reason(error.message, error.allowed)) from None


def _described(name: str, entry: Entry) -> dict[str, Any]:
    """One entry's JSON schema."""
    properties = {setting.name: _described_setting(setting) for setting in entry.settings}
    return {
        "type": "object",
        "description": entry.summary,
        "properties": {"name": {"const": name}, **properties},
        "required": ["name"],
        "additionalProperties": False,
    }


def _described_setting(setting: Setting) -> dict[str, Any]:
    return {
        "type": "integer" if setting.integer else "number",
        "description": setting.summary,
        "default": setting.default,
        "minimum": setting.minimum,
        "maximum": setting.maximum,
    }


class NameIn:
    """Annotates a text field: one of these names, and the schema in OpenAPI lists them."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = list(names)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.literal_schema(self._names)
