"""What a page and the figure in it say to one another: parameters, the end, and SPLICE."""

import json
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page

from app.web.embed import messages
from app.web.embed.kinds import FAMILIES, KINDS
from tests.browser.embed.conftest import Host
from tests.browser.embed.host_page import (
    READY,
    SANDBOXED,
    events,
    figure_in,
    heard,
    of_splice,
    wait_for_event,
)
from tests.deep import deep

GARBAGE = (
    None,
    "set",
    7,
    [],
    {"to": "slope-and-step"},
    {"to": "slope-and-step", "version": 2, "command": "goto", "iteration": 3},
    {"to": "slope-and-step", "version": 1, "command": "constructor"},
    {"to": "slope-and-step", "version": 1, "command": ["goto"], "iteration": 3},
    {"to": "slope-and-step", "version": 1, "command": "goto", "iteration": -1},
    {"to": "slope-and-step", "version": 1, "command": "goto", "iteration": 999999},
    {"to": "slope-and-step", "version": 1, "command": "goto", "iteration": "3"},
    {"to": "slope-and-step", "version": 1, "command": "goto", "iteration": 3, "beat": "<b>"},
    {"to": "slope-and-step", "version": 1, "command": "set", "values": "theme=dark"},
    {"to": "slope-and-step", "version": 1, "command": "set", "values": {"Theme!": "dark"}},
    {"to": "slope-and-step", "version": 1, "command": "set", "values": {"theme": ["dark"]}},
    {"subject": "SPLICE.getState.response", "state": {"iteration": "3"}},
    {"subject": "SPLICE.getState.response", "message_id": "mine", "state": {"iteration": "3"}},
)

CALL = "top.postMessage('injected','*')"
INJECTION = f""""><img src=x onerror="{CALL}">'><script>{CALL}</script>"""


def opened(page: Page) -> Page:
    page.wait_for_function(READY)
    return page


def test_a_host_sets_parameters_as_the_address_would(host: Host) -> None:
    page = opened(host("iteration?preset=xor"))
    entries = page.evaluate("history.length")
    page.evaluate("say({ command: 'goto', iteration: 2, beat: 'loss' })")
    wait_for_event(page, "step", iteration=2, beat="loss")
    page.evaluate(
        "say({ command: 'set', values: { learning_rate: 0.25, theme: 'dark', seed: 'NaN', foo: 1 } })"
    )
    wait_for_event(page, "changed")
    [changed] = events(page, "changed")
    assert changed["values"]["learning_rate"] == "0.25"  # type: ignore[index]
    assert changed["values"]["iteration"] == "2", "it lost its place"  # type: ignore[index]
    figure = figure_in(page)
    figure.wait_for_function("document.querySelector('#notes').innerText.includes('seed=NaN')")
    assert "foo" in figure.inner_text("#notes")
    assert figure.evaluate("document.documentElement.dataset.theme") == "dark"
    link = figure.get_attribute("#in-full", "href") or ""
    assert "learning_rate=0.25" in link
    assert "iteration=2" in link

    # What is wrong, or decided by the frame's own address, leaves what holds.
    wrong = "{ preset: '<b>', learning_rate: -5, lock: '0-1' }"
    page.evaluate(f"(heard.length = 0) || say({{ command: 'set', values: {wrong} }})")
    wait_for_event(page, "changed")
    [unchanged] = events(page, "changed")
    assert unchanged["values"] == changed["values"]
    assert len(unchanged["notes"]) == 3  # type: ignore[arg-type]

    # What the server writes into the frame needs a new one, in the place of the old.
    page.evaluate("(heard.length = 0) || say({ command: 'set', values: { controls: 'full' } })")
    page.wait_for_function(READY)
    figure_in(page).click(".folded > summary")
    figure_in(page).wait_for_selector("[name$=optimizer], [id$=optimizer]")
    assert events(page, "ready")[0]["iteration"] == 2
    assert page.evaluate("history.length") == entries
    page.go_back()
    assert page.url == "about:blank", "one Back does not leave the page"


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        deep("graph?text=x*y%2Bx&start=x:2,y:3", {"start": "x:5,y:1", "mode": "forward"}),
        deep("descent?surface=bowl&racers=gradient_descent&steps=10", {"steps": 20, "unit": "steps"}),
        deep("runs-race?entries=adam&steps=20", {"steps": 50, "unit": "operations", "time": 5}),
    ],
)
def test_other_figures_are_set_as_well(host: Host, kind: str, changes: dict[str, object]) -> None:
    page = opened(host(kind))
    page.evaluate("(values) => say({ command: 'set', values })", changes)
    wait_for_event(page, "changed")
    # Then the state that it tells a course site is what it shows.
    page.wait_for_function("heard.some((data) => data.subject === 'SPLICE.reportScoreAndState')")
    state = of_splice(page, "reportScoreAndState")[-1]["state"]
    assert {name: state[name] for name in changes} == {  # type: ignore[index]
        name: str(value) for name, value in changes.items()
    }


