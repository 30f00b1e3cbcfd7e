"""What the pictures of the article say."""

from app.web.api.words import LIBRARIES as OF_RUNS

NUMPY, PYTORCH, JAX = OF_RUNS.values()
LANDSCAPE = "The loss over two weights, from above, with a ball on it"
SURFACE = "A valley from above, with a ball on its side"
STEPS = "steps taken"
LOSS = "loss, log scale"
PARAMETERS = "number of parameters, log scale"
OPERATIONS = "operations, log scale"
LIBRARIES = {"numpy_by_hand": NUMPY, "pytorch": PYTORCH, "jax_optax": JAX}
"""The files in `texts/code`, in the order of their tabs."""
DOES = {"forward": "forward", "loss": "loss", "backward": "measures", "step": "steps"}
"""What stands beside the first line of those that do a beat."""
BEATS = ("Forward", "Loss", "Backward", "Step")
COMPUTED = (
    "hidden values",
    "outputs",
    "loss",
    "slopes, hidden",
    "slopes, output",
    "new weights, hidden",
    "new weights, output",
)


def signed(number: int) -> str:
    """A whole number below an axis, with a true minus sign."""
    return str(number).replace("-", "−")
