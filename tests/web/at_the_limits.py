"""For each size that a server publishes, a request with exactly so much of it, and one with too much."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from app.presets import PRESETS
from app.web.descent.basins_schema import BASINS
from app.web.descent.schemas import CURVE, RACE
from app.web.race.schemas import RACE_OF_RUNS
from app.web.schemas.limits import MOST_REMEMBERED
from tests.web.requests import SMALL, SMALL_SIZE, Json, changed, measuring, without

Content = Json | bytes


class AtTheLimit(NamedTuple):
    """make: the body for a number. field: what is named when there is too much. told: what is said to be
    allowed, where that is another number."""

    address: str
    make: Callable[[int], Content]
    field: str
    told: str | None = None


def network(*layers: int, rows: int = 2) -> Json:
    """Numbers of each row are different, and so are targets."""
    x = [[(row + column) % 7 / 7 for column in range(layers[0])] for row in range(rows)]
    y = [[(row + column) % 2 for column in range(layers[-1])] for row in range(rows)]
    return {
        **{"kind": "network", "layers": [*layers], "loss": "mean_squared_error"},
        "activations": ["tanh"] * (len(layers) - 2) + ["identity"],
        "data": {"name": "rows", "x": x, "y": y},
    }


def of_problem(problem: Json) -> Json:
    return {**SMALL, "problem": problem}


def with_data(**lists: Any) -> Json:
    """SMALL with two inputs and two outputs, and other data."""
    return changed(SMALL, "problem.data", {"name": "rows", **lists})


def inputs(most: int) -> Json:
    """So many numbers in each row, for a network that takes the most there may be."""
    problem = network(min(most, 32), 2, 1)
    return of_problem({**problem, "data": {**problem["data"], "x": [[0.1] * most] * 2}})


def with_hessian(size: int) -> Json:
    """A network of exactly 200 or 201 parameters, and a rule that needs a Hessian."""
    layers = {200: (30, 6, 2), 201: (18, 10, 1)}[size]
    return {**of_problem(network(*layers)), "optimizer": {"name": "newton"}}


def remembering(most: int) -> Json:
    """L-BFGS on a network with 9 neurons in its last hidden layer, or 10, where it remembers too much."""
    last = 9 if most <= MOST_REMEMBERED else 10
    rule = {"name": "lbfgs", "history": 10}
    return {**of_problem(network(*[32] * 5, last, 1)), "optimizer": rule, "steps": 1}


def landscape(**fields: Any) -> Json:
    return {"problem": SMALL["problem"], "plane": {"kind": "weights", "indices": [0, 1]}, **fields}


def table(**fields: Any) -> Json:
    return {"text": "a;b\n1.5;2\n2.5;3.5\n", **fields}


def table_of(characters: int) -> Json:
    """Rows with long cells: spaces around a number are no part of it."""
    rows = [f"{row}.5;{row}{' ' * 50_000}" for row in range(characters // 51_000)]
    return table(text="\n".join(rows).ljust(characters))


def columns(number: int) -> str:
    """Rows of so many numbers."""
    rows = ([str(first + column) for column in range(number)] for first in (0.5, 3.5, 5.25))
    return "".join(";".join(row) + "\n" for row in rows)


def classes(number: int) -> Json:
    return table(text="".join(f"{row}.5;c{row % number:02}\n" for row in range(2 * number)), target=1)


def predicted(**fields: Any) -> Json:
    return {"problem": SMALL["problem"], **fields}


def changes(number: int, optimizer: Json | None = None) -> Json:
    """Each before a step of its own."""
    rule = {} if optimizer is None else {"optimizer": optimizer}
    edits = [{"count": count, "values": {"0": 0.5}, **rule} for count in range(1, number + 1)]
    return {**SMALL, "steps": number + 1, "every": 100, "edits": edits}


def on_curve(text: str) -> Json:
    return {**CURVE, "problem": {"kind": "expression", "text": text, "start": {"w": 1.0}}}


def with_variables(number: int) -> Json:
    names = [f"x{n}" for n in range(number)]
    return {"text": "+".join(names), "start": dict.fromkeys(names, 0.5)}


def own_rule(**fields: Any) -> Json:
    rule = {"name": "own_rule", "formula": "-lr*g", **fields}
    return {"optimizer": rule, "slope": {"value": 1.0, "gradient": [1.0]}, "theta": [1.0]}


def sweep(count: int) -> Json:
    number = {"number": "optimizer.beta1", "from": 0.1, "to": 0.9, "scale": "linear", "count": 2}
    rates = {"from": 0.001, "to": 0.1, "count": count}
    return {"experiment": SMALL, "rates": rates, "against": number, "steps": 1}


def padded(field: bytes, times: int) -> bytes:
    """SMALL with a field in front that is said so often; the last time counts."""
    return b"{" + field * times + json.dumps(SMALL, separators=(",", ":")).encode()[1:]


def signs(sign: bytes) -> int:
    return json.dumps(SMALL, separators=(",", ":")).encode().count(sign)


def of_lists(number: int) -> bytes:
    """So many lists, objects and fields."""
    return padded(b'"seed":1,', number - sum(signs(sign) for sign in (b"[", b"{", b":")))


def of_values(number: int) -> bytes:
    """So many values, most of them in a list that is said again and again."""
    rest = number - signs(b",") - 1
    long = b'"theta":[' + b"0," * 999 + b"0],"
    return padded(long, rest // 1000)[:1] + b'"seed":1,' * (rest % 1000) + padded(long, rest // 1000)[1:]


ENTRY, RACER = RACE_OF_RUNS["entries"][0], RACE["racers"][0]
XOR = PRESETS["xor"].experiment
POINT = [0.1] * SMALL_SIZE
WITHOUT_SOURCE = without(measuring(SMALL), "source")
ADAM = {"name": "adam", "learning_rate": 0.1}
BOTH = [ADAM, {"name": "momentum", "learning_rate": 0.1}]

AT_THE_LIMITS: dict[str, AtTheLimit] = {
    "layers": AtTheLimit(
        "/api/step", lambda n: of_problem(network(*[2] * (n + 1))), "problem.layers", "9 entries"
    ),
    "width": AtTheLimit("/api/step", lambda n: of_problem(network(2, n, 2)), "problem.layers[1]"),
    "inputs": AtTheLimit("/api/step", inputs, "problem.data.x[0]"),
    "parameters": AtTheLimit(
        "/api/differentiate",
        lambda n: measuring({**of_problem(network(*[32] * 9)), "theta": [0.01] * n}),
        "theta",
    ),
    "parameters_with_hessian": AtTheLimit("/api/step", with_hessian, "optimizer"),
    "remembered": AtTheLimit("/api/train", remembering, "optimizer"),
    "regularisation": AtTheLimit(
        "/api/step",
        lambda n: of_problem({**SMALL["problem"], "regularisation": {"l2": n}}),
        "problem.regularisation.l2",
    ),
    "rows": AtTheLimit(
        "/api/step", lambda n: with_data(x=[[0.1, 0.2]] * n, y=[[1, 0]] * n), "problem.data.x"
    ),
    "batch_size": AtTheLimit("/api/step", lambda n: {**SMALL, "batch_size": n}, "batch_size"),
    "steps": AtTheLimit("/api/train", lambda n: {**XOR, "steps": n, "every": 100}, "steps"),
    "every": AtTheLimit("/api/train", lambda n: {**XOR, "steps": 2, "every": n}, "every"),
    "resolution": AtTheLimit("/api/landscape", lambda n: landscape(resolution=n), "resolution"),
    "map_resolution": AtTheLimit(
        "/api/predict",
        lambda n: predicted(grid={"x": [-1, 1], "y": [0, 2], "resolution": 2, "map_resolution": n}),
        "grid.map_resolution",
    ),
    "table_characters": AtTheLimit("/api/read-table", table_of, "text"),
    "table_columns": AtTheLimit("/api/read-table", lambda n: table(text=columns(n)), "columns"),
    "table_columns_to_choose_from": AtTheLimit("/api/read-columns", lambda n: table(text=columns(n)), "text"),
    "classes": AtTheLimit("/api/read-table", classes, "target"),
    "typed_rows": AtTheLimit("/api/predict", lambda n: predicted(rows=[[0.1, 0.2]] * n), "rows"),
    "path": AtTheLimit(
        "/api/scores", lambda n: {"problem": SMALL["problem"], "thetas": [POINT] * n}, "thetas"
    ),
    "compared": AtTheLimit(
        "/api/compare-sources",
        lambda n: {**WITHOUT_SOURCE, "sources": [{"name": "backpropagation"}] * n},
        "sources",
    ),
    "entries": AtTheLimit("/api/runs-race", lambda n: {**RACE_OF_RUNS, "entries": [ENTRY] * n}, "entries"),
    "racers": AtTheLimit("/api/race", lambda n: {**RACE, "racers": [RACER] * n}, "racers"),
    "numbers_on_an_axis": AtTheLimit("/api/sweep", sweep, "rates.count"),
    "curve_points": AtTheLimit("/api/curve", lambda n: {**CURVE, "resolution": n}, "resolution"),
    "starts_a_row": AtTheLimit(
        "/api/basins", lambda n: {**BASINS, "resolution": n, "steps": 1}, "resolution"
    ),
    "formula_characters": AtTheLimit("/api/curve", lambda n: on_curve("w" + " " * (n - 1)), "problem.text"),
    "formula_nodes": AtTheLimit("/api/curve", lambda n: on_curve("w" + "*w" * (n - 1)), "problem.text"),
    "formula_variables": AtTheLimit("/api/graph", with_variables, "text"),
    "formula_outputs": AtTheLimit(
        "/api/graph", lambda n: {"text": ";".join(["x"] * n), "start": {"x": 1}}, "text"
    ),
    "rule_memories": AtTheLimit(
        "/api/update", lambda n: own_rule(memory=[f"m{i} = g" for i in range(n)]), "optimizer.memory"
    ),
    "rule_constants": AtTheLimit(
        "/api/update", lambda n: own_rule(constants={f"c{i}": 1 for i in range(n)}), "optimizer.constants"
    ),
    "edits": AtTheLimit("/api/train", changes, "edits"),
    "takeovers": AtTheLimit("/api/train", lambda n: changes(n, ADAM), "edits"),
    "seed": AtTheLimit("/api/step", lambda n: {**SMALL, "seed": n}, "seed"),
    "count": AtTheLimit("/api/differentiate", lambda n: {**measuring(SMALL), "count": n}, "count"),
    "values_in_a_body": AtTheLimit("/api/step", of_values, "body"),
    "lists_in_a_body": AtTheLimit("/api/step", of_lists, "body"),
    "body_bytes": AtTheLimit("/api/step", lambda n: json.dumps(SMALL).ljust(n).encode(), "body"),
}
