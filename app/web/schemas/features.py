"""Which columns a network is given, where the data have two inputs: themselves, squares, product, waves."""

from typing import Annotated

import numpy as np
from pydantic import Field

from app.problems.data import Data
from app.problems.features import FEATURES, derived
from app.web.schemas import words
from app.web.schemas.choice import NameIn
from app.web.schemas.refuse import refused
from app.web.schemas.strict import ListOf

Features = Annotated[
    ListOf[Annotated[str, NameIn(FEATURES)]],
    Field(
        min_length=1,
        max_length=len(FEATURES),
        description="Columns derived from two inputs, one for each neuron of the first layer.",
    ),
]


def with_features(data: Data, names: list[str] | None) -> Data:
    """The data as the network sees them. Raises a validation error for names that do not fit."""
    if names is None:
        return data
    inputs = data.x.shape[1]
    if inputs != 2:
        raise refused(("features",), words.FEATURES_NEED_TWO_INPUTS, inputs=inputs)
    if len(set(names)) < len(names):
        raise refused(("features",), words.FEATURE_TWICE)
    seen = derived(data, names)
    if not (np.isfinite(seen.x).all() and np.isfinite(seen.x_test).all()):
        raise refused(("features",), words.FEATURES_OVERFLOW)
    return seen
