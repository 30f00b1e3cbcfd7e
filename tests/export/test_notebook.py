"""The notebook is one that Jupyter reads (nbformat 4.5), and its cells print the engine's losses."""

import json
import re

from app.export.notebook import notebook
from app.presets import PRESETS
from tests.export.runs_to_export import EDITED, EVERY_RULE, KINDS, Json, disagreeing, printed_by, recipe


def code_of(document: Json) -> list[str]:
    return ["".join(cell["source"]) for cell in document["cells"] if cell["cell_type"] == "code"]


def test_cells_print_the_losses_of_the_engine() -> None:
    runs = {**EVERY_RULE, **KINDS, **EDITED}

    found = printed_by([code_of(notebook(recipe(experiment))) for experiment in runs.values()])

    assert disagreeing(runs, found) == []


def test_it_has_the_form_of_nbformat_4_5() -> None:
    document = json.loads(json.dumps(notebook(recipe(PRESETS["iris"].experiment))))

    assert set(document) == {"cells", "metadata", "nbformat", "nbformat_minor"}
    assert (document["nbformat"], document["nbformat_minor"]) == (4, 5)
    assert set(document["metadata"]["kernelspec"]) >= {"name", "display_name"}
    names = [cell["id"] for cell in document["cells"]]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", name) for name in names)
    for cell in document["cells"]:
        fields = {"cell_type", "id", "metadata", "source"}
        if cell["cell_type"] == "code":
            assert (cell["outputs"], cell["execution_count"]) == ([], None)
            fields |= {"outputs", "execution_count"}
        assert set(cell) == fields
        assert cell["cell_type"] in ("code", "markdown")
        assert all(line.endswith("\n") for line in cell["source"][:-1])


def test_words_stand_above_their_code() -> None:
    kinds = [cell["cell_type"] for cell in notebook(recipe(PRESETS["xor"].experiment))["cells"]]

    assert kinds == ["markdown", *["markdown", "code"] * 5]