def test_garbage_changes_nothing(host: Host) -> None:
    page = opened(host("iteration?preset=mazur"))
    for data in GARBAGE:
        page.evaluate("(data) => frames[0].postMessage(data, '*')", data)
    # A stranger beside the figure is not its host.
    page.evaluate("document.body.append(document.createElement('iframe'))")
    page.evaluate(
        """frames[1].eval("parent.frames[0].postMessage("""
        """{to: 'slope-and-step', version: 1, command: 'goto', iteration: 9}, '*')")"""
    )
    page.evaluate("say({ command: 'goto', iteration: 1, beat: 'backward' })")
    wait_for_event(page, "step", iteration=1, beat="backward")
    assert {step["iteration"] for step in events(page, "step")} <= {0, 1}
    assert events(page, "changed") == []


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        ("iteration?preset=mazur&steps=2", {"beat": "loss"}, {"iteration": 1, "beat": "step"}),
        deep("graph?text=x*y&start=x:2,y:3", {"step": 1}, {"step": 3}),
        deep("descent?surface=bowl&racers=gradient_descent&steps=10", {"time": 1}, {"time": 10}),
        deep("runs-race?entries=adam&steps=20", {"time": 1}, {"time": 20}),
    ],
)
def test_the_end_is_told_once_and_a_course_site_may_keep_state_and_score(
    host: Host, kind: str, first: dict[str, object], last: dict[str, object]
) -> None:
    page = opened(host(kind))
    page.evaluate("(place) => say({ command: 'goto', ...place })", first)
    wait_for_event(page, "step", **first)
    assert events(page, "complete") == []
    if "iteration" in last:
        page.wait_for_function("heard.some((data) => data.subject === 'SPLICE.reportScoreAndState')")
        [report] = of_splice(page, "reportScoreAndState")
        assert "score" not in report, "whoever looks around was scored"
        assert report["state"] == {"preset": "mazur", "steps": "2", "beat": "loss"}
    for _ in range(2):
        page.evaluate("(place) => say({ command: 'goto', ...place })", last)
        wait_for_event(page, "step", **last)
        page.evaluate("say({ command: 'pause' })")
    wait_for_event(page, "complete", score=1)
    page.wait_for_function("heard.some(({ subject, score }) => subject?.endsWith('State') && score === 1)")
    assert len(events(page, "complete")) == 1
    assert [one["name"] for one in of_splice(page, "sendEvent")][-1] in ("complete", "step")
    assert {one["event"] for one in heard(page) if "event" in one} <= {one.name for one in messages.EVENTS}


