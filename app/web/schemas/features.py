"""Which columns a network is given, where the data have two inputs: themselves, squares, product, waves."""

from typing import Annotated

import numpy as np
from pydantic import Field

from app.problems.data import Data
from app.problems.features import FEATURES, derived
from app.web.schemas.choice import NameIn
from app.web.schemas.refuse import refused

Features = Annotated[
    list[Annotated[str, NameIn(FEATURES)]],
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
        message = f"These are made of two inputs, but the data have {inputs}."
        raise refused(("features",), message, "null, or data with two inputs")
    if len(set(names)) < len(names):
        raise refused(("features",), "One of these stands here twice.", "different names")
    seen = derived(data, names)
    if not (np.isfinite(seen.x).all() and np.isfinite(seen.x_test).all()):
        raise refused(("features",), "The data are too large for a square or a product.", "smaller inputs")
    return seen
