"""What would have to be otherwise for another answer to be right, by lesson and question, and that answer."""

from collections.abc import Mapping
from typing import Any

from app.claims.material.formulas import ROSENBROCK
from app.lessons.experiments.optimizer import bowl

OPPOSITES: Mapping[str, Mapping[str, tuple[dict[str, Any], str]]] = {
    "first-iteration": {
        "delta": ({"output": "identity"}, "error"),
        "slope": ({"of": "b3"}, "delta"),
        "moved": ({"interleaved": True}, "some"),
        "step": ({"times": -1}, "plus"),
        "loss": ({"times": -1}, "higher"),
    },
    "chain-rule": {
        "square": ({"outer": "d*d/2"}, "error"),
        "weight": ({"of": 1}, "weight"),
        "paths": ({"meeting": "3*x*y"}, "times"),
        "kept": ({"at": "stay"}, "old"),
        "walks": ({"meeting": "x*x"}, "one"),
    },
    "landscape": {
        "steep": ({"start": (-4.0, 0.1)}, "across"),
        "points": ({"condition": 1.0}, "at"),
        "where": ({"other": (-1.0, 0.0)}, "left"),
        "valley": ({"long": 20_000}, "arrived"),
        "hidden": ({"layers": (1, 1)}, "none"),
    },
    "optimizer": {
        "limit": ({"condition": 1.0}, "rate_3"),
        "valley": ({"valley": 1.0, "valley_rate": 0.9}, "plain"),
        "steep": ({"steeper": 1.0}, "both"),
        "newton": ({"newton_on": ROSENBROCK}, "many"),
        "crowd": ({"crowd_on": bowl(100)}, "adam"),
    },
    "costs": {
        "backward": ({"usual": "central_differences"}, "each"),
        "nudges": ({"nudging": "one_sided_differences"}, "each"),
        "grows": ({"large": (2, 2, 2)}, "stays"),
        "guess": ({"guess": "central_differences"}, "many"),
        "forward": ({"forward": "backpropagation"}, "same"),
    },
    "what-goes-wrong": {
        "vanishing": ({"activation": "relu"}, "one"),
        "diverging": ({"rate": 0.05}, "falls"),
        "clearing": ({"kept": 0.5}, "rests"),
        "stale": ({"old_steps": 1}, "falls"),
    },
}
