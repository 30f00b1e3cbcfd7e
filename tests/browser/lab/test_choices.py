"""Every choice of the problem can be made, and the rest follows where it must."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.lab.page import open_lab


@pytest.mark.deep
def test_layers_grow_and_shrink(visit: Visit) -> None:
    lab = open_lab(visit)
    assert lab.widths() == [2, 4, 1]
    lab.click("#wider-1")
    assert lab.widths() == [2, 5, 1]
    lab.click("#narrower-1").click("#narrower-1")
    assert lab.widths() == [2, 3, 1]
    lab.click("#layer-add")
    assert lab.widths() == [2, 3, 3, 1]
    assert lab.page.locator("#nodes button").count() == 9
    lab.click("#layer-remove-1").click("#layer-remove-1")
    assert lab.widths() == [2, 1]
    assert lab.chosen()["problem"]["activations"] == ["identity"]


def test_layers_are_reached_and_changed_with_keys_alone(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.page.focus("#wider-1")
    lab.press("Enter").press("Enter")
    assert lab.widths() == [2, 6, 1]
    assert lab.page.evaluate("document.activeElement.id") == "wider-1"


@pytest.mark.deep
def test_no_layer_is_wider_than_the_limit_or_empty(visit: Visit) -> None:
    lab = open_lab(visit)
    for _ in range(3):
        lab.click("#narrower-1")
    assert lab.widths() == [2, 1, 1]
    assert lab.page.is_disabled("#narrower-1")


def test_each_layer_has_its_activation_and_a_choice_keeps_everything_else(visit: Visit) -> None:
    lab = open_lab(visit)
    losses = lab.rows("loss")[5]
    lab.select("#activation-1", "relu")
    before = lab.chosen()
    assert before["problem"]["activations"] == ["relu", "identity"]
    assert lab.rows("loss")[5] != losses
    lab.click("#wider-1")
    after = lab.chosen()
    assert after["problem"]["layers"] == [2, 5, 1]
    for one in (before, after):
        del one["problem"]["layers"]
    assert before == after


def test_other_data_bring_their_ends_and_a_loss_that_suits(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.select("#data", "iris")
    assert lab.widths() == [4, 4, 3]
    assert lab.page.input_value("#loss") == "cross_entropy"
    lab.select("#data", "noisy_sine")
    assert lab.widths() == [1, 4, 1]
    assert lab.page.input_value("#loss") == "mean_squared_error"
    plot = lab.page.locator("[data-part=network-plot]")
    target = plot.locator("text", has_text="target −0.0074")
    expect(target).to_be_visible()
    ends = "(one) => one.getBoundingClientRect().right"
    assert target.evaluate(ends) <= plot.evaluate(ends)
    lab.select("#data", "circle")
    assert lab.widths() == [2, 4, 1]
    assert lab.page.input_value("#loss") == "mean_squared_error"


@pytest.mark.deep
def test_the_settings_of_data_are_one_click_away(visit: Visit) -> None:
    lab = open_lab(visit, "/lab?preset=spiral")
    lab.page.click("#data-more summary")
    lab.type("#data-rows", "60")
    assert lab.chosen()["problem"]["data"]["rows"] == 60
    assert "60 rows" in lab.page.inner_text("#example")


@pytest.mark.deep
def test_derived_inputs_are_ticked(visit: Visit) -> None:
    lab = open_lab(visit)
    assert lab.page.inner_text(".features label >> nth=4").strip() == "a·b"
    lab.click("#feature-xy").click("#feature-x")
    problem = lab.chosen()["problem"]
    assert problem["features"] == ["y", "xy"]
    assert lab.widths() == [2, 4, 1]
    lab.click("#feature-xy")
    assert lab.page.is_disabled("#feature-y")


def test_derived_inputs_are_for_two_inputs_only(visit: Visit) -> None:
    lab = open_lab(visit, "/lab?preset=iris")
    assert lab.page.locator("#feature-x").count() == 0


@pytest.mark.deep
def test_lists_and_penalties_are_part_of_the_problem(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.select("#loss", "mean_squared_error").select("#initialiser", "he").select("#biases", "none")
    lab.type("#regularisation-l2", "0.5")
    problem = lab.chosen()["problem"]
    assert (problem["loss"], problem["biases"]) == ("mean_squared_error", "none")
    assert problem["initialiser"] in ("he", {"name": "he"})
    assert problem["regularisation"] == {"l2": 0.5}


@pytest.mark.deep
def test_a_start_has_its_own_settings(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.select("#initialiser", "constant")
    lab.type("#initialiser-value", "0.25")
    assert {float(value) for value in lab.values()} == {0.25}


@pytest.mark.deep
def test_a_step_sees_as_many_rows_as_are_typed(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.type("#batch-size", "2")
    assert lab.chosen()["batch_size"] == 2
    lab.type("#batch-size", "")
    assert lab.chosen()["batch_size"] is None


@pytest.mark.deep
def test_source_and_optimizer_are_those_of_the_catalog(visit: Visit) -> None:
    lab = open_lab(visit)
    catalog = lab.page.request.get("/api/catalog").json()
    for what in ("source", "optimizer"):
        titles = lab.page.locator(f"#{what} option").all_inner_texts()
        assert titles[: len(catalog[f"{what}s"])] == [kind["title"] for kind in catalog[f"{what}s"]]
    lab.choose("source", "central_differences")
    lab.choose("optimizer", "adam")
    experiment = lab.chosen()
    assert experiment["source"]["name"] == "central_differences"
    assert experiment["optimizer"]["name"] == "adam"


def test_divergence_is_explained_in_its_place(visit: Visit) -> None:
    lab = open_lab(visit, "/lab?preset=iris&optimizer=adamw&learning_rate=1000&weight_decay=10")
    lab.press("2")
    assert lab.caption().startswith("Diverged: in iteration ")


@pytest.mark.deep
def test_help_beside_every_term_says_one_sentence_and_draws_one_formula(visit: Visit) -> None:
    lab = open_lab(visit, "/lab?preset=spiral&source=spsa&optimizer=adam")
    lab.select("#schedule", "cosine").select("#clip", "norm").select("#initialiser", "uniform")
    for more in ("#source-more", "#optimizer-more", "#data-more"):
        lab.page.eval_on_selector(more, "details => { details.open = true; }")
    helps = lab.page.locator(".choose .term, #layers .term").all()
    choices = lab.page.locator(".choose .setting, .choose .choose-one:not(#own-rule *), #source, #optimizer")
    inputs_and_layers = 2
    assert len(helps) == choices.count() + inputs_and_layers
    for one in helps:
        one.evaluate("details => { details.open = true; }")
        said = one.locator("p:has(strong)").all_inner_texts()
        assert all(text.endswith(".") and text.count(": ") >= 1 for text in said), said
        if one.locator("strong", has_text="sin(x1)").count():
            # Inputs are called by their formulas, in the names of the data.
            assert one.locator(".formula").count() == 0
        else:
            one.locator(".formula:not(:empty)").first.wait_for()
            assert one.locator(".formula").count() == len(said)
        one.evaluate("details => { details.open = false; }")
    # Data have a source instead of a formula, what biases do is written as text, and inputs are named so.
    assert lab.page.locator(".term:has(math)").count() == len(helps) - 3
    for width in (1440, 360):
        lab.page.set_viewport_size({"width": width, "height": 900})
        lab.calm()
        for one in helps:
            one.evaluate("details => { details.open = true; }")
            left, right = one.locator("> div").evaluate(ENDS)
            assert left >= 0, (width, one.inner_text())
            assert right <= width, (width, one.inner_text())
            one.evaluate("details => { details.open = false; }")


def test_what_stands_apart_in_the_glossary_has_its_formula_too(visit: Visit) -> None:
    lab = open_lab(visit)
    for what, name in (("source", "interleaved"), ("optimizer", "own_rule")):
        lab.choose(what, name)
        lab.page.click(f"#{what}-help summary")
        lab.page.locator(f"#{what}-help math").wait_for()
        # The open help may lie over the next one.
        lab.page.keyboard.press("Escape")


def test_the_focus_stays_in_line_when_a_number_is_left(visit: Visit) -> None:
    lab = open_lab(visit)
    numbers = ("#optimizer-learning_rate", "#regularisation-l1", "#batch-size")
    for number in numbers:
        lab.type(number, "3")
        focused = lab.page.evaluate("document.activeElement.getAttribute('aria-label')")
        assert str(focused).startswith("What is "), number
        assert lab.page.locator(".term[open]").count() == 0


ENDS = "one => [one.getBoundingClientRect().left, one.getBoundingClientRect().right]"


def test_one_help_is_open_at_a_time_and_escape_closes_it(visit: Visit) -> None:
    lab = open_lab(visit)
    for one in lab.page.locator("#problem .choose-one .term").all():
        one.locator("summary").press("Enter")
        assert lab.page.locator(".term[open]").count() == 1
    lab.page.keyboard.press("Escape")
    assert lab.page.locator(".term[open]").count() == 0


def test_a_schedule_and_clipping_go_with_any_rule(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.select("#schedule", "cosine")
    lab.select("#clip", "norm")
    lab.choose("optimizer", "adam")
    optimizer = lab.chosen()["optimizer"]
    assert optimizer["name"] == "adam"
    assert optimizer["schedule"]["name"] == "cosine"
    assert optimizer["clip"] == {"by": "norm", "limit": 1}
    lab.select("#clip", "")
    assert lab.chosen()["optimizer"]["clip"] is None
