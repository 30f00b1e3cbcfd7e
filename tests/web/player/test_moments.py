"""Figures of lessons that a file cannot walk: moments with the engine's numbers, the same each time."""

import numpy as np
import pytest

from app.derivatives.evaluation import loss
from app.expressions.parser import parse
from app.lessons.register import lessons
from app.problems.expression_graph import expression_graph
from app.web.player.moments import beginning, moments
from app.web.player.text_file import lesson_file
from app.wording.numbers import shown
from tests.bundled import bundled
from tests.deep import deep

MOST_BYTES = 1_000_000


def test_a_race_says_how_low_it_is_at_each_moment() -> None:
    figure = lessons()["landscape"].text.figures["ground"]
    graph = expression_graph(parse("(x^2 + 10*y^2)/2")).graph
    here = np.array([-4.0, 2.0])
    heights = {}
    for step in range(51):
        heights[step] = float(loss(graph, here))
        here = here - 0.05 * np.array([here[0], 10 * here[1]])

    told = moments(figure, {})
    assert [one.says for one in told] == [
        f"Descent after {step} step{'s' * (step != 1)}. Bowl. Gradient descent: f = {shown(heights[step])}."
        for step in (0, 1, 2, 3, 5, 10, 20, 50)
    ]
    assert len({one.picture.svg for one in told}) == len(told)


def test_a_graph_is_walked_to_its_end_and_a_run_through_its_beats() -> None:
    graph = moments(lessons()["chain-rule"].text.figures["graph"], {})
    assert len(graph) == 9
    # The value of the whole, and the slope by w: 2 (wx - t) x.
    assert ">0.25<" in graph[3].picture.svg
    assert ">3<" in graph[-1].picture.svg
    assert [beginning(lessons()["chain-rule"].text.figures["graph"], {"step": step}) for step in (0, 4)] == [
        0,
        4,
    ]
    assert beginning(lessons()["landscape"].text.figures["ground"], {"time": 10}) == 5
    assert len(moments(lessons()["costs"].text.figures["network"], {})) == 4


@pytest.mark.parametrize("slug", [slug if slug == "what-goes-wrong" else deep(slug) for slug in lessons()])
def test_every_step_of_a_lessons_file_has_its_figure(slug: str, monkeypatch: pytest.MonkeyPatch) -> None:
    bundled(monkeypatch)
    text, steps = lesson_file(slug).html, lessons()[slug].text.steps

    assert text.count("data-moment=") + text.count('class="moments"') == len(steps)
    assert len(text.encode()) <= MOST_BYTES
    assert text == lesson_file(slug).html
