"""A graph, both races and two iterations on one page: each looks and steps as it does alone."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.figure_page import Mounted, open_figures, wait_for_calm
from tests.deep import deep

FIGURES: dict[str, tuple[str, dict[str, Any]]] = {
    "one": ("iteration", {
        "preset": "xor", "controls": "full", "show": [
            "source", "optimizer", "costs", "beats", "caption", "network", "inspector", "landscape", "loss",
        ],
    }),
    "two": ("graph", {
        "formula": "a*b + a", "values": {"a": 3, "b": 0.5}, "controls": "full", "show": [
            "formula", "modes", "picture", "caption", "table", "node", "slopes", "hessian", "methods",
        ],
    }),
    "three": ("descent", {
        "surface": "bowl", "steps": 20, "unit": "steps", "controls": "full",
        "racers": [{"name": "gradient_descent", "learning_rate": 0.1}, {"name": "newton"}],
        "show": ["surface", "source", "racers", "ground", "caption", "paths", "cartoon", "race"],
    }),
    "four": ("iteration", {"preset": "mazur", "controls": "steps"}),
    "five": ("race", {
        "preset": "xor", "steps": 20, "controls": "full",
        "show": ["entries", "paths", "losses", "names", "caption"],
    }),
}  # fmt: skip
KINDS = ("iteration", "graph", "descent", "race")
STEP = {"one": "beat-next", "two": "step-next", "three": "next", "four": "beat-next", "five": "next"}
READY = "(place) => figures[place].heard.some(([name]) => name === 'ready')"
CHANGED = "([part, text]) => document.querySelector(part).innerText !== text"

# In place of the page's style sheet: what it lists, without the folders that are named.
LEAVE_OUT = """async (folders) => {
  const list = await (await fetch('/static/css/figures/all.css')).text();
  const style = document.createElement('style');
  style.id = 'listed';
  style.textContent = list.match(/@import .*/g)
    .filter((line) => !folders.some((folder) => line.includes(`/${folder}/`)))
    .join('\\n').replaceAll("'../", "'/static/css/").replaceAll("'./", "'/static/css/figures/");
  document.querySelector('link[rel=stylesheet], #listed').remove();
  await new Promise((loaded) => { style.onload = loaded; document.head.append(style); });
}"""

MEASURE = """(place) => {
  const figure = document.querySelector(`#${place} [data-figure]`);
  const { left, top } = figure.getBoundingClientRect();
  const parts = [...figure.querySelectorAll('*')].filter((one) => !one.parentElement.closest('svg, math'));
  const look = [figure, ...parts].map((part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    const pixels = part.getClientRects().length ? [x - left, y - top, width, height] : [];
    const box = pixels.map((each) => each.toFixed(1)).join(' ');
    const computed = getComputedStyle(part);
    const styles = [...computed].map((name) => [name, computed.getPropertyValue(name)]);
    return [`${part.localName} ${part.id} ${part.className}`, new Map([['box', box], ...styles])];
  });
  window.looks = { ...window.looks, [place]: [...(window.looks?.[place] ?? []), look] };
  return look.length;
}"""

DIFFERENCES = """(place) => {
  const [alone, together] = window.looks[place];
  if (alone.length !== together.length) return [`${alone.length} parts, then ${together.length}`];
  return alone.flatMap(([name, before], at) => [...before]
    .filter(([property, value]) => together[at][1].get(property) !== value)
    .map(([property, value]) => `${name}: ${property}: ${value} -> ${together[at][1].get(property)}`));
}"""


OVERLAPPING = """(root) => {
  const [place, others] = ['[data-part=place]', '.secondary'].map((part) =>
    document.querySelector(`${root} ${part}`).getBoundingClientRect());
  const isBeside = place.right <= others.left || place.left >= others.right;
  return !isBeside && place.bottom > others.top && place.top < others.bottom;
}"""


def mounted(page: Page, place: str) -> Mounted:
    kind, options = FIGURES[place]
    figure = Mounted(page, kind, place, {"name": place, **options})
    page.wait_for_function(READY, arg=place)
    wait_for_calm(page)
    return figure.settle()


def open_tall_enough(page: Page, width: int) -> None:
    """A page in a window so high that all of it is in sight, and nothing rests."""
    page.set_viewport_size({"width": width, "height": 12000})
    page.emulate_media(reduced_motion="reduce")
    open_figures(page)


@pytest.mark.parametrize("width", [deep(1280), deep(360)])
def test_each_looks_as_it_does_alone(page: Page, width: int) -> None:
    """Alone: with no other figure on the page, and without the style sheets of the other kinds."""
    open_tall_enough(page, width)
    for place, (kind, _) in FIGURES.items():
        page.evaluate(LEAVE_OUT, [other for other in KINDS if other != kind])
        alone = mounted(page, place)
        assert page.evaluate(MEASURE, place) > 50
        alone.call("destroy")
        page.evaluate("(place) => document.getElementById(place).replaceChildren()", place)

    page.evaluate(LEAVE_OUT, [])
    for figure in [mounted(page, place) for place in FIGURES]:
        figure.settle()
    for place in FIGURES:
        page.evaluate(MEASURE, place)
        changed = page.evaluate(DIFFERENCES, place)
        assert not changed, "\n".join(changed[:40])


def test_each_steps_on_its_own(page: Page) -> None:
    open_tall_enough(page, 1280)
    figures = {place: mounted(page, place) for place in FIGURES}
    captions = {place: figure.text("caption") for place, figure in figures.items()}
    for place, figure in figures.items():
        page.click(f"{figure.root} [data-action={STEP[place]}]")
        page.wait_for_function(CHANGED, arg=[figure.part("caption"), captions[place]])
        wait_for_calm(page)
        now = {each: other.text("caption") for each, other in figures.items()}
        assert [each for each in figures if now[each] != captions[each]] == [place]
        captions = now


@pytest.mark.parametrize("width", [640, deep(768), deep(990)])
def test_where_a_figure_stands_is_not_written_under_its_speed(page: Page, width: int) -> None:
    open_tall_enough(page, width)
    for place, (kind, _) in FIGURES.items():
        figure = Mounted(page, kind, place, {"name": place, "controls": "full", "show": ["caption"]})
        page.wait_for_function(READY, arg=place)
        assert not page.evaluate(OVERLAPPING, figure.settle().root), kind


MOUNT_AT_ONCE = """async ([module, places]) => {
  const { mount } = await import(`/static/js/${module}/mount.js`);
  await Promise.all(places.map((place) => mount(document.getElementById(place), {})));
  return [...document.querySelectorAll('[data-figure]')].map(({ dataset }) => dataset.name);
}"""


@pytest.mark.parametrize(
    ("module", "usual"),
    [("iteration", "iteration"), ("graph", "graph"), ("descent", "race"), ("race", "runs")],
)
def test_figures_without_a_name_of_their_own_have_different_ids(page: Page, module: str, usual: str) -> None:
    open_figures(page)
    assert page.evaluate(MOUNT_AT_ONCE, [module, ["one", "two"]]) == [usual, f"{usual}-2"]
    page.evaluate("document.querySelector('#one [data-figure]').remove()")
    assert page.evaluate(MOUNT_AT_ONCE, [module, ["three"]]) == [f"{usual}-2", usual]
    ids: list[str] = page.eval_on_selector_all("[id]", "all => all.map(({ id }) => id)")
    assert len(ids) == len(set(ids))
    assert page.locator("[data-awaited]").count() == 0


# What is asked of each kind at once, before it is ready; and where it then stands.
EARLY: dict[str, tuple[dict[str, Any], list[list[Any]], str]] = {
    "iteration": (
        {"preset": "xor"},
        [["goTo", {"count": 2}], ["update", {"preset": "mazur"}], ["goTo", {"count": 3}]],
        "iteration 3 of",
    ),
    "graph": (
        {"formula": "x*y"},
        [["goTo", {"step": 1}], ["update", {"formula": "a*b + a"}], ["goTo", {"step": 2}]],
        "node 2 of 2",
    ),
    "descent": (
        {"surface": "bowl", "unit": "steps", "steps": 10},
        [["goTo", {"time": 2}], ["update", {"steps": 20, "time": 3}], ["goTo", {"time": 5}]],
        "step 5 of 20",
    ),
    "race": (
        {"preset": "xor", "steps": 20},
        [["goTo", {"time": 2}], ["update", {"steps": 50}], ["goTo", {"time": 40}]],
        "iteration 40",
    ),
}

ASK_EARLY = """async ([module, options, calls]) => {
  const { mount } = await import(`/static/js/${module}/mount.js`);
  const figure = await mount(document.getElementById('one'), options);
  window.played = false;
  figure.context.store.subscribe(({ motion }) => { window.played ||= motion === 'play'; });
  for (const [method, ...given] of calls) figure[method](...given);
  window.early = figure;
}"""
STANDS = "(text) => document.querySelector('#one [data-part=place]')?.textContent.startsWith(text)"


@pytest.mark.parametrize("module", KINDS)
def test_what_is_asked_before_a_figure_is_ready_is_done_when_it_is(page: Page, module: str) -> None:
    open_figures(page)
    options, calls, place = EARLY[module]
    page.evaluate(ASK_EARLY, [module, options, calls])
    page.wait_for_function(STANDS, arg=place)
    assert not page.evaluate("window.played")
    page.evaluate("early.destroy()")

    page.evaluate(ASK_EARLY, [module, options, [["play"]]])
    page.wait_for_function("window.played")
    page.evaluate("early.destroy()")

    page.evaluate(ASK_EARLY, [module, options, [["play"], ["destroy"], ["play"]]])
    wait_for_calm(page)
    assert not page.evaluate("window.played")


@pytest.mark.expected_problems("422")
def test_what_cannot_be_shown_does_not_keep_something_else_waiting(page: Page) -> None:
    open_figures(page)
    experiment = page.request.get("/api/presets/xor").json()["experiment"]
    wrong = {**experiment, "problem": {**experiment["problem"], "layers": []}}
    page.evaluate(ASK_EARLY, ["iteration", {"experiment": wrong}, [["goTo", {"count": 2}]]])
    page.wait_for_function("early.context.store.state.trouble")
    page.evaluate("early.update({ preset: 'mazur' })")
    page.wait_for_function(STANDS, arg="iteration 0 of")
