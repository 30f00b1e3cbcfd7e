"""What is said of an address of one iteration where the server reads it."""

NOT_POSSIBLE = "What the address says of {name} is not possible; {used} is used instead."
