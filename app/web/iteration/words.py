"""What is said of an address of one iteration where the server reads it."""

NOT_POSSIBLE = "What the address says of {name} is not possible; {used} is used instead."

MOMENT = "Iteration {iteration}: {beat}. Nodes show {whose}"
ROW = "row {row}"
MEAN = "the mean"
FORWARD = "Values flow to the output"
LOSS = "Loss {loss} on {rows:row|rows}"
SLOPE = "Steepest: slope {number} for {name}"
UPDATE = "{name} moves most: by {number}"
