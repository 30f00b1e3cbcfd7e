"""What the calls for many runs say: names of the numbers that may be swept, and why a request is refused."""

from app.web.lab.words import EMPTY_RANGE
from app.web.schemas.words import Reason

# Names of numbers: of the settings of a part, with the part behind them.
OF_PART = {
    "optimizer": "{name}",
    "optimizer.constants": "{name} of the rule",
    "optimizer.schedule": "{name} of the schedule",
    "optimizer.clip": "{name} of the clipping",
    "source": "{name} of the source",
    "problem.data": "{name} of the data",
    "problem.initialiser": "{name} of the start",
    "problem.regularisation": "{name}",
}
WIDTH = ("width of the hidden layers", "How many neurons each hidden layer has.")
BATCH_SIZE = ("batch size", "How many rows one step sees.")
SEED = ("seed", "Another seed: another start, other batches, other random directions.")
CONSTANT = "A number of your own rule."

NOT_FROM_THE_START = Reason("Many runs begin at their start.", "count 0 and state null")
NO_SPECIMENS = Reason(
    "This updates while it measures, so it is no source for many runs.", "a source of slopes"
)
NO_SUCH_NUMBER = Reason("This experiment has no such number.", "{names}")
OUT_OF_RANGE = Reason("This number is out of its range.", "from {low:g} to {high:g}")
NOT_RISING = Reason("This range does not rise.", EMPTY_RANGE.allowed)
NO_LOGARITHM = Reason("Only positive numbers have a logarithm.", "above 0, or the scale linear")

NOT_WITH_THIS_VALUE = "With {value:g} this experiment is not allowed: {message}"
FEWER_CELLS_OR_STEPS = "fewer cells, fewer steps, or fewer rows"
FEWER_STEPS_OR_ROWS = "fewer steps, or fewer rows"
