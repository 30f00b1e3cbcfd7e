"""The rules that everything sent to the API follows: no unknown field, no number that is not finite.

Of a wrong list, or of a wrong object whose names are free, only the first wrong place is told: to collect
thousands of them would take seconds.
"""

from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from app.web.schemas import words
from app.web.schemas.limits import MOST_PARAMETERS
from app.web.schemas.refuse import refused

Item = TypeVar("Item")
ListOf = Annotated[list[Item], Field(fail_fast=True)]
ByName = Annotated[dict[str, Item], Field(fail_fast=True)]

Point = Annotated[ListOf[float], Field(min_length=1, max_length=MOST_PARAMETERS)]


class Strict(BaseModel):
    """An object whose fields are all known. An unknown one is an error that lists the known ones.

    Whole numbers count as numbers too, but true, false and texts do not.
    """

    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False, frozen=True)

    @model_validator(mode="before")
    @classmethod
    def only_known_fields(cls, value: Any) -> Any:
        known = [field.alias or name for name, field in cls.model_fields.items()]
        names = value if isinstance(value, dict) else ()
        unknown = next((name for name in names if name not in known), None)
        if unknown is not None:
            raise refused((unknown,), words.UNKNOWN_FIELD, known=", ".join(known))
        return value

    @model_validator(mode="before")
    @classmethod
    def large_numbers_are_whole(cls, value: Any) -> Any:
        """Beyond 64 bits a whole number comes as a float: it is too large, not broken."""
        if not isinstance(value, dict) or not any(map(_is_beyond_64_bits, value.values())):
            return value
        return {name: _whole_if_large(one) for name, one in value.items()}


def _whole_if_large(value: Any) -> Any:
    return int(value) if _is_beyond_64_bits(value) else value


def _is_beyond_64_bits(value: Any) -> bool:
    return type(value) is float and 2.0**63 <= abs(value) < float("inf")


LARGE_IS_WHOLE = BeforeValidator(_whole_if_large)
"""The same for a whole number in a list: long lists of other numbers need not be looked through for it."""
