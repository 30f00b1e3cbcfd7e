"""What the network says all over the plane and on its nodes, and how good that is."""

import math
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.lab.page import Lab, open_lab
from tests.browser.lab.pictures import open_pictures, seen
from tests.browser.layout_shift import shifted
from tests.deep import deep

PIXELS = """async ([selector, index]) => {
  const element = document.querySelectorAll(selector)[index];
  const image = new Image();
  image.src = element.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const { data } = canvas.getContext('2d').getImageData(0, 0, image.width, image.height);
  const pixel = (x, y) => [...data.slice(4 * (y * image.width + x), 4 * (y * image.width + x) + 4)];
  const row = (y) => Array.from({ length: image.width }, (_, x) => pixel(x, y));
  return Array.from({ length: image.height }, (_, y) => row(y));
}"""


def predicted(lab: Lab, **more: Any) -> Any:
    """The server's own answer for the point that the page shows."""
    experiment = lab.experiment("spiral")
    theta = [float(value) for value in lab.values()]
    return lab.api("/api/predict", {"problem": experiment["problem"], "theta": theta, **more})


@pytest.mark.parametrize(
    ("preset", "width"), [("spiral", 1366), deep("spiral", 1440), deep("iris", 1366), deep("exam", 360)]
)
def test_little_moves_while_the_lab_loads(visit: Visit, preset: str, width: int) -> None:
    page = open_lab(visit, f"/lab?preset={preset}", width=width, reduced_motion=True).page
    assert shifted(page) < 0.05


def test_the_colours_of_the_plane_are_what_the_server_predicts(visit: Visit) -> None:
    lab = open_pictures(visit)
    lab.press("2")
    seen(lab)
    rows = lab.api("/api/data", {"data": lab.experiment("spiral")["problem"]["data"]})["train"]["x"]
    grid: dict[str, Any] = {"resolution": 41, "map_resolution": None}
    for name, column in (("x", 0), ("y", 1)):
        low, high = min(row[column] for row in rows), max(row[column] for row in rows)
        grid[name] = [low - 0.14 * (high - low), high + 0.14 * (high - low)]
    said = predicted(lab, grid=grid)["grid"]["probabilities"][1]
    pixels = lab.page.evaluate(PIXELS, ["#prediction-plot image", 0])
    assert len(pixels) == len(pixels[0]) == 41
    sure = 0
    for y in range(41):
        for x in range(41):
            red, _, blue, _ = pixels[40 - y][x]
            if abs(said[y][x] - 0.5) > 0.1:
                sure += 1
                assert (red > blue) == (said[y][x] > 0.5), (x, y)
    assert sure > 1000


def test_the_table_behind_the_plane_holds_its_numbers_and_all_rows(visit: Visit) -> None:
    lab = open_pictures(visit, "/lab?preset=xor")
    lab.page.click("#prediction-table summary")
    lab.page.wait_for_selector("#prediction-table tbody tr")
    tables = lab.page.locator("#prediction-table table")
    assert tables.count() == 2
    assert tables.first.locator("tbody tr").count() == 9
    rows = tables.last.locator("tbody tr").all_inner_texts()
    assert [row.split("\t")[2:] for row in rows] == [
        ["0", "0", "0"], ["0", "1", "1"], ["1", "0", "1"], ["1", "1", "0"],
    ]  # fmt: skip


def test_the_border_is_where_the_network_is_undecided(visit: Visit) -> None:
    lab = open_pictures(visit, "/lab?preset=xor")
    code = """async () => {
      const { levelLine } = await import('/static/js/lab/pictures/level_line.js');
      const { createPen } = await import('/static/js/drawing/pen.js');
      const side = 41;
      const place = (k) => (k - 20) / 10;
      const rows = Array.from({ length: side }, (_, y) => Array.from({ length: side }, (_, x) =>
        Math.hypot(place(x), place(y))));
      const line = (numbers, level) => levelLine(numbers, level, (x, y) => [x, y], createPen(0, 0));
      const corners = [[[1, 0], [0, 1]], [[0, 1], [1, 0]], [[1, null], [0, 0]], [[1, 1], [1, 1]]];
      return [line(rows, 1.25), ...corners.map((numbers) => line(numbers, 0.4))];
    }"""
    circle, *cells = lab.page.evaluate(code)
    places = [piece.split(",") for piece in circle[1:].replace("M", "L").split("L")]
    radii = [math.hypot((float(x) - 20) / 10, (float(y) - 20) / 10) for x, y in places]
    assert len(radii) > 100
    assert all(abs(radius - 1.25) < 0.005 for radius in radii)
    assert [cell.count("L") for cell in cells] == [2, 2, 0, 0]
    lab.press("1")
    seen(lab)
    assert drawn(lab, "border").count("L") > 10
    assert drawn(lab, "border_casing") == drawn(lab, "border")


