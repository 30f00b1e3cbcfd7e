"""Names of columns are cut only where they have no room, in the still picture as in the drawing."""

import re

from app.figures.name_widths import WIDTHS, short_names
from app.presets import PRESETS
from app.web.iteration.still import first_stills
from tests.serving import ROOT

SCRIPT = ROOT / "static" / "js" / "iteration" / "pictures" / "name_widths.js"


def test_no_ready_network_has_a_name_that_is_cut() -> None:
    for name in PRESETS:
        assert "…" not in first_stills(name).network, name
    assert ">s. length<" in first_stills("iris").network


def test_a_name_is_cut_where_it_has_no_room() -> None:
    assert short_names(["minimum", "ill"], 3) == ["min…", "ill"]
    assert short_names(["mean minimum", "ill"], 6) == ["m. minim…", "ill"]
    assert short_names(["mean minimum", "ill"], 9) == ["mean minimum", "ill"]


def test_the_script_knows_the_same_widths() -> None:
    of_script = re.findall(r"\[(\d[.\d]*), (?:'([^']+)'|\"([^\"]+)\")\]", SCRIPT.read_text())

    assert [(float(width), one or other) for width, one, other in of_script] == list(WIDTHS)
