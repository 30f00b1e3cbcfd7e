"""Everything that is chosen stands in the address; and what is wrong in an address is said."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.iteration.page import Iteration, open_iteration
from tests.deep import deep


@pytest.mark.parametrize("name", [deep("mazur"), "xor", deep("spiral"), deep("iris")])
def test_a_preset_takes_one_click_and_the_address_changes(visit: Visit, name: str) -> None:
    page = open_iteration(visit, "/iteration?preset=" + ("xor" if name == "mazur" else "mazur"))
    page.page.click(f"[data-preset={name}]")
    page.calm()
    assert page.page.url.endswith(f"/iteration?preset={name}")
    assert page.page.get_attribute(f"[data-preset={name}]", "aria-current") == "true"
    experiment = page.experiment(name)
    start = page.api("/api/step", experiment)["measurement"]
    page.press("ArrowRight").press("ArrowRight")
    assert [float(row.gradient) for row in page.parameters()] == start["gradient"]


@pytest.mark.deep
def test_an_address_opens_what_was_chosen(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor")
    page.choose("source", "spsa").choose("optimizer", "adam")
    page.page.fill("#learning-rate input.number", "0.1")
    page.page.keyboard.press("Enter")
    page.calm()
    page.page.select_option("#example", label="row 1")
    page.settle()
    page.page.evaluate("document.activeElement.blur()")
    page.press("1")
    address, shown = page.address(), page.rows("network")
    assert address.endswith(
        "/iteration?preset=xor&source=spsa&optimizer=adam&learning_rate=0.1&row=1&iteration=10"
    )
    page.page.goto("about:blank")
    page.page.goto(address)
    page.settle()
    assert page.count() == 10
    assert page.rows("network") == shown
    assert page.address() == address


def test_an_address_leads_to_the_same_moment_and_the_same_weight(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor")
    page.page.click("[data-action=forward-100]")
    page.settle()
    page.page.click('[data-beat="backward"]')
    page.page.focus('#nodes [data-layer="1"][data-index="1"]')
    page.page.click('#inspector [data-name="W1[2,1]"]')
    page.settle()
    page.page.click("details:has(#plane-kind) > summary")
    page.page.select_option("#plane-kind", "weights")
    page.page.select_option("#plane-y", label="b2[1]")
    page.settle()
    address = page.address()
    place, beat, inspected, plane = seen(page)
    moment = "iteration=100&beat=backward&look=W1.2.1&plane=W1.1.1-b2.1"
    assert address.endswith(f"/iteration?preset=xor&{moment}")
    assert (place, beat) == ("iteration 100 of 200", "backward")
    assert inspected.startswith("W1[2,1]")
    page.page.goto("about:blank")
    page.page.goto(address)
    page.settle()
    assert seen(page) == (place, beat, inspected, plane)
    assert page.address() == address


def seen(page: Iteration) -> tuple[str, str, str, str]:
    page.page.wait_for_function("document.querySelector('#plane-says').textContent.includes(', through')")
    return page.place(), page.beat(), page.page.inner_text("#inspector"), page.page.inner_text("#plane-says")


@pytest.mark.new_tab
def test_moving_within_a_run_makes_no_new_entries_and_back_leads_to_the_moment(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor")
    entries = page.page.evaluate("history.length")
    page.page.click("[data-action=forward-1000]")
    page.settle()
    assert page.address().endswith("/iteration?preset=xor&iteration=1000&steps=1000")
    page.press("Shift+ArrowRight")
    assert page.address().endswith("/iteration?preset=xor&iteration=1001&steps=1001")
    assert page.page.evaluate("history.length") == entries
    page.choose("optimizer", "adam")
    assert page.page.evaluate("history.length") == entries + 1
    assert "iteration=" not in page.address()
    page.page.go_back()
    page.calm()
    assert page.place() == "iteration 1001 of 1001"
    assert page.page.input_value("#optimizer") == "gradient_descent"


def test_while_a_run_plays_its_address_stays(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur&iteration=5", reduced_motion=False)
    page.page.select_option("#speed", "30")
    page.page.click(".play")
    page.play_to(5 + 20)
    assert page.page.url.endswith("/iteration?preset=mazur&iteration=5")
    page.page.click(".play")
    page.settle()
    count = page.count()
    assert count > 10
    assert f"iteration={count}" in page.address()


def test_a_moment_after_the_end_of_a_diverged_run_is_its_last(visit: Visit) -> None:
    run = "/iteration?preset=iris&optimizer=adamw&learning_rate=1000&weight_decay=10"
    page = open_iteration(visit, f"{run}&iteration=190&beat=loss")
    last = page.count()
    assert 0 < last < 190
    assert page.address().endswith(f"&iteration={last}&beat=loss")


@pytest.mark.deep
def test_the_back_button_leads_back(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    page.choose("optimizer", "adam").choose("source", "spsa")
    page.page.go_back()
    page.calm()
    assert chosen(page) == ("backpropagation", "adam")
    page.page.go_back()
    page.calm()
    assert chosen(page) == ("backpropagation", "gradient_descent")
    page.page.go_forward()
    page.calm()
    assert chosen(page) == ("backpropagation", "adam")


def chosen(page: Iteration) -> tuple[str, str]:
    return page.page.input_value("#source"), page.page.input_value("#optimizer")


WRONG_VALUES = [
    (
        "/iteration?preset=none",
        "The address asks for preset=none, which does not exist here; Exam is used instead.",
    ),
    ("/iteration?source=magic", "The address asks for source=magic, which does not exist here;"),
    ("/iteration?learning_rate=much", "The address asks for learning_rate=much; from 0 to 1000 is possible"),
    ("/iteration?learning_rate=", "The address asks for learning_rate=; from 0 to 1000 is possible"),
    ("/iteration?learning_rate=-1", "is possible, so 0 is used."),
    ("/iteration?learning_rate=Infinity", "is possible, so 0.2 is used."),  # it is no number
    ("/iteration?seed=1.5", "a whole number from 0 to 4294967295 is possible"),
    ("/iteration?preset=mazur&row=9", "a whole number from 1 to 1 is possible, so 1 is used."),
    ("/iteration?iteration=-1", "a whole number from 0 to 100000 is possible, so 0 is used."),
    ("/iteration?iteration=1.5", "a whole number from 0 to 100000 is possible, so 0 is used."),
    ("/iteration?steps=0", "a whole number from 1 to 100000 is possible, so 1 is used."),
    (
        "/iteration?beat=sideways",
        "The address asks for beat=sideways, which does not exist here; forward is used",
    ),
    (
        "/iteration?look=W9.1.1",
        "The address asks for look=W9.1.1, which does not exist here; that is left out.",
    ),
    ("/iteration?look=a1.0", "The address asks for look=a1.0, which does not exist here; that is left out."),
    (
        "/iteration?plane=W1.1.1-W1.1.1",
        "The address asks for plane=W1.1.1-W1.1.1, which does not exist here; principal is used instead.",
    ),
    (
        "/iteration?beta1=0.5",
        "The address sets beta1, which gradient_descent and backpropagation do not have; that is left out.",
    ),
    (
        "/iteration?iteration=300&steps=20",
        "The address asks for a run of 20 and for iteration 300; the run is 300 iterations long.",
    ),
]


@pytest.mark.parametrize(("address", "said"), [deep(*WRONG_VALUES[0]), WRONG_VALUES[7]])
def test_a_wrong_value_is_said_and_the_page_works(visit: Visit, address: str, said: str) -> None:
    page = open_iteration(visit, f"{address}&theme=pink")
    of_the_server, of_the_script = page.page.locator("main .notes > p").all_inner_texts()
    assert "asks for theme=pink" in of_the_server
    assert said in of_the_script
    page.press("ArrowRight")
    assert page.beat() == "loss"
    page.page.click("#notes button")
    page.calm()
    assert not page.page.is_visible("#notes")


@pytest.mark.deep
def test_every_wrong_value_is_said(visit: Visit, subtests: pytest.Subtests) -> None:
    """One page goes from address to address as the buttons of the history make it: as it is opened, too."""
    page = open_iteration(visit, "/iteration?preset=mazur&steps=99")
    for address, said in WRONG_VALUES:
        with subtests.test(address):
            before = page.page.inner_text("#notes")
            page.page.evaluate(GO_TO, address)
            page.page.wait_for_function(SAYS_ANOTHER, arg=before)
            page.settle()
            assert said in page.page.inner_text("#notes")
            page.press("ArrowRight")
            assert page.beat() in ("loss", "backward", "step")


SAYS_ANOTHER = """(before) => {
  const notes = document.querySelector('#notes');
  return notes.checkVisibility() && notes.innerText !== before;
}"""
GO_TO = "address => { history.pushState(null, '', address); dispatchEvent(new PopStateEvent('popstate')); }"


def test_a_right_address_needs_no_words(visit: Visit) -> None:
    page = open_iteration(
        visit, "/iteration?preset=xor&source=spsa&h=.01&optimizer=adam&beta1=.8&seed=4&row=mean"
    )
    assert not page.page.is_visible("#notes")
    assert chosen(page) == ("spsa", "adam")


@pytest.mark.parametrize(
    ("asked", "background"), [deep("light", "rgb(244, 246, 249)"), ("dark", "rgb(14, 19, 27)")]
)
def test_the_address_can_ask_for_a_theme(visit: Visit, asked: str, background: str) -> None:
    page = open_iteration(visit, f"/iteration?theme={asked}", colours="light" if asked == "dark" else "dark")
    assert colour(page) == background
    page.page.click("#theme")
    assert colour(page) != background
    assert f"theme={asked}" not in page.page.url
    page.choose("optimizer", "adam")
    assert "theme=" in page.page.url


def colour(page: Iteration) -> str:
    found: str = page.page.evaluate("getComputedStyle(document.body).backgroundColor")
    return found
