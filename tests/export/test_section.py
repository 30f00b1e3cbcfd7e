"""Names that a visitor gives to columns stand in comments, and can never become code."""

import ast

import pytest

from app.export.notebook import notebook
from app.export.numpy_script import numpy_script
from app.export.pytorch_script import pytorch_script
from app.export.section import Section, as_script, one_line
from tests.export.runs_to_export import recipe, small, varied

HOSTILE = ["a\nimport os", "b\rimport os", "c\x0cimport os\u2028import os", "\0\x85\x1b[2J"]


@pytest.mark.parametrize("write", [numpy_script, pytorch_script])
def test_names_of_columns_stay_in_their_comment(write) -> None:
    data = small()["problem"]["data"]
    hostile = varied(
        small(), problem_data={**data, "input_names": HOSTILE[:3], "output_names": ["x", HOSTILE[3]]}
    )

    script = write(recipe(hostile))

    assert ast.dump(ast.parse(script)) == ast.dump(ast.parse(write(recipe(small()))))


def test_names_of_columns_stay_on_their_line_of_a_notebook() -> None:
    data = small()["problem"]["data"]
    hostile = varied(small(), problem_data={**data, "output_names": ["x", "\n\n# A title"]})

    [words] = [cell for cell in notebook(recipe(hostile))["cells"] if cell["id"] == "words-1"]

    assert not any(line.startswith("# A title") for line in words["source"])


def test_a_line_is_one_line() -> None:
    for text in HOSTILE:
        assert len(one_line(text).splitlines()) == 1
    assert one_line("Größe in m², 長さ") == "Größe in m², 長さ"


def test_a_script_is_its_opening_and_its_sections() -> None:
    script = as_script(("What it is.",), [Section("First", ("Words.",), "x = 1")])

    assert script.startswith('"""What it is.\n"""\n\n# ---')
    assert script.endswith("# First\n# Words.\n\nx = 1\n")
