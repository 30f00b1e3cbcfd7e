"""How large an experiment may be, in numbers and words: the same on every server, so that links open."""

from typing import NamedTuple

from app.descent.own_rule_reader import MOST_CONSTANTS, MOST_MEMORIES
from app.expressions.operands import MOST_NODES, MOST_VARIABLES
from app.expressions.parser import MOST_OUTPUTS
from app.expressions.tokens import MOST_CHARACTERS
from app.problems.own_table.inputs import MOST_COLUMNS
from app.problems.own_table.lines import MOST_COLUMNS_TO_CHOOSE_FROM
from app.problems.own_table.target import MOST_CLASSES
from app.web.schemas import limits
from app.web.service.body_limit import MOST_BODY_BYTES
from app.web.service.body_parts import MOST_NAMES_AND_LISTS, MOST_VALUES
from app.web.service.price_limits import MOST_NUMBERS, MOST_OPERATIONS, MOST_OPERATIONS_A_STEP


class Size(NamedTuple):
    """A limit: its name in answers, the number, and what it is of."""

    name: str
    most: float
    what: str


SIZES = (
    Size("layers", limits.MOST_LAYERS, "layers after the inputs"),
    Size("width", limits.MOST_WIDTH, "neurons in a layer"),
    Size("inputs", limits.MOST_INPUTS, "inputs of a network"),
    Size("parameters", limits.MOST_PARAMETERS, "parameters of a network"),
    Size(
        "parameters_with_hessian",
        limits.MOST_PARAMETERS_WITH_HESSIAN,
        "parameters where a Hessian is computed",
    ),
    Size("remembered", limits.MOST_REMEMBERED, "numbers that a rule remembers from step to step"),
    Size("regularisation", limits.MOST_REGULARISATION, "strength of a penalty"),
    Size("rows", limits.MOST_ROWS, "rows of data"),
    Size("batch_size", limits.MOST_BATCH, "rows in a batch"),
    Size("steps", limits.MOST_STEPS, "steps in one request"),
    Size("every", limits.MOST_EVERY, "steps from one frame to the next"),
    Size("resolution", limits.MOST_RESOLUTION, "points along a side of a landscape"),
    Size("map_resolution", limits.MOST_MAP_RESOLUTION, "points along a side of a neuron's map"),
    Size("table_characters", limits.MOST_TABLE_CHARACTERS, "characters of a table"),
    Size("table_columns", MOST_COLUMNS, "columns of a table"),
    Size("table_columns_to_choose_from", MOST_COLUMNS_TO_CHOOSE_FROM, "columns of a text that is a table"),
    Size("classes", MOST_CLASSES, "classes of a target"),
    Size("typed_rows", limits.MOST_TYPED_ROWS, "rows typed to be asked about"),
    Size("path", limits.MOST_PATH_POINTS, "points of a path"),
    Size("compared", limits.MOST_COMPARED, "things compared at once"),
    Size("entries", limits.MOST_ENTRIES, "runs in a race"),
    Size("racers", limits.MOST_RACERS, "racers on a surface"),
    Size("numbers_on_an_axis", limits.MOST_ON_AN_AXIS, "numbers on an axis of a sweep"),
    Size("curve_points", limits.MOST_CURVE_POINTS, "points of a curve"),
    Size("starts_a_row", limits.MOST_STARTS_A_ROW, "starts along a side of a map of basins"),
    Size("formula_characters", MOST_CHARACTERS, "characters of a formula"),
    Size("formula_nodes", MOST_NODES, "nodes of a formula's graph"),
    Size("formula_variables", MOST_VARIABLES, "variables of a formula"),
    Size("formula_outputs", MOST_OUTPUTS, "formulas in one text"),
    Size("rule_memories", MOST_MEMORIES, "memories of one's own rule"),
    Size("rule_constants", MOST_CONSTANTS, "constants of one's own rule"),
    Size("edits", limits.MOST_EDITS, "changes by hand in one run"),
    Size("takeovers", limits.MOST_TAKEOVERS, "changes of the rule in one run"),
    Size("seed", limits.MOST_SEED, "as a seed"),
    Size("count", limits.MOST_COUNT, "steps that a run has taken"),
    Size("values_in_a_body", MOST_VALUES, "values in a request"),
    Size("lists_in_a_body", MOST_NAMES_AND_LISTS, "lists, objects and fields in a request"),
)
"""The same everywhere."""

SET_HERE = (
    Size("body_bytes", MOST_BODY_BYTES, "bytes of the body of a request"),
    Size("operations", MOST_OPERATIONS, "operations of one answer"),
    Size("operations_a_step", MOST_OPERATIONS_A_STEP, "operations of one step"),
    Size("numbers", MOST_NUMBERS, "numbers in one answer"),
)
"""What pages are told besides, of what this server is set to (app/web/service/settings.py)."""
