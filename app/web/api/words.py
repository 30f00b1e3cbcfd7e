"""What the calls that all pages use say: divergence, what would make a request small enough, and refusals."""

DIVERGED = "{subject} leads to numbers that are too large: the run has diverged."
THIS_STEP = "This step"
STEP = "Step {count}"

FEWER_ROWS_OR_PARAMETERS = "fewer rows or fewer parameters"
BACKPROPAGATION_OR_FEWER_ROWS = "backpropagation, fewer rows or fewer parameters"
FEWER_STEPS_OR_ROWS = "fewer steps, rows or parameters"
EARLIER_STEPS_OR_FEWER_ROWS = "earlier steps, fewer rows or parameters"
LARGER_EVERY = "fewer steps, or a larger `every`"
LOWER_RESOLUTION_OR_FEWER_ROWS = "a lower resolution, or fewer rows"

IS_STUCK = ("A computation does not end here.", "asking another replica, or later")

# A run as code
LIBRARIES = {"numpy": "NumPy, by hand", "pytorch": "PyTorch", "jax": "JAX with Optax"}
ONLY_NETWORKS_AS_CODE = ("Scripts are written for networks.", "network; or json and csv")

NO_SUCH_PRESET = "There is no preset of this name."
DIVERGES_BEFORE = ("The run diverges before its last step here.", "earlier steps")
NO_LAYERS = "These are not the layers of a network."
LAYERS = "2 to {layers} numbers from 1 to {width} with hyphens between them, such as 2-8-8-2"

# Planes
NOT_INDEPENDENT = (
    "These directions span less than a plane.",
    "directions of some length, none along another",
)
