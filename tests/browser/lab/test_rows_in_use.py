"""Own rows that are in use stand in the dialog as a table, wherever they came from."""

from typing import Any

import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.own_table import PETS, SHAPES, OwnTable, open_own_table
from tests.browser.lab.page import Lab, open_lab
from tests.browser.modules import open_modules

pytestmark = pytest.mark.deep


def opened(lab: Lab) -> OwnTable:
    lab.page.click("#own-table-open")
    return OwnTable(lab).settle()


@pytest.mark.parametrize(("text", "last"), [(PETS, "dog"), (SHAPES, "class")])
def test_rows_that_came_by_a_link_are_there_and_read_as_the_same(visit: Visit, text: str, last: str) -> None:
    own = open_own_table(visit).paste(text)
    own.page.check("#own-table-standardise")
    own.settle()
    lab = own.use()
    data = lab.chosen()["problem"]["data"]
    link = lab.page.url
    lab.page.goto("about:blank")
    lab.page.goto(link)
    lab.settle()
    again = opened(lab)
    assert again.page.inner_text("#own-table-note") == "These are the rows in use."
    assert again.page.input_value("#own-table-text").splitlines()[0].endswith(f",{last}")
    assert again.page.is_checked("#own-table-standardise")
    assert again.is_ready()
    found = again.use().chosen()["problem"]["data"]
    assert (found["x"], found["y"], found["standardise"]) == (data["x"], data["y"], 1)


def test_what_somebody_has_written_stays(visit: Visit) -> None:
    lab = open_own_table(visit).paste(PETS).use()
    assert opened(lab).page.input_value("#own-table-text") == PETS


def test_named_data_leave_the_dialog_empty(visit: Visit) -> None:
    assert opened(open_lab(visit)).page.input_value("#own-table-text") == ""


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({"x": [[1, -2.5e-7]], "y": [[3]]}, "x1,x2,y\n1,-2.5e-7,3\n"),
        (
            {"x": [[1]], "y": [[0, 1]], "input_names": ['a "b", c'], "output_names": ["no", " yes"]},
            '"a ""b"", c",class\n1," yes"\n',
        ),
        ({"x": [[1], [2]], "y": [[1, 0], [0, 1]]}, "x1,class\n1,class 0\n2,class 1\n"),
        ({"x": [[1]], "y": [[0.5, 0.5]]}, None),
        ({"x": [[1]], "y": [[1, 1]]}, None),
        ({"x": [[1]], "y": [[0, 0]]}, None),
    ],
)
def test_rows_as_text(visit: Visit, data: dict[str, Any], text: str | None) -> None:
    name = "lab/own_table/rows_text"
    assert open_modules(visit).run("lab_own_table_rows_text.textOfRows(given)", name, given=data) == text
