"""The register of all losses."""

from app.derivatives.primitives.binary_cross_entropy import BINARY_CROSS_ENTROPY
from app.derivatives.primitives.cross_entropy import CROSS_ENTROPY
from app.derivatives.primitives.half_squared_error import HALF_SQUARED_ERROR
from app.derivatives.primitives.huber import HUBER
from app.derivatives.primitives.loss_entry import Loss
from app.derivatives.primitives.mean_squared_error import MEAN_SQUARED_ERROR

_ALL = (MEAN_SQUARED_ERROR, HALF_SQUARED_ERROR, BINARY_CROSS_ENTROPY, CROSS_ENTROPY, HUBER)

LOSSES: dict[str, Loss] = {loss.name: loss for loss in _ALL}
