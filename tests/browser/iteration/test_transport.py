"""Every way to move through the run, by pointer and by keys alone."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.iteration.page import Iteration, open_iteration

BUTTONS = {
    "beat-next": ("ArrowRight", "loss", 0),
    "beat-previous": ("ArrowLeft", "forward", 0),
    "iteration-next": ("Shift+ArrowRight", "forward", 1),
    "forward-10": ("1", "forward", 10),
    "forward-100": ("2", "forward", 100),
    "forward-1000": ("3", "forward", 1000),
}


def test_buttons_and_keys_lead_to_the_same_place(visit: Visit, subtests: pytest.Subtests) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    for action, (key, beat, count) in BUTTONS.items():
        with subtests.test(action):
            page.press("Home").press(key)
            by_key = (page.beat(), page.count(), page.caption())
            assert by_key[:2] == (beat, count)
            page.press("Home")
            page.page.click(f"[data-action={action}]")
            page.settle()
            assert (page.beat(), page.count(), page.caption()) == by_key


def test_fast_forward_arrives_at_the_very_numbers_of_the_api(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor&optimizer=adam&learning_rate=.01")
    page.press("3").press("1")
    experiment = {**page.experiment("xor"), "optimizer": {"name": "adam", "learning_rate": 0.01}}
    far = page.api("/api/train", {**experiment, "steps": 1000, "every": 100})
    here = {key: far[key] for key in ("theta", "state", "count")}
    end = page.api("/api/train", {**experiment, **here, "steps": 10})
    assert [float(value) for value in page.values()] == end["theta"]


def test_reset_leads_to_the_very_same_start(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=spiral")
    start = (page.rows("network"), page.caption(), page.drawing()["network"])
    page.press("2").press("ArrowRight")
    page.page.click("[data-action=reset]")
    page.settle()
    assert (page.rows("network"), page.caption(), page.drawing()["network"]) == start


def test_a_new_seed_starts_elsewhere_and_the_address_knows(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor")
    start = page.values()
    page.page.click("[data-action=seed]")
    page.calm()
    assert page.values() != start
    assert "seed=" in page.page.url


def test_scrubbing_reaches_every_iteration_and_the_slider_takes_arrow_keys(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    frames = page.api("/api/train", {**page.experiment("mazur"), "steps": 201})["frames"]
    for count in (137, 200, 41):
        page.page.evaluate(
            """count => {
              const scrub = document.querySelector('#scrub');
              scrub.value = count;
              scrub.dispatchEvent(new Event('input', { bubbles: true }));
            }""",
            count,
        )
        page.calm()
        assert page.count() == count
        assert [float(value) for value in page.values()] == frames[count]["theta"]
    # Its keys are its own, and the page leaves them to it.
    page.press("Home")
    page.page.focus("#scrub")
    page.press("ArrowRight").press("ArrowRight")
    assert (page.beat(), page.count()) == ("forward", 2)
    page.press("End")
    assert page.count() == 200


def test_playing_and_pausing(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur", reduced_motion=False)
    page.page.select_option("#speed", "10")
    page.page.click(".play")
    page.page.wait_for_function("() => document.querySelector('.play').textContent.trim() === 'Pause'")
    page.play_to(6)
    page.page.keyboard.press("Space")
    page.settle()
    count = page.count()
    page.calm()
    assert page.count() == count
    assert page.page.inner_text(".play") == "Play"


def test_playing_ends_with_the_run_and_goes_on_when_asked(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    page.press("End")
    assert page.place() == "iteration 200 of 200"
    page.page.select_option("#speed", "60")
    page.page.keyboard.press("Space")
    page.page.wait_for_function(
        "() => /^iteration 2[0-9][1-9] of 400$/.test(document.querySelector('#place').textContent)"
    )
    page.press("Space")
    assert page.count() > 200


# How fast the server is counts here too, and a busy machine is no slow line.
@pytest.mark.deep
def test_playing_never_stalls_on_a_slow_line(visit: Visit) -> None:
    """Each answer takes a second more, 60 frames of a page that draws; between iterations there are fewer."""
    page = open_iteration(visit, "/iteration?preset=spiral", reduced_motion=False)
    page.page.evaluate("""() => {
      const { fetch } = window;
      window.fetch = async (...asked) => {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        return fetch(...asked);
      };
    }""")
    page.page.select_option("#speed", "30")
    script = """(end) => new Promise((done) => {
      const place = document.querySelector('#place');
      let [shown, still, longest] = [place.textContent, 0, 0];
      const look = () => {
        still = place.textContent === shown ? still + 1 : 0;
        [shown, longest] = [place.textContent, Math.max(longest, still)];
        if (parseInt(shown.split(' ')[1]) >= end) done(longest);
        else requestAnimationFrame(look);
      };
      document.querySelector('.play').click();
      look();
    })"""
    assert page.page.evaluate(script, 100) < 50
    page.press("Space")


def test_keys_of_the_browser_stay_the_browsers(visit: Visit, subtests: pytest.Subtests) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    before = (page.beat(), page.count(), page.page.url)
    for key in ("Control+ArrowRight", "Alt+n", "Meta+1"):
        with subtests.test(key):
            page.press(key)
            assert (page.beat(), page.count(), page.page.url) == before


def test_keys_rest_in_lists_numbers_and_sliders(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur&controls=all")
    for field in ("#source", "#learning-rate input.number", "#speed"):
        page.page.focus(field)
        page.press("1")
        assert page.count() == 0


def test_single_characters_can_be_switched_off(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    page.press("?")
    assert page.page.is_visible("#help")
    page.page.click("#single-keys")
    page.press("Escape")
    page.press("1")
    assert page.count() == 0
    page.press("Shift+ArrowRight")
    assert page.count() == 1


def test_the_keyboard_alone_reaches_every_control(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor")
    assert every_control(page) <= tab_through(page)
    page.show_all()
    assert every_control(page) <= tab_through(page)


def every_control(page: Iteration) -> set[str]:
    script = """all => all
      .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0)
      .filter(one => !one.closest('dialog, [inert]') && !one.disabled)
      .map(one => one.id || Object.values(one.dataset)[0] || one.textContent)"""
    controls = "a[href], button, select, input, summary"
    found: list[str] = page.page.eval_on_selector_all(controls, script)
    return set(found)


def tab_through(page: Iteration) -> set[str]:
    """Everything that has the focus while Tab is pressed from the top to the bottom of the page."""
    script = """() => {
      const { activeElement: one } = document;
      return one.id || Object.values(one.dataset)[0] || one.textContent;
    }"""
    page.page.evaluate("document.body.focus()")
    seen: list[str] = []
    for _ in range(80):
        page.page.keyboard.press("Tab")
        seen.append(page.page.evaluate(script))
    return set(seen)


def test_arrow_keys_go_from_node_to_node_and_their_weights_follow(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    page.page.focus("#nodes button[tabindex='0']")
    heading = "#inspector h2"
    for key, name in (
        ("ArrowDown", "input node 2"),
        ("ArrowRight", "hidden 1 node 2"),
        ("ArrowRight", "output node 2"),
        ("ArrowUp", "output node 1"),
    ):
        page.press(key)
        assert page.page.inner_text(heading).startswith(name)
    assert (page.beat(), page.count()) == ("forward", 0)
    for _ in range(3):
        page.press("Tab")
        if page.page.evaluate("document.activeElement.closest('#inspector') != null"):
            break
    page.press("Enter")
    assert page.page.inner_text(heading) == "W2[1,1]: from hidden 1 node 1 to output node 1"
    page.press("Tab").press("Enter")
    assert page.page.inner_text(heading) == "W2[1,2]: from hidden 1 node 2 to output node 1"
