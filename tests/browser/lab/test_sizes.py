"""How large slopes and updates are, layer by layer: the numbers of the engine, counted and compared."""

import math

import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.pictures import open_pictures


def test_sizes_are_those_of_the_gradient(visit: Visit) -> None:
    lab = open_pictures(visit)
    assert "Not measured yet" in lab.page.inner_text("#sizes-says")
    for _ in range(2):
        lab.press("ArrowRight")
    lab.page.click("#sizes-table summary")
    lab.page.wait_for_selector("#sizes-table tbody tr")
    slopes: dict[str, list[float]] = {}
    for one in lab.parameters():
        slopes.setdefault(one.name[1], []).append(abs(float(one.gradient)))
    rows = lab.page.locator("#sizes-table table").first.locator("tbody tr").all_inner_texts()
    for row, sizes in zip(rows, slopes.values(), strict=True):
        name, count, zeros, least, middle, most, root = row.split("\t")
        assert name.startswith(("hidden", "output"))
        assert int(count) == len(sizes)
        assert int(zeros) == 0
        assert (float(least), float(most)) == (min(sizes), max(sizes))
        assert float(middle) == sorted(sizes)[(len(sizes) - 1) // 2]
        assert float(root) == pytest.approx(math.sqrt(sum(size**2 for size in sizes) / len(sizes)))
    assert "Slopes of hidden 1 are" in lab.page.inner_text("#sizes-says")


@pytest.mark.deep
def test_vanishing_slopes_are_called_so(visit: Visit) -> None:
    lab = open_pictures(visit, "/lab?preset=xor")
    for _ in range(5):
        lab.click("#layer-add")
    for layer in range(1, 7):
        lab.select(f"#activation-{layer}", "sigmoid")
    for _ in range(2):
        lab.press("ArrowRight")
    lab.calm()
    assert "They vanish on the way back." in lab.page.inner_text("#sizes-says")


def test_sizes_beyond_all_squares_are_compared_as_well(visit: Visit) -> None:
    lab = open_pictures(visit)
    code = """async () => {
      const { rootMeanSquare } = await import('/static/js/lab/pictures/sizes.js');
      const { comparedEnds } = await import('/static/js/lab/pictures/vanishing.js');
      const { sizesSay } = await import('/static/js/lab/words/pictures.js');
      const layer = (gradient, k) => ({ layer: k + 1, gradient, update: [] });
      const layers = (...both) => both.map(layer);
      const large = [1e300, 1e300];
      const pairs = [[[1e-300, 1e-300], [1e-200]], [[0, 0], [1]], [large, [1e-300]], [[1], [0]], [[], [1]]];
      return [
        [[3, 4], [1e-200, 1e-200], [0], []].map(rootMeanSquare),
        ...pairs.map((pair) => [comparedEnds(layers(...pair)), sizesSay(layers(...pair))]),
      ];
    }"""
    roots, *pairs = lab.page.evaluate(code)
    assert roots == [pytest.approx(math.sqrt(12.5)), 1e-200, 0, None]
    times = [pair[0]["times"] for pair in pairs]
    assert times == [pytest.approx(1e-100), 0, None, None, None]
    assert [pair[0]["word"] for pair in pairs] == ["vanish", "vanish", None, None, None]
    assert "10¹⁰⁰ times smaller than" in pairs[0][1]
    assert "Slopes of hidden 1 are nothing beside those of the output layer." in pairs[1][1]


def test_bars_hold_every_number_once(visit: Visit) -> None:
    lab = open_pictures(visit)
    code = """async () => {
      const { sizesPicture } = await import('/static/js/lab/pictures/sizes_picture.js');
      const { prepareSizes } = await import('/static/js/lab/pictures/sizes_ground.js');
      const { sizes } = await (await fetch('/api/lab/figures?depth=1')).json();
      const ground = prepareSizes(sizes, 400, 300);
      const gradient = [0, 0, 1e-30, 0.3, 0.31, 1e9];
      const { paths } = sizesPicture([{ layer: 1, gradient, update: [1] }], ground);
      const heights = (path) => path.slice(1, -1).split('ZM').map((box) => {
        const ys = box.split('L').map((point) => Number(point.split(',')[1]));
        return (Math.max(...ys) - Math.min(...ys)) / ground.half / 0.84;
      });
      return [heights(paths.gradient_1), heights(paths.update_1)];
    }"""
    up, down = lab.page.evaluate(code)
    assert sorted(up) == pytest.approx(sorted([2 / 6, 1 / 6, 2 / 6, 1 / 6]), abs=1e-3)
    assert down == pytest.approx([1], abs=1e-3)


def test_neurons_that_are_off_are_named_with_the_reason(visit: Visit) -> None:
    lab = open_pictures(visit)
    script = """async () => {
      const { layerSizes } = await import('/static/js/lab/pictures/sizes.js');
      const { sizesSay } = await import('/static/js/lab/words/pictures.js');
      const scene = (example, value) => ({
        beat: 'step', progress: 1,
        run: { example, batches: [{ rows: 2 }], frames: new Map(), experiment: { problem:
          { layers: [1, 2, 1], activations: ['relu', 'identity'], biases: 'trained' } } },
        frame: { count: 0, gradient: [0, 1, 0, 1, 0, 1, 1], update: [0, 0, 0, 0, 0, 0, 0],
          nodes: [{ value: [1] }, { value: [value, 1] }, { value: [1] }] },
      });
      return [scene(null, 0), scene(0, 0), scene(null, 1)].map((one) => sizesSay(layerSizes(one)));
    }"""
    off, one_row, other = lab.page.evaluate(script)
    assert "Off in every row, so that nothing passes back through their ReLU: hidden 1 node 1." in off
    for said in (one_row, other):
        assert "No slope reaches hidden 1 node 1." in said
        assert "ReLU" not in said
