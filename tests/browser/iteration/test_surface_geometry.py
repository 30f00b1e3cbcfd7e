"""The geometry of the surface: its camera, heights between places of a grid, and ways cut cell by cell."""

import math
from itertools import pairwise

import pytest

from tests.browser.conftest import Visit
from tests.browser.modules import Modules, open_modules

PLANE = {
    "x": [-1, 0, 1],
    "y": [0, 2, 4],
    "z": [[0, 1, 2], [1, 2, 3], [2, 3, None]],
    "zmin": 0,
    "zmax": 3,
}
MESH = "mesh.meshOf({ plotly: { traces: { 0: given } } }, [[0, '#000000'], [1, '#ffffff']])"


@pytest.fixture
def modules(visit: Visit) -> Modules:
    return open_modules(visit)


def test_from_above_it_is_the_map_and_from_the_side_heights_are_seen(modules: Modules) -> None:
    script = """given.map(([turn, tilt, ...spot]) => {
      const { pixel } = camera.projection({ turn, tilt, zoom: 1 }, { width: 500, height: 500 });
      const [x, y] = pixel(...spot);
      const [x0, y0] = pixel(0, 0, 0);
      return [x - x0, y0 - y];
    })"""
    spots = [[0, 90, 1, 0, 0], [0, 90, 0, 1, 0], [0, 90, 0, 0, 1], [90, 90, 1, 0, 0], [0, 8, 0, 0, 1]]
    east, north, up, turned, side = modules.run(script, "camera=iteration/surface/camera", given=spots)
    assert east[0] > 100
    assert east[1] == pytest.approx(0, abs=1e-9)
    assert north == pytest.approx([0, east[0]], abs=1e-9)
    assert up == pytest.approx([0, 0], abs=1e-9)
    assert turned == pytest.approx([0, east[0]], abs=1e-9)
    assert side[0] == pytest.approx(0, abs=1e-9)
    assert side[1] > 50


def test_the_camera_stays_above_the_plane_and_goes_around_without_an_end(modules: Modules) -> None:
    script = "given.map((by) => camera.moved({ turn: 170, tilt: 80, zoom: 1 }, by))"
    changes = [{"turn": 20}, {"tilt": 50}, {"tilt": -500}, {"zoom": 1000}, {"zoom": 0.001}]
    around, above, below, near, far = modules.run(script, "camera=iteration/surface/camera", given=changes)
    assert around["turn"] == -170
    assert (above["tilt"], below["tilt"]) == (90, 8)
    assert near["zoom"] > 1 > far["zoom"] > 0


def test_addresses_say_where_the_camera_stands(modules: Modules) -> None:
    script = (
        "given.map((text) => { const one = camera.cameraIn(text); return one && camera.cameraText(one); })"
    )
    texts = ["-30,38,1", "12.25,8,0.625", "1,2", "181,38,1", "0,38,9", "a,38,1", "0,38,1,1", ""]
    read = modules.run(script, "camera=iteration/surface/camera", given=texts)
    assert read == ["-30,38,1", "12.3,8,0.63", None, None, None, None, None, None]


def test_dashes_are_as_long_as_gaps_however_short_the_pieces_are(modules: Modules) -> None:
    script = """given.map((count) => {
      const at = (k) => [k / count, 0, 0];
      const pieces = Array.from({ length: count }, (_, k) => ({ from: at(k), to: at(k + 1), cell: [0, 0] }));
      return track.dashed(pieces).length / count;
    })"""
    shares = modules.run(script, "track=iteration/surface/track", given=[100, 1000])
    assert shares == pytest.approx([0.5, 0.5], abs=0.03)


def test_between_places_of_the_grid_heights_are_bilinear_and_none_beside_a_gap(modules: Modules) -> None:
    script = f"""{{
      const found = {MESH};
      return {{
        colours: found.colours,
        spots: [[-1, 0], [0, 2], [-0.5, 1], [0.5, 3], [1.01, 0]].map((at) => mesh.spotOn(found, ...at)),
        height: camera.HEIGHT,
      }};
    }}"""
    names = ("mesh=iteration/surface/mesh", "camera=iteration/surface/camera")
    found = modules.run(f"(() => {script})()", *names, given=PLANE)
    height = found["height"]
    corner, middle, between, gap, outside = found["spots"]
    assert corner == [-1, -1, 0]
    assert middle == pytest.approx([0, 0, height * 2 / 3])
    assert between == pytest.approx([-0.5, -0.5, height / 3])
    assert gap is outside is None
    # The mean of a cell's four corners on a ramp from black to white; a cell without a corner has none.
    low = round(255 * (0 + 1 + 1 + 2) / 4 / 3)
    assert found["colours"][0][0] == f"rgb({low},{low},{low})"
    assert found["colours"][1][1] == ""


def test_a_way_is_cut_so_that_each_piece_lies_on_the_surface_in_its_cell(modules: Modules) -> None:
    script = f"track.piecesBetween({MESH}, [-1, 0], [0.9, 1.9])"
    names = ("mesh=iteration/surface/mesh", "track=iteration/surface/track")
    pieces = modules.run(script, *names, given=PLANE)
    assert pieces[0]["from"] == [-1, -1, 0]
    for before, piece in pairwise(pieces):
        assert piece["from"] == before["to"]
    assert {tuple(piece["cell"]) for piece in pieces} == {(0, 0), (0, 1)}
    assert sum(math.dist(piece["from"][:2], piece["to"][:2]) for piece in pieces) == pytest.approx(
        math.hypot(1.9, 0.95)
    )
    outside = modules.run(script.replace("[0.9, 1.9]", "[9, 0]"), *names, given=PLANE)
    assert max(piece["to"][0] for piece in outside) <= 1