def drawn(lab: Lab, shape: str) -> str:
    """The path of a shape of the plane, as it is on the page."""
    code = """name => {
      const graph = document.querySelector('#prediction-plot .js-plotly-plot');
      const index = graph.layout.shapes.findIndex(shape => shape.name === name);
      return graph.querySelector(`[data-index="${index}"] > path`).getAttribute('d');
    }"""
    found: str = lab.page.evaluate(code, shape)
    return found


@pytest.mark.deep
def test_another_output_is_looked_at(visit: Visit) -> None:
    lab = open_pictures(visit)
    assert "probability of class 1" in lab.page.inner_text("#prediction-says")
    before = lab.page.evaluate(PIXELS, ["#prediction-plot image", 0])
    lab.select("#output", "0")
    seen(lab)
    assert "probability of class 0" in lab.page.inner_text("#prediction-says")
    assert lab.page.evaluate(PIXELS, ["#prediction-plot image", 0]) != before


@pytest.mark.deep
def test_rows_for_testing_are_hollow_and_scored_apart(visit: Visit) -> None:
    lab = open_pictures(visit)
    lab.page.click("#data-more summary")
    lab.type("#data-test_fraction", "0.25")
    seen(lab)
    train, test = (lab.page.locator(f"#prediction-plot .trace{kind} .point") for kind in ("train", "test"))
    assert (train.count(), test.count()) == (150, 50)
    fills = {test.nth(k).evaluate("one => one.style.fill") for k in range(5)}
    assert fills == {"rgb(255, 255, 255)"}
    rows = lab.page.locator("#scores tbody tr").all_inner_texts()
    assert [row.split("\t")[:2] for row in rows] == [["training", "150"], ["testing", "50"]]
    lab.page.wait_for_function("document.querySelector('#loss-plot').textContent.includes('test rows')")
    assert lab.page.locator(".confusion").count() == 2


@pytest.mark.deep
def test_losses_on_test_rows_stand_beside_the_run(visit: Visit) -> None:
    lab = open_pictures(visit)
    lab.page.click("#data-more summary")
    lab.type("#data-test_fraction", "0.25")
    seen(lab)
    lab.page.wait_for_function("document.querySelector('#loss-plot').textContent.includes('test rows')")
    rows = {row[0]: row[-1] for row in lab.rows("loss")}
    known = [count for count, loss in rows.items() if loss != "–"]
    assert len(known) > 20
    lab.page.focus(".play")
    lab.press("End")
    assert seen(lab).count() == 150
    experiment = lab.chosen()
    theta = [float(value) for value in lab.values()]
    said = lab.api("/api/predict", {"problem": experiment["problem"], "theta": theta})
    assert float(rows[str(lab.count())]) == pytest.approx(said["test"]["loss"], rel=1e-12)
    lab.page.click("#quality-table summary")
    lab.page.wait_for_selector("#quality-table tbody tr")
    along = lab.page.locator("#quality-table tbody tr").last.locator("td").all_inner_texts()
    assert float(along[3]) == said["test"]["accuracy"]


def test_scores_are_those_of_the_server(visit: Visit) -> None:
    lab = open_pictures(visit)
    lab.press("2")
    seen(lab)
    said = predicted(lab)["train"]
    cells = lab.page.locator("#scores tbody td").all_inner_texts()
    assert cells[0] == "200"
    assert float(cells[1]) == pytest.approx(said["loss"], rel=1e-3)
    assert float(cells[2].removesuffix("\u00a0%")) == pytest.approx(100 * said["accuracy"], rel=1e-2)
    counts = [int(text) for text in lab.page.locator(".confusion tbody td").all_inner_texts()]
    assert counts == [count for row in said["confusion"]["table"] for count in row]


