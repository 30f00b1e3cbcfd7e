"""How large a request may be. The catalog publishes these numbers, and every schema uses them."""

MOST_BODY_BYTES = 4_000_000
MOST_LAYERS = 8
MOST_WIDTH = 32
MOST_INPUTS = 32
MOST_ROWS = 2000
MOST_BATCH = 100_000
MOST_STEPS = 1000
MOST_EVERY = 100
MOST_RESOLUTION = 201
MOST_PATH_POINTS = 512
MOST_COUNT = 1_000_000_000
MOST_SEED = 2**32 - 1
# Layers of 32 that follow 32 inputs, each with its biases.
MOST_PARAMETERS = MOST_LAYERS * MOST_WIDTH * (MOST_WIDTH + 1)
MOST_PARAMETERS_WITH_HESSIAN = 200
