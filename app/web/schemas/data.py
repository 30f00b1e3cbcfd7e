"""The data of a problem: rows that the client writes out, or a data set by name with its settings."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, GetCoreSchemaHandler, Tag
from pydantic_core import CoreSchema, core_schema

from app.problems.data import Data
from app.problems.datasets import DATASETS, OUTPUTS, RAW, RAW_TARGETS, SPLIT_SEED, make_data
from app.problems.own_table.naming import LONGEST_NAME
from app.problems.split import TEST_FRACTION
from app.setting import Setting, SettingError
from app.web.schemas.choice import Choice, OneOf
from app.web.schemas.limits import MOST_INPUTS, MOST_ROWS, MOST_WIDTH
from app.web.schemas.refuse import refused
from app.web.schemas.strict import ListOf, Strict
from app.web.schemas.words import Reason

OWN_ROWS = "rows"


ColumnName = Annotated[str, Field(max_length=LONGEST_NAME)]


def setting_field(setting: Setting) -> Any:
    """The field of a model for a setting: the same default, range and words."""
    whole = int(setting.default) if setting.integer else setting.default
    return Field(whole, ge=setting.minimum, le=setting.maximum, description=setting.summary)


class OwnRows(Strict):
    """Rows of inputs x and outputs y, one example a row; some may be kept aside for testing."""

    name: Literal["rows"]
    x: ListOf[Annotated[ListOf[float], Field(min_length=1, max_length=MOST_INPUTS)]] = Field(
        min_length=1, max_length=MOST_ROWS
    )
    y: ListOf[Annotated[ListOf[float], Field(min_length=1, max_length=MOST_WIDTH)]] = Field(
        min_length=1, max_length=MOST_ROWS
    )
    seed: int = setting_field(SPLIT_SEED)
    test_fraction: float = setting_field(TEST_FRACTION)
    standardise: int = setting_field(RAW)
    standardise_targets: int = setting_field(RAW_TARGETS)
    input_names: ListOf[ColumnName] | None = Field(None, max_length=MOST_INPUTS)
    output_names: ListOf[ColumnName] | None = Field(None, max_length=MOST_WIDTH)


class MadeData:
    """Annotates a field of type Data: the rows are made while the request is checked."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(_made, handler.generate_schema(_DataFields))


def _form(value: object) -> str:
    is_own = isinstance(value, dict) and value.get("name") == OWN_ROWS
    return "own rows" if is_own else "named data set"


_NAMED = {name: entry for name, entry in DATASETS.items() if name != OWN_ROWS}
_NamedSet = Annotated[Choice, OneOf(_NAMED, others=(OWN_ROWS,))]
_DataFields = Annotated[
    Annotated[OwnRows, Tag("own rows")] | Annotated[_NamedSet, Tag("named data set")], Discriminator(_form)
]


def with_outputs_of_network(problem: Any) -> Any:
    """The raw fields of a problem; a named data set takes its outputs from the layers, unless it says."""
    match problem:
        case {"data": {"name": str(name)} as data, "layers": [*_, 2]} if "outputs" not in data:
            entry = _NAMED.get(name)
            if entry is not None and OUTPUTS in entry.settings:
                return {**problem, "data": {**data, OUTPUTS.name: 2}}
    return problem


def _made(fields: OwnRows | Choice) -> Data:
    try:
        if isinstance(fields, OwnRows):
            return make_data(OWN_ROWS, fields.model_dump(exclude={"name"}))
        return make_data(fields.name, fields.settings)
    except SettingError as error:
        raise refused((error.field,), Reason(error.message, error.allowed)) from None
