"""Which data to show and which columns to derive from them; and a pasted table to make data of."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from app.problems.data import Data
from app.problems.own_table.columns import LONGEST_NAME
from app.web.schemas.data import MadeData
from app.web.schemas.features import Features, with_features
from app.web.schemas.limits import MOST_TABLE_CHARACTERS
from app.web.schemas.strict import ListOf, Strict


class DataRequest(Strict):
    """The part of a problem that says where its rows come from."""

    data: Annotated[Data, MadeData()]
    features: Features | None = None

    @model_validator(mode="after")
    def features_fit(self) -> "DataRequest":
        with_features(self.data, self.features)
        return self


MOST_COLUMN_NUMBER = 1000

ColumnChoice = (
    Annotated[str, Field(max_length=LONGEST_NAME)] | Annotated[int, Field(ge=0, le=MOST_COLUMN_NUMBER)]
)


class ColumnsRequest(Strict):
    """A text of comma-, semicolon- or tab-separated values."""

    text: str = Field(max_length=MOST_TABLE_CHARACTERS)
    header: Literal["auto"] | bool = Field(
        "auto", description="Whether the first line names the columns. Auto: if it holds no number."
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
        False, description="Whether the experiment shall scale the inputs, by its training rows alone."
    )
    task: Literal["auto", "regression", "classes"] = Field(
        "auto", description="Auto: texts, and whole numbers with few different values, are classes."
    )
