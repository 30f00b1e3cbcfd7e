"""What it costs: how many runs of the network a gradient takes, by source and by size."""

from app.claims.material.networks import mazur, sized
from app.claims.material.sources import BACKPROPAGATION, source
from app.derivatives.costs import Cost
from app.derivatives.graph import Graph
from app.lessons.experiment import Experiment
from app.presets import SPIRAL

DIFFERENCES, FORWARD_MODE, GUESS = "central_differences", "forward_mode", "spsa"
LARGE = tuple(SPIRAL.experiment["problem"]["layers"])


def total(cost: Cost) -> int:
    """All operations of one gradient."""
    return cost.forward + cost.backward


def measure(
    usual: str = BACKPROPAGATION,
    nudging: str = DIFFERENCES,
    large: tuple[int, ...] = LARGE,
    guess: str = GUESS,
    forward: str = FORWARD_MODE,
) -> dict[str, float]:
    """Prices of a gradient of Mazur's network and of a larger one. The arguments are sources, and layers."""

    def of(name: str, graph: Graph) -> Cost:
        return source(name).cost(graph)

    small, other = mazur(trained=False), sized(large)
    small_times, large_times = (
        total(of(DIFFERENCES, one.graph)) / total(of(BACKPROPAGATION, one.graph)) for one in (small, other)
    )
    usual_cost = of(usual, small.graph)
    return {
        "parameters": len(small.theta),
        "forward": usual_cost.forward,
        "backward": usual_cost.backward,
        "times": usual_cost.backward / usual_cost.forward,
        "nudges": of(nudging, small.graph).evaluations - 1,
        "twice": 2 * len(small.theta),
        "large": len(other.theta),
        "large_nudges": of(DIFFERENCES, other.graph).evaluations - 1,
        "large_times": large_times,
        "small_times": small_times,
        "dearer": large_times / small_times,
        "guesses": of(guess, other.graph).evaluations - 1,
        "forward_times": total(of(forward, other.graph)) / total(of(BACKPROPAGATION, other.graph)),
    }


EXPERIMENT = Experiment(
    measure,
    {
        "backward": lambda n: "same" if n["times"] < 3 else "each",
        "nudges": lambda n: {1: "one", n["parameters"]: "each", n["twice"]: "twice"}.get(n["nudges"], "one"),
        "grows": lambda n: "grows" if n["large_times"] > 2 * n["small_times"] else "stays",
        "guess": lambda n: "two" if n["guesses"] == 2 else "many",
        "forward": lambda n: "dearer" if n["forward_times"] > 2 else "same",
    },
)