@pytest.mark.parametrize("form", ["{}", deep("JSON.stringify({})")])
def test_a_course_site_gives_a_state_back(host: Host, form: str) -> None:
    page = host("iteration?preset=xor")
    page.wait_for_function("heard.some((data) => data.subject === 'SPLICE.getState')")
    state = "{preset: 'mazur', iteration: '2', beat: 'backward', learning_rate: '0.125'}"
    page.evaluate(
        "frames[0].postMessage({ subject: 'SPLICE.getState.response', state: FORM,"
        " message_id: heard.find((data) => data.subject === 'SPLICE.getState').message_id }, '*')".replace(
            "FORM", form.replace("{}", state)
        )
    )
    wait_for_event(page, "step", iteration=2, beat="backward")
    link = figure_in(page).get_attribute("#in-full", "href") or ""
    assert "preset=mazur" in link
    assert "learning_rate=0.125" in link


@pytest.mark.parametrize("kind", ["iteration", *map(deep, sorted(set(KINDS) - {"iteration"}))])
def test_scripts_in_any_parameter_are_inert(host: Host, kind: str) -> None:
    values = {one.name: INJECTION for one in KINDS[kind].parameters if one.name != "text"}
    page = opened(host(f"{kind}?{urlencode({**values, INJECTION: INJECTION})}"))
    figure = figure_in(page)
    figure.wait_for_function("document.querySelectorAll('#notes p').length > 2")
    assert figure.query_selector("img[src=x]") is None
    assert page.evaluate("heard.includes('injected')") is False


def test_who_wants_no_motion_gets_none_by_itself(host: Host) -> None:
    page = opened(host("iteration?preset=mazur&autoplay=1"))
    page.evaluate("say({ command: 'goto', iteration: 2, beat: 'loss' })")
    wait_for_event(page, "step", iteration=2, beat="loss")
    assert {step["iteration"] for step in events(page, "step")} == {2}, "it has moved by itself"


def test_a_question_is_answered_to_the_host_with_its_score_even_where_forms_are_not_allowed(
    host: Host,
) -> None:
    question = {
        "text": "Will the loss rise?",
        "kind": "choice",
        "iteration": 0,
        "beat": "loss",
        "options": ["yes", "no"],
        "right": 1,
    }
    address = f"iteration?{urlencode({'preset': 'mazur', 'predict': json.dumps(question)})}"
    page = opened(host(address, frame=SANDBOXED))
    figure = figure_in(page)
    figure.get_by_role("radio", name="no").check()
    figure.click(".question .commit")
    wait_for_event(page, "complete", score=1)
    [answer] = events(page, "answer")
    assert (answer["question"], answer["right"], answer["points"]) == (question["text"], True, 1)
    page.wait_for_function("heard.some(({ subject, score }) => subject?.endsWith('State') && score === 1)")
    names = [one["name"] for one in of_splice(page, "sendEvent")]
    assert [name for name in names if name != "step"] == ["answer", "complete"]


@pytest.mark.deep
def test_a_lesson_comes_back_where_the_course_site_has_kept_it(host: Host) -> None:
    lesson = FAMILIES["lessons"].kinds[0].name
    page = opened(host(lesson))
    page.evaluate("say({ command: 'goto', step: 2 })")
    wait_for_event(page, "step", step=2)
    page.wait_for_function("heard.some((data) => data.subject === 'SPLICE.reportScoreAndState')")
    state = of_splice(page, "reportScoreAndState")[-1]["state"]
    assert state["step"] == "2"  # type: ignore[index]

    again = opened(host(lesson))
    asked = of_splice(again, "getState")[0]["message_id"]
    answer = {"subject": "SPLICE.getState.response", "message_id": asked, "state": state}
    again.evaluate("(answer) => (heard.length = 0) || frames[0].postMessage(answer, '*')", answer)
    again.wait_for_function(READY)
    assert events(again, "ready")[0]["step"] == 2
    # The same answer once more opens nothing anew.
    answer["message_id"] = of_splice(again, "getState")[0]["message_id"]
    again.evaluate("(answer) => (heard.length = 0) || frames[0].postMessage(answer, '*')", answer)
    wait_for_event(again, "changed")