def test_residuals_of_a_regression(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.select("#data", "noisy_sine")
    seen(lab)
    assert lab.page.is_hidden("#prediction")
    assert lab.page.is_visible("#fit-plot")
    lab.page.click("#quality-table summary")
    lab.page.wait_for_selector("#quality-table tbody tr")
    rows = lab.page.locator("#quality-table table").last.locator("tbody tr").all_inner_texts()
    assert len(rows) == 200
    numbers = [[float(cell) for cell in row.split("\t")[1:]] for row in rows]
    assert all(residual == guess - target for target, guess, residual in numbers)
    typical = math.sqrt(sum(residual**2 for _, _, residual in numbers) / len(numbers))
    shown = float(lab.page.locator("#scores tbody td").last.inner_text())
    assert shown == pytest.approx(typical, rel=1e-3)
    sticks = lab.page.locator('#fit-plot [data-index="0"] > path').get_attribute("d")
    assert sticks
    assert sticks.count("M") == 200


def test_several_inputs_have_residuals_over_their_targets(visit: Visit) -> None:
    lab = open_pictures(visit, "/lab?preset=mazur")
    assert lab.page.is_visible("#fit-plot")
    assert "target o2" in lab.page.inner_text("#fit-plot")


@pytest.mark.deep
def test_inputs_beyond_all_pictures_have_no_plane_and_stop_nothing(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.click("#draw-rows")
    for field, number in (("#draw-input-0", "1e30"), ("#draw-input-1", "0.5")):
        lab.page.fill(field, number)
    lab.click("#draw-row").click("#draw-end")
    lab.page.wait_for_function("document.querySelector('#prediction').hidden")
    seen(lab)
    assert lab.page.is_hidden("#trouble")
    assert lab.page.locator("#scores tbody td").first.inner_text() == "5"


def test_iris_has_no_plane_but_a_table_of_who_is_taken_for_whom(visit: Visit) -> None:
    lab = open_pictures(visit, "/lab?preset=iris")
    assert lab.page.is_hidden("#prediction")
    assert lab.page.is_hidden("#nodes-show")
    names = lab.page.locator(".confusion").first.locator("thead th").all_inner_texts()
    assert names == ["setosa", "versicolor", "virginica"]


def test_nodes_show_maps_of_what_they_compute(visit: Visit) -> None:
    lab = open_pictures(visit)
    images = lab.page.locator("#network-plot image")
    assert images.count() == 0
    lab.select("#nodes-show", "maps")
    seen(lab)
    assert images.count() == 2 + 8 + 8 + 2
    first = lab.page.evaluate(PIXELS, ["#network-plot image", 0])
    left, right = first[32][6], first[32][57]
    assert left[2] > left[0]
    assert right[0] > right[2], "the first input grows to the right"
    assert first[0][0][3] == 0, "a map is round"
    lab.select("#nodes-show", "numbers")
    assert images.count() == 0


@pytest.mark.deep
def test_maps_are_written_directly_as_plotly_would(visit: Visit) -> None:
    lab = open_pictures(visit)
    lab.select("#nodes-show", "maps")
    seen(lab)
    sources = "[...document.querySelectorAll('#network-plot image')].map(one => one.href.baseVal)"
    before = lab.page.evaluate(sources)
    lab.press("1")
    seen(lab)
    now = lab.page.evaluate(sources)
    assert all(one != other for one, other in zip(before[2:], now[2:], strict=True))
    committed = "document.querySelector('#network-plot .js-plotly-plot').layout.images.map(one => one.source)"
    assert lab.page.evaluate(committed) == now


@pytest.mark.deep
def test_maps_follow_the_layers(visit: Visit) -> None:
    lab = open_pictures(visit)
    lab.select("#nodes-show", "maps")
    lab.click("#narrower-1")
    seen(lab)
    assert lab.page.locator("#network-plot image").count() == 2 + 7 + 8 + 2


def test_pictures_follow_while_the_run_plays(visit: Visit) -> None:
    lab = open_pictures(visit, reduced_motion=False)
    lab.page.select_option("#speed", "10")
    lab.page.keyboard.press("Space")
    lab.page.wait_for_function(
        "Number(document.querySelector('#scores caption').textContent.match(/\\d+/)[0]) > 5", timeout=20_000
    )
    lab.page.keyboard.press("Space")
    seen(lab.settle() and lab)


NEVER_AT_REST = """const later = window.setTimeout;
window.setTimeout = (work, wait, ...given) => (wait === 300 ? 0 : later(work, wait, ...given));"""


def test_what_is_below_the_screen_leaves_the_processor_to_the_figure(page: Page, visit: Visit) -> None:
    page.add_init_script(NEVER_AT_REST)
    visit("/lab?preset=xor", height=500)
    expect(page.locator("#network-plot .main-svg").first).to_be_attached()
    expect(page.locator("#prediction")).to_be_visible()
    assert page.locator(":is(#prediction-plot, #sizes-plot) .main-svg").count() == 0
    page.locator("#prediction").scroll_into_view_if_needed()
    expect(page.locator("#prediction-plot .point").first).to_be_attached()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#sizes-plot .main-svg").count() > 0
