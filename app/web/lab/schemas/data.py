"""Which data to show and which columns to derive from them; and a pasted table to make data of."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from app.problems.data import Data
from app.problems.own_table.column_reading import As
from app.problems.own_table.delimiters import Delimiter
from app.problems.own_table.lines import MOST_COLUMNS_TO_CHOOSE_FROM
from app.problems.own_table.naming import LONGEST_NAME
from app.web.schemas.data import MadeData
from app.web.schemas.features import Features, with_features
from app.web.schemas.limits import MOST_TABLE_CHARACTERS
from app.web.schemas.strict import LARGE_IS_WHOLE, ListOf, Strict


class DataRequest(Strict):
    """The part of a problem that says where its rows come from."""

    data: Annotated[Data, MadeData()]
    features: Features | None = None

    @model_validator(mode="after")
    def features_fit(self) -> "DataRequest":
        with_features(self.data, self.features)
        return self


MOST_COLUMN_NUMBER = 1000


def _form(value: object) -> str:
    return "number of a column" if type(value) in (int, float) else "name of a column"


ColumnChoice = Annotated[
    Annotated[str, Field(max_length=LONGEST_NAME), Tag("name of a column")]
    | Annotated[int, Field(ge=0, le=MOST_COLUMN_NUMBER), LARGE_IS_WHOLE, Tag("number of a column")],
    Discriminator(_form),
]


class ReadingChoice(Strict):
    """How a column is to be read that leaves it open."""

    column: ColumnChoice
    read_as: As = Field(
        alias="as",
        description="Point, comma: the decimal mark, where cells leave it open. Text: cells as they stand.",
    )


class ColumnsRequest(Strict):
    """A text of values between commas, semicolons, tabs, bars or spaces."""

    text: str = Field(max_length=MOST_TABLE_CHARACTERS)
    header: Literal["auto"] | bool = Field(
        "auto", description="Whether the first line names the columns. Auto: as it looks beside the others."
    )
    delimiter: Delimiter = Field("auto", description="What stands between cells.")
    readings: ListOf[ReadingChoice] = Field(
        [], max_length=MOST_COLUMNS_TO_CHOOSE_FROM, description="Answers to what columns leave open."
    )
    sample: bool = Field(
        False, description="Whether as many rows as there may be are drawn at random, where there are more."
    )
    one_hot: bool = Field(
        False,
        description="Whether a text column with few values can be inputs: one for each value, 1 where it is.",
    )


class TableRequest(ColumnsRequest):
    """A table, and what to take from it."""

    columns: ListOf[ColumnChoice] | None = Field(
        None,
        max_length=100,
        description="The inputs, by name or by number from 0. Null: all that hold different numbers.",
    )
    target: ColumnChoice | None = Field(
        None, description="By name or by number from 0. Null: the last column."
    )
    standardise: bool = Field(
        False,
        description="Whether the experiment shall scale inputs, and targets that are numbers, "
        "by its training rows alone.",
    )
    leave_out_missing: bool = Field(
        False, description="Whether rows are left out in which a value is missing that is used."
    )
    task: Literal["auto", "regression", "classes"] = Field(
        "auto", description="Auto: texts, and whole numbers with few different values, are classes."
    )
