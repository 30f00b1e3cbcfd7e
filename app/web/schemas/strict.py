"""The rules that everything sent to the API follows: no unknown field, no number that is not finite."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.web.schemas import words
from app.web.schemas.limits import MOST_PARAMETERS
from app.web.schemas.refuse import refused

Point = Annotated[list[float], Field(min_length=1, max_length=MOST_PARAMETERS)]


class Strict(BaseModel):
    """An object whose fields are all known. An unknown one is an error that lists the known ones.

    Whole numbers count as numbers too, but true, false and texts do not.
    """

    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False, frozen=True)

    @model_validator(mode="before")
    @classmethod
    def only_known_fields(cls, value: Any) -> Any:
        known = [field.alias or name for name, field in cls.model_fields.items()]
        unknown = [name for name in value if name not in known] if isinstance(value, dict) else []
        if unknown:
            raise refused((unknown[0],), words.UNKNOWN_FIELD, known=", ".join(known))
        return value
