"""A register's rows say everything about their entries, with keywords, and no table stands beside them."""

import ast
import re
from collections.abc import Collection, Iterator, Mapping

from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.losses import LOSSES
from app.derivatives.sources import SOURCES
from app.descent.rules import RULES
from app.problems.surfaces import SURFACES
from app.training.planes import PLANES
from tests.serving import ROOT

ROWS = {
    *("Rule", "SourceEntry", "Activation", "Loss", "Penalty", "PlaneEntry", "Schedule", "Clipping"),
    *("Initialiser", "Dataset", "Feature", "Surface", "Curve", "Formula", "Specimen", "Preset"),
}
REGISTERS: Mapping[str, Collection[str]] = {
    "sources": SOURCES,
    "optimizers": RULES,
    "activations": ACTIVATIONS,
    "losses": LOSSES,
    "planes": PLANES,
    "surfaces": SURFACES,
}
# Whoever names so many entries of one kind keeps a table of them.
MANY = 3
# Not tables of entries: ready experiments, examples of requests, functions that formulas may call, and a
# request in which "slope" and "weights" are also fields.
NO_TABLES = {
    "app/web/player/recorded_plane.py",
    "app/presets.py",
    "app/web/lab/schemas/example_requests.py",
    "app/expressions/language.py",
    "app/expressions/derivative_rules.py",
    "app/export/numpy_own_rule.py",
}


def positional(text: str) -> Iterator[str]:
    """The rows of a text that are written by position."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ROWS:
            # Formulas of explanations are pairs of LaTeX and text, and have the name of rows elsewhere.
            is_pair = node.func.id == "Formula" and len(node.args) == 2
            if node.args and not is_pair:
                yield f"{node.func.id} in line {node.lineno}"


def named(text: str, names: Collection[str]) -> set[str]:
    """Those of the names that stand in a text as words of their own, in quotation marks or as keys."""
    found = re.findall(r"""["'`](\w+)(?=["'`])|^\s+(\w+): """, text, re.MULTILINE)
    return {quoted or key for quoted, key in found}.intersection(names)


def sources_of(folder: str, ending: str) -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / folder).rglob(f"*.{ending}")):
        yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")


def test_rows_are_written_with_keywords() -> None:
    found = {path: list(positional(text)) for path, text in sources_of("app", "py")}

    assert {path: rows for path, rows in found.items() if rows} == {}
    assert list(positional("Rule('adam', 'Adam')")) == ["Rule in line 1"]


def test_no_table_stands_beside_a_register() -> None:
    tables = [
        (path, register)
        for folder, ending in (("app", "py"), ("static", "js"), ("templates", "html"))
        for path, text in sources_of(folder, ending)
        # An experiment names those that it compares.
        if path not in NO_TABLES and not path.startswith(("app/claims/", "app/article/", "app/lessons/"))
        for register, names in REGISTERS.items()
        if len(named(text, names)) >= MANY
    ]

    assert tables == [("app/problems/surfaces.py", "surfaces")]


def test_tables_are_seen() -> None:
    assert named("const SAID = {\n  spsa: 'guessed',\n  'forward_mode': 'carried',\n};", SOURCES) == {
        "spsa",
        "forward_mode",
    }


def test_every_entry_has_a_file_that_names_it() -> None:
    defined = {name for _, text in sources_of("app", "py") for name in re.findall(r'name="(\w+)"', text)}

    for register, names in REGISTERS.items():
        assert set(names) <= defined, register
