"""Settings that several rules share, each with the same words and range."""

from app.setting import Setting


def learning_rate(default: float) -> Setting:
    """How far one step goes."""
    return Setting("learning_rate", default, 0.0, 1000.0, "How far one step goes. At 0 nothing moves.")


def epsilon(default: float) -> Setting:
    """What is added to roots that others are divided by."""
    return Setting("epsilon", default, 0.0, 1.0, "Keeps the division from failing where the squares are 0.")


def weight_decay(default: float) -> Setting:
    """How strongly parameters shrink."""
    return Setting("weight_decay", default, 0.0, 10.0, "How strongly each step shrinks every parameter.")


DECAY_CAPTION = ", and by −{decay} × itself"
"""What a rule with weight decay did besides, where that is not 0."""

VELOCITY = Setting("momentum", 0.9, 0.0, 1.0, "The share of its velocity that one step hands to the next.")
# A beta of 1 would keep nothing but the zero start.
BETA1 = Setting("beta1", 0.9, 0.0, 0.999999, "The share of the average gradient that one step keeps.")
BETA2 = Setting("beta2", 0.999, 0.0, 0.999999, "The share of the average square that one step keeps.")
