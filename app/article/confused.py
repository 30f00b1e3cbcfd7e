"""Why the two are confused: the best-known worked example, run with the step apart and mixed in."""

from functools import lru_cache

from app.article.section import Numbers, Section, experiment
from app.claims.material.descents import descend
from app.claims.material.networks import MAZUR_RATE, mazur
from app.training.race import Track

NAME = "07-confused"
STEPS: tuple[int, ...] = tuple(experiment(NAME)["steps"])


@lru_cache(maxsize=2)
def run(*, mixed: bool) -> Track:
    """Mazur's network with its biases fixed; mixed: weights move while slopes are still being measured."""
    example = mazur(trained=False)
    return descend(example.graph, example.theta, STEPS[-1], rate=MAZUR_RATE, interleaved=mixed)


def numbers() -> Numbers:
    """The loss of both runs after some steps, and by how much their first slopes differ."""
    apart, mixed = run(mixed=False), run(mixed=True)
    return {
        "before": float(apart.losses[0]),
        **{f"apart_{steps}": float(apart.losses[steps]) for steps in STEPS},
        **{f"mixed_{steps}": float(mixed.losses[steps]) for steps in STEPS},
        "differs": float(abs(mixed.gradients[0] - apart.gradients[0])[:4].max()),
    }


SECTION = Section(NAME, numbers)
