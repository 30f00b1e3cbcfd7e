"""Which data to look at, and which columns to derive from them."""

from typing import Annotated

from pydantic import model_validator

from app.problems.data import Data
from app.web.schemas.data import MadeData
from app.web.schemas.features import Features, with_features
from app.web.schemas.strict import Strict


class DataRequest(Strict):
    """The part of a problem that says where its rows come from."""

    data: Annotated[Data, MadeData()]
    features: Features | None = None

    @model_validator(mode="after")
    def features_fit(self) -> "DataRequest":
        with_features(self.data, self.features)
        return self
