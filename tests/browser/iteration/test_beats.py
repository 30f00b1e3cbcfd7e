"""The four beats change what they say they change, and nothing else; and each can be taken back."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.frames import STOP_TIME
from tests.browser.iteration.page import Iteration, open_iteration
from tests.deep import deep

UNKNOWN = "–"


def test_no_beat_but_the_step_moves_a_parameter(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    start = page.values()
    for beat in ("loss", "backward"):
        page.press("ArrowRight")
        assert page.beat() == beat
        assert page.values() == start

    page.press("ArrowRight")
    assert page.beat() == "step"
    moved = page.parameters()
    assert all(before != now.value for before, now in zip(start, moved, strict=True))
    for before, now in zip(start, moved, strict=True):
        assert float(before) + float(now.update) == float(now.value)

    page.press("ArrowRight")
    assert (page.beat(), page.count()) == ("forward", 1)
    assert page.values() == [parameter.value for parameter in moved]


def test_gradients_appear_with_the_backward_beat(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    page.press("ArrowRight")
    assert {parameter.gradient for parameter in page.parameters()} == {UNKNOWN}
    page.press("ArrowRight")
    assert UNKNOWN not in {parameter.gradient for parameter in page.parameters()}
    assert {parameter.update for parameter in page.parameters()} == {UNKNOWN}
    page.press("ArrowRight")
    assert UNKNOWN not in {parameter.update for parameter in page.parameters()}


@pytest.mark.parametrize("preset", ["mazur", deep("xor"), deep("spiral"), deep("iris")])
def test_a_beat_back_restores_the_last_picture_exactly(visit: Visit, preset: str) -> None:
    page = open_iteration(visit, f"/iteration?preset={preset}", reduced_motion=preset != "xor")
    page.press("Shift+ArrowRight")
    seen = []
    for _ in range(4):
        seen.append((page.beat(), page.caption(), page.rows("network"), page.drawing()))
        page.press("ArrowRight")
    for beat, caption, rows, drawing in reversed(seen):
        page.press("ArrowLeft")
        assert (page.beat(), page.caption()) == (beat, caption)
        assert page.rows("network") == rows
        assert page.drawing() == drawing


def test_the_very_start_has_nothing_before_it(visit: Visit) -> None:
    page = open_iteration(visit)
    before = page.rows("network")
    page.press("ArrowLeft").press("Shift+ArrowLeft")
    assert (page.beat(), page.count()) == ("forward", 0)
    assert page.rows("network") == before


def test_values_travel_from_left_to_right(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=spiral", reduced_motion=False)
    labels = "() => [...document.querySelectorAll('#network-plot .textpoint')].map(one => one.textContent)"
    page.page.evaluate(STOP_TIME)
    shown = page.page.evaluate(f"""() => {{
      const [labels, shown] = [{labels}, []];
      document.querySelector('[data-beat=forward]').click();
      do {{
        nextFrame(20);
        shown.push(labels());
      }} while (document.querySelector('main').dataset.motion !== 'rest' && shown.length < 500);
      letTimeGoOn();
      return shown;
    }}""")
    arrived = page.settle().page.evaluate(labels)
    assert any(labels[:2] == arrived[:2] and labels != arrived for labels in shown)


def test_captions_say_what_each_beat_did(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    assert (
        page.caption()
        == "Forward: in row 1, the two inputs 0.05 and 0.1 became the two outputs 0.751 and 0.773."
    )
    page.press("ArrowRight")
    assert page.caption().startswith("Loss: ")
    assert "0.2984" in page.caption()
    page.press("ArrowRight")
    assert page.caption() == (
        "Backward: backpropagation measured eight slopes in one pass back from the loss; "
        "the steepest is ∂L/∂W2[1,2] = 0.0827. No weight moved."
    )
    page.press("ArrowRight")
    assert page.caption() == (
        "Step: gradient descent moved every weight by −0.5 × its gradient; the biases are fixed; "
        "W2[1,2] went from 0.45 to 0.4087."
    )


SAID_OF_SOURCES = {
    "forward_mode": "forward mode carried eight slopes along with the values",
    "central_differences": "central differences nudged each weight up and down, 16 evaluations",
    "spsa": "SPSA nudged all weights at once, at random, and guessed eight slopes from two evaluations",
}


def test_only_backpropagation_goes_backward(visit: Visit, subtests: pytest.Subtests) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    for source, said in SAID_OF_SOURCES.items():
        with subtests.test(source):
            page.choose("source", source)
            page.page.evaluate("document.activeElement.blur()")
            page.press("ArrowRight").press("ArrowRight")
            assert page.caption().startswith(f"Measure: {said}")
            assert "ack" not in page.page.inner_text("[data-beat=backward] .title")


@pytest.mark.deep
def test_only_gradient_descent_is_called_so(visit: Visit, subtests: pytest.Subtests) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    for optimizer in ("momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw", "amsgrad"):
        with subtests.test(optimizer):
            page.choose("optimizer", optimizer)
            page.page.click("[data-beat=step]")
            page.settle()
            assert page.caption().startswith("Step: ")
            assert "gradient descent" not in page.caption().lower()
            title = str(page.page.inner_text("#optimizer option:checked"))
            assert title.split()[0].lower() in page.caption().lower()


def test_reduced_motion_changes_beats_without_travelling(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=spiral")
    script = """() => {
      const seen = new Set();
      new MutationObserver(() => seen.add(document.querySelector('main').dataset.motion))
        .observe(document.querySelector('main'), { attributes: true });
      window.motionsSeen = seen;
    }"""
    page.page.evaluate(script)
    page.press("ArrowRight").press("ArrowRight").press("ArrowLeft")
    assert page.page.evaluate("[...window.motionsSeen]") == []


@pytest.mark.deep
def test_playing_slowly_shows_all_four_beats_and_quickly_whole_iterations(visit: Visit) -> None:
    page = open_iteration(visit, reduced_motion=False)
    page.page.select_option("#speed", "1")
    assert beats_while_playing(page, 1) == {"forward", "loss", "backward", "step"}
    page.page.select_option("#speed", "30")
    assert beats_while_playing(page, 10) == {"backward forward loss step"}


def beats_while_playing(page: Iteration, iterations: int) -> set[str]:
    """Every set of beats that was lit at once, in any frame of the next iterations after the first."""
    script = """(iterations) => new Promise((done) => {
      const count = () => parseInt(document.querySelector('#place').textContent.split(' ')[1]);
      const [seen, end] = [new Set(), count() + iterations];
      const look = () => {
        if (count() > end) return done([...seen]);
        seen.add([...document.querySelectorAll('[data-beat][aria-current]')]
          .map((one) => one.dataset.beat).sort().join(' '));
        requestAnimationFrame(look);
      };
      look();
    })"""
    page.page.keyboard.press("Space")
    page.play_to(page.count() + 1)
    seen = set(page.page.evaluate(script, iterations))
    page.press("Space")
    return seen
