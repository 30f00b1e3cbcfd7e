"""The races that the descent page offers."""

from typing import NamedTuple


class OfferedRace(NamedTuple):
    """A race worth watching: what it asks, and the address that sets it up."""

    title: str
    summary: str
    search: str


OFFERED_RACES = (
    OfferedRace(
        "Downhill",
        "Plain gradient descent: measure how steep it is, step the other way, again and again. It arrives.",
        "?surface=bowl&condition=4&racers=gradient_descent,learning_rate:0.15&steps=50",
    ),
    OfferedRace(
        "Valley",
        "Four rules from the same start, in a valley that is easy to enter and slow to follow.",
        "?surface=rosenbrock",
    ),
    OfferedRace(
        "Zig-zag",
        "Does downhill point at the minimum? In a long bowl it points across the valley.",
        "?surface=bowl&racers=gradient_descent,learning_rate:0.18;momentum,learning_rate:0.02"
        ";adam,learning_rate:0.3;newton",
    ),
    OfferedRace(
        "Too large a rate",
        "Does every step lower the loss? On ½w² rate 1.9 converges, 2 goes to and fro, 2.1 runs away.",
        "?surface=parabola&racers=gradient_descent,learning_rate:1.9;gradient_descent,learning_rate:2"
        ";gradient_descent,learning_rate:2.1&steps=50",
    ),
    OfferedRace(
        "1000 times steeper",
        "Is a big gradient a big step? In a bowl 1000 times steeper, Adam’s first step is still its rate.",
        "?text=1000*(x%5E2%2B10*y%5E2)/2&start=x:-4,y:2&racers=adam,learning_rate:0.3"
        ";gradient_descent,learning_rate:0.00018",
    ),
    OfferedRace(
        "Stuck?",
        "Who gets stuck in a local minimum? The slopes come from the same source; only the rules differ.",
        "?surface=styblinski_tang&racers=gradient_descent,learning_rate:0.02;momentum,learning_rate:0.03"
        ";adam,learning_rate:0.6;newton",
    ),
    OfferedRace(
        "Black box",
        "No formula at all: the engine may only ask for values, and the rules descend all the same.",
        "?surface=himmelblau&box=1&source=spsa&racers=gradient_descent,learning_rate:0.004"
        ";adam,learning_rate:0.3;lbfgs",
    ),
)

OPENING = OFFERED_RACES[0]
"""What an address opens that asks for nothing; static/js/descent/address.js knows it, too."""
