"""What the lab says from the server: what a check found, and why a request is refused."""

from app.web.schemas.words import COUNTED_FROM_0, FEATURES_NEED_TWO_INPUTS, Reason

# What a check of the gradient found
RELATIVE_ERROR = "|claimed − measured| / max(1e-8, |claimed| + |measured|)"
AGREES = "Every number agrees with central differences. The largest relative error is {error:2} at {label}."
BOTH_ARE_0 = "For {many} of {size}, both are 0: a slope that is left out would pass there as well."
BARELY_MEASURED = (
    "For {many} of {size}, the measured slope is at most {most:2}: "
    "one that is left out would pass there as well."
)
ERROR_IS = "The relative error is {error:2}"
NO_ERROR = "There is no relative error"
KINK = "{label} at that of {primitive}"
AND_MORE = " and {more} more"
CAUSES = {
    "source": "Backpropagation agrees with the nudges here, so it is this source that is off.",
    "kink": "The nudge passes a kink, where the slope jumps: {kinks}. "
    "Central differences average both sides, so it is they that are off.",
    "rounding": "The step h is so small that the loss has no digits left to show the change. "
    "A larger h would measure better.",
    "curvature": "The step h is so large that the slope changes on the way. "
    "A smaller h would measure better.",
    "overflow": "Some number is too large here to be compared.",
    "unknown": "Neither a kink nor rounding nor a large step explains it. Look here for a mistake.",
}

# How sources were timed
TIMING = (
    "Milliseconds are measured on this server just now: the median of up to {turns} turns. "
    "They change from call to call; the counts do not."
)

# What would make a request small enough
NUMBERS_IN_THE_FILE = "numbers in the file"
FEWER_SOURCES = "fewer sources, rows or parameters"
FEWER_RULES = "fewer rules or fewer parameters"
LOWER_RESOLUTION = "a lower resolution"
FEWER_POINTS = "fewer points, or fewer rows"
FEWER_STEPS_OR_PARAMETERS = "fewer steps or parameters"

# Why a request is refused
WRONG_STATES = Reason("There are {states} states for {rules} rules.", "null, or one entry for each rule")
NO_SUCH_LAYER = Reason("There is no such layer.", "1 to {last}")
NO_SUCH_NEURON = Reason("There is no such neuron.", COUNTED_FROM_0)
NO_TRAINED_BIAS = Reason("No bias is trained here, so none has a slope.", "weight, node")
EMPTY_RANGE = Reason("This range is empty.", "from < to")
PLANE_NEEDS_TWO_INPUTS = Reason(
    "A plane has two inputs, but the data have {inputs}.", FEATURES_NEED_TWO_INPUTS.allowed
)
WRONG_ROW = Reason("Numbers in this row: {found}.", "{inputs}, one for each input of the data")
