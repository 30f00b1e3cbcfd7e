"""Each chart of the lab is saved as it is seen, at rest and in the middle of playback."""

import math
import re
import struct
from base64 import b64encode
from typing import Literal
from xml.etree import ElementTree

import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.files import downloaded
from tests.browser.lab.page import Lab, open_lab
from tests.browser.lab.test_accessibility import Colours

pytestmark = pytest.mark.deep

PLOTS = {"network": "network-plot", "landscape": "landscape-plot", "loss": "loss-plot"}
Form = Literal["png", "svg"]


def saved(lab: Lab, plot: str, form: Form) -> tuple[str, bytes]:
    """A picture of a chart: its name and what it holds."""
    button = f'[data-save="{plot}"][data-format={form}]'
    lab.page.eval_on_selector(f"details:has({button})", "one => { one.open = true; }")
    file = downloaded(lab, lambda: lab.page.click(button))
    lab.page.eval_on_selector(f"details:has({button})", "one => { one.open = false; }")
    return file.suggested_filename, file.path().read_bytes()


def texts(svg: bytes) -> list[str]:
    return [
        "".join(one.itertext())
        for one in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    ]


def texts_on_page(lab: Lab, plot: str) -> list[str]:
    found: list[str] = lab.page.eval_on_selector_all(
        f"#{plot} svg text", "all => all.map(one => one.textContent)"
    )
    return found


def size_on_page(lab: Lab, plot: str) -> tuple[int, int]:
    box = lab.page.eval_on_selector(f"#{plot}", "one => [one.clientWidth, one.clientHeight]")
    return (box[0], box[1])


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_each_chart_is_saved_as_it_is_seen(visit: Visit, colours: Colours, subtests: pytest.Subtests) -> None:
    lab = open_lab(visit, colours=colours)
    lab.press("1")
    lab.calm()
    for name in PLOTS:
        with subtests.test(name):
            expect_saved_as_seen(lab, name, colours)


def expect_saved_as_seen(lab: Lab, name: str, colours: Colours) -> None:
    width, height = size_on_page(lab, PLOTS[name])
    svg_name, svg = saved(lab, PLOTS[name], "svg")
    png_name, png = saved(lab, PLOTS[name], "png")
    assert svg_name == f"slope-and-step-{name}-iteration-10.svg"
    assert png_name == f"slope-and-step-{name}-iteration-10.png"
    drawing = ElementTree.fromstring(svg)
    assert (drawing.get("width"), drawing.get("height")) == (str(width), str(height))
    assert [one for one in texts(svg) if one.strip()] == [
        one for one in texts_on_page(lab, PLOTS[name]) if one.strip()
    ]
    assert ("rgb(255, 255, 255)" if colours == "light" else "rgb(23, 29, 40)") in svg.decode()
    assert png.startswith(b"\x89PNG")
    assert struct.unpack(">II", png[16:24]) == (2 * width, 2 * height)


DIFFERENCE = """async (pictures) => {
  const [one, other] = await Promise.all(pictures.map(async (text) => {
    const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(300, 200).getContext('2d');
    canvas.imageSmoothingQuality = 'high';
    canvas.drawImage(bitmap, 0, 0, 300, 200);
    return canvas.getImageData(0, 0, 300, 200).data;
  }));
  return one.reduce((sum, value, k) => sum + Math.abs(value - other[k]), 0) / one.length / 255;
}"""


def test_a_saved_picture_looks_like_the_page(visit: Visit, subtests: pytest.Subtests) -> None:
    lab = open_lab(visit, colours="dark", height=1400)
    for _ in range(3):
        lab.press("ArrowRight")
    lab.calm()
    for name in PLOTS:
        with subtests.test(name):
            expect_likeness(lab, name)


def on_the_page(lab: Lab, plot: str) -> bytes:
    """A chart as it is seen, without the strips of its neighbours that a part of a pixel lets in."""
    chart = lab.page.locator(f"#{plot}")
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    assert box
    width, height = size_on_page(lab, plot)
    # The browser draws it at the nearest whole pixel.
    left, top = (math.floor(box[side] + 0.5) for side in ("x", "y"))
    return lab.page.screenshot(clip={"x": left, "y": top, "width": width, "height": height})


def expect_likeness(lab: Lab, name: str) -> None:
    _, picture = saved(lab, PLOTS[name], "png")
    shown = on_the_page(lab, PLOTS[name])
    empty = lab.page.locator("#verdict").screenshot()
    likeness, unlikeness = (
        lab.page.evaluate(DIFFERENCE, [b64encode(one).decode() for one in (picture, other)])
        for other in (shown, empty)
    )
    assert likeness < 0.01
    assert unlikeness > 4 * likeness


@pytest.mark.parametrize("name", PLOTS)
def test_a_chart_is_saved_in_the_middle_of_playback(visit: Visit, name: str) -> None:
    lab = open_lab(visit, reduced_motion=False)
    lab.page.select_option("#speed", "2")
    lab.page.click(".play")
    lab.play_to(2)
    # The state and the drawing stand still while both are read: the picture is made of the same moment.
    script = """async ([plot, format]) => {
      const graph = document.querySelector(`#${plot} .js-plotly-plot`);
      const marks = () => [...graph.querySelectorAll('.shapelayer path')].map((one) => one.getAttribute('d'));
      const seen = marks();
      document.querySelector(`[data-save="${plot}"][data-format="${format}"]`).click();
      return { seen, words: [...graph.querySelectorAll('text')].map((one) => one.textContent) };
    }"""
    with lab.page.expect_download() as coming:
        found = lab.page.evaluate(script, [PLOTS[name], "svg"])
    svg = coming.value.path().read_bytes()
    assert lab.page.get_attribute("main", "data-motion") == "play"
    iteration = int(str(re.search(r"iteration-(\d+)", coming.value.suggested_filename)[1]))  # type: ignore[index]
    assert iteration >= 1
    drawn = {one.get("d") for one in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}path")}
    assert set(found["seen"]) <= drawn
    assert texts(svg) == found["words"]
