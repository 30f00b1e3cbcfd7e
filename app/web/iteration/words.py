"""What is said of an address of one iteration where the server reads it."""

NOT_POSSIBLE = "What the address says of {name} is not possible; {used} is used instead."
TOO_SHORT = (
    "The address asks for steps={steps} and for iteration {reached}; the run is {reached} iterations long."
)

MOMENT = "Iteration {iteration}: {beat}. Nodes show {whose}"
ROW = "row {row}"
MEAN = "the mean"
FORWARD = "Values flow to the output"
LOSS = "Loss {loss} on {rows:row|rows}"
SLOPE = "Steepest: slope {number} for {name}"
UPDATE = "{name} moves most: by {number}"

FIRST_PASS = "Forward: in row {row}, {inputs} became {outputs}."
OF_ROW = "Row {row} should give {right}; the network says {said}{scored}{verdict}."
RIGHT, WRONG = ": right", ": wrong"
LARGEST = "{number}, the largest output"
ABOVE = "{numbers}; above {threshold} means yes"
OF_ALL = "{right} of {rows} {are} right."
NOT_SIMPLY_RIGHT = "Targets are numbers, so no row is simply right."
UNDECIDED = "Nothing is decided while outputs are not finite."
WHOSE = "Nodes show row {row}, loss and slopes the mean of all {rows}."
"""Of the first forward pass, as static/js/iteration/words says it of any."""
EARLIER = "an earlier iteration"
OWN = "An experiment of one’s own"
