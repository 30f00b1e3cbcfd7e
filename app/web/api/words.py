"""What activations, losses and penalties are called, and one sentence on each, for the catalog."""

from typing import NamedTuple


class Words(NamedTuple):
    """A title, and one sentence."""

    title: str
    summary: str


ACTIVATION_WORDS = {
    "tanh": Words("Tanh", "An S-shaped curve from −1 to 1; flat, with hardly any slope, far from 0."),
    "sigmoid": Words("Sigmoid", "An S-shaped curve from 0 to 1; its slope is at most a quarter."),
    "relu": Words("ReLU", "Lets positive numbers through and makes negative ones 0."),
    "leaky_relu": Words("Leaky ReLU", "Lets positive numbers through and a hundredth of negative ones."),
    "softplus": Words("Softplus", "A ReLU with a round corner; its slope is a sigmoid."),
    "gelu": Words("GELU", "A smooth ReLU that dips a little below 0 before it rises."),
    "identity": Words("Identity", "Lets every number through as it is."),
}

LOSS_WORDS = {
    "mean_squared_error": Words("Mean squared error", "The average square of the distance to the target."),
    "half_squared_error": Words(
        "Half squared error", "Half the squares, summed over the outputs: Mazur’s error."
    ),
    "binary_cross_entropy": Words("Binary cross-entropy", "How surprising each yes or no is to the network."),
    "cross_entropy": Words("Softmax cross-entropy", "How surprising the right class is to the network."),
    "huber": Words("Huber", "Squares near the target and distances far from it, so outliers pull less."),
}

PENALTY_WORDS = {
    "l1": Words("L1", "Pulls every weight towards 0 with the same force, so many weights become very small."),
    "l2": Words("L2", "Pulls every weight towards 0 in proportion to its size; biases are left alone."),
}
