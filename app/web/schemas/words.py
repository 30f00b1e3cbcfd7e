"""Why a request is refused, what would be allowed, and what fields are for that several requests have."""

from typing import NamedTuple


class Reason(NamedTuple):
    """What is wrong, and what is allowed. Words in braces are filled in where a request is refused."""

    message: str
    allowed: str


COUNTED_FROM_0 = "0 to {last}"

# Fields and names
UNKNOWN_FIELD = Reason("There is no such field here.", "{known}")
UNKNOWN_NAME = Reason("This is not a known name.", "{known}")
UNKNOWN_PROBLEM = Reason("This kind of problem is not known.", "{known}")

# Lists with one number for each parameter
WRONG_LENGTH = Reason("This list has length {length}.", "{size} numbers, one for each parameter")
WRONG_LENGTH_OR_NULL = Reason(WRONG_LENGTH.message, f"{WRONG_LENGTH.allowed}, or null")
WRONG_LENGTH_OF_GRADIENT = Reason(WRONG_LENGTH.message, "{size} numbers, as many as theta has")
NO_SUCH_ROW = Reason("There is no such row.", "null, or a row from 0 to {last}")

# Second derivatives
HESSIAN_TOO_LARGE = Reason(
    "This needs the second derivatives of {size} parameters.",
    "at most {most} parameters, or none of second order",
)
TOO_MUCH_REMEMBERED = Reason(
    "With {size} parameters this rule remembers {remembered} numbers.",
    "at most {most} numbers: fewer parameters, a rule that remembers less, or a shorter history",
)
HESSIAN_IS_MISSING = Reason(
    "This rule is of second order: it needs second derivatives.", "{size} rows of {size} numbers"
)
WRONG_HESSIAN = Reason("This has another size.", HESSIAN_IS_MISSING.allowed)

# What a rule remembers
OTHER_STATE = Reason(
    "This rule keeps another state than this.", "null, or an object with exactly: {expected}"
)
NO_FIELDS = "no fields"
WRONG_MEMORY = Reason(WRONG_HESSIAN.message, "{expected}")
RULE_MOVES_ALL_TOGETHER = Reason(
    "This rule looks at all parameters at once: it cannot move one layer before another.",
    "a rule that moves each parameter by its own slopes",
)

# Networks
WRONG_ACTIVATIONS = Reason(
    "There are {found} activations for {layers} layers after the inputs.",
    "{layers} names, one for each layer after the inputs",
)
WRONG_BIASES = Reason(
    "These biases have another shape than the layers.", "lists of {widths} numbers, one list for each layer"
)
WRONG_FIRST_LAYER = Reason(
    "The first layer has {found} neurons, but the data have {columns} inputs.", "{columns}"
)
WRONG_FIRST_LAYER_FOR_FEATURES = Reason(
    "The first layer has {found} neurons, but there are {columns} features.", "{columns}"
)
WRONG_LAST_LAYER = Reason(
    "The last layer has {found} neurons, but the data have {columns} outputs.", "{columns}"
)
LOSS_NEEDS_TWO_OUTPUTS = Reason(
    "This loss compares outputs, and there is only one.",
    "binary_cross_entropy, or data with at least 2 outputs",
)
LOSS_NEEDS_CLASSES = Reason("This loss needs outputs that name one class.", "rows of one 1 and otherwise 0")
LOSS_NEEDS_YES_OR_NO = Reason("This loss needs outputs that are yes or no.", "outputs of 0 and 1")

# Inputs derived from two others
FEATURES_NEED_TWO_INPUTS = Reason(
    "These are made of two inputs, but the data have {inputs}.", "null, or data with two inputs"
)
FEATURE_TWICE = Reason("One of these stands here twice.", "different names")
FEATURES_OVERFLOW = Reason("The data are too large for a square or a product.", "smaller inputs")

# What fields are for
POINTS_PASSED = "Points passed."
WHERE_THE_RUN_STANDS = "Where the run stands. Null: the seeded start."
COLOURS = "The colours of the page."
NARROW = "For figures narrower than 480 pixels."
COUNTS_OF_PENALTIES = {"l1": "How much each |w| counts.", "l2": "How much each w²/2 counts."}

# Formulas
VARIABLE_WITHOUT_VALUE = Reason("The variable {name} has no value.", "a finite number for each")
NO_SUCH_VARIABLE = Reason("There is no such variable.", "{variables}")
AT_CHARACTER = "At character {number}: {message}"

# Planes
ONE_PARAMETER_HAS_NO_PLANE = Reason("There is only one parameter.", "at least 2, for a plane")
NOT_TWO_PARAMETERS = Reason(
    "These are not two different parameters.", "two different numbers from 0 to {last}"
)
EMPTY_WINDOW = Reason("This window has no area.", "left < right and bottom < top")

# Points of a run, and what was set by hand on the way
POINTS_OR_RUN = Reason("There must be either this or a run.", "either {points} or run")
OTHER_SIZE = Reason("The run's problem has {found} parameters.", "a run of a problem with {size} parameters")
NOT_IN_ORDER = Reason("This step is not in order.", "at least {least}")
NO_STEP_TO_EDIT = Reason("No step before which this run can be edited.", "{counts}")
COUNTS = "from {first} to {last}"
NO_COUNTS = "no edits, for a run of one step"
EDITED_TWICE = Reason("There is an edit before this step already.", "one a step")
EMPTY_EDIT = Reason("Nothing is set here.", "at least one place in theta, or another optimizer")
TOO_MANY_TAKEOVERS = Reason("The rule changes {found} times.", "at most {most} entries with an optimizer")
NO_SUCH_PARAMETER = Reason("No such place in theta.", '"0" to "{last}"')
