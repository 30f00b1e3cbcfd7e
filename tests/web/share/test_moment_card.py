"""Cards of moments: the numbers on them are the engine's at that very iteration, beat or step."""

import re
from struct import unpack
from typing import Any

import httpx
import pytest

from app.presets import PRESETS
from app.problems.surfaces import SURFACES
from app.training.runs import iterations
from app.web.api.train import answer as train
from app.web.claims.links import encoded
from app.web.descent.document import DOCUMENT as DESCENT
from app.web.descent.moment import document_at as race_at
from app.web.descent.race import answer as race
from app.web.descent.schemas import RaceRequest
from app.web.graph.document import DOCUMENT as GRAPH
from app.web.graph.moment import document_at as graph_at
from app.web.iteration import moment
from app.web.iteration.asked_run import asked_run
from app.web.iteration.document import DOCUMENT
from app.web.iteration.moment import FURTHEST, document_at
from app.web.schemas.train import TrainRequest
from app.web.share.moment_card import iteration_at
from app.web.site.cards import svg_of
from app.wording.numbers import shown

pytestmark = pytest.mark.anyio

VALLEY = SURFACES["rosenbrock"]


def frame_at(query: dict[str, str]) -> dict[str, Any]:
    """The iteration as the call for training answers it."""
    asked = asked_run(query)
    body = {**asked.experiment, "example": asked.example, "steps": asked.iteration + 1}
    frame: dict[str, Any] = train(TrainRequest.model_validate(body))["frames"][-1]
    return frame


def said(query: dict[str, str]) -> str:
    """All that the card of one iteration says in its title."""
    document = document_at(query)
    return " ".join([document.kind, *(text for text, _ in document.headline)])


def test_the_beats_of_one_iteration_say_what_they_have_found() -> None:
    run = {"preset": "mazur", "iteration": "3"}
    frame = frame_at(run)
    steepest = max(frame["gradient"], key=abs)
    longest = max(frame["update"], key=abs)

    assert said({**run, "beat": "forward"}).startswith("Iteration 3: forward. Nodes show row 1 Mazur")
    assert f"Loss {shown(frame['value'])} on 1 row" in said({**run, "beat": "loss"})
    assert f"slope {shown(steepest)} for W2.1.2" in said({**run, "beat": "backward"})
    assert f"W2.1.2 moves most: by {shown(longest)}" in said({**run, "beat": "step"})


def test_biases_are_named_and_rows_are_counted_where_there_are_several() -> None:
    assert "on 4 rows" in said({"preset": "xor", "beat": "loss"})
    assert re.search(r"[Wb]\d\.\d(\.\d)? moves most", said({"preset": "xor", "beat": "step", "row": "mean"}))
    assert "Nodes show the mean" in said({"preset": "xor", "row": "mean"})


def test_slopes_and_updates_lie_beside_the_weights_in_their_colours() -> None:
    run = {"preset": "mazur", "iteration": "3"}
    pictures = {
        beat: document_at({**run, "beat": beat}).picture().svg for beat in ("forward", "backward", "step")
    }
    colours = {beat: set(re.findall(r' stroke="(#\w+)"', svg)) for beat, svg in pictures.items()}

    assert len(colours["backward"] - colours["forward"]) == len(colours["step"] - colours["forward"]) == 1
    assert colours["backward"] != colours["step"]
    # Two of the eight slopes are below zero.
    assert pictures["backward"].count("stroke-dasharray") == 2
    assert "light-dark" not in "".join(pictures.values())


def test_far_moments_and_runs_that_diverge_have_the_card_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    assert document_at({"iteration": str(FURTHEST + 1)}) is DOCUMENT
    monkeypatch.setattr(
        moment, "iterations", lambda *run: (one._replace(diverged=True) for one in iterations(*run))
    )
    assert document_at({"preset": "xor", "iteration": "2"}) is DOCUMENT


def test_an_experiment_of_ones_own_is_drawn_with_its_edits() -> None:
    told = {**PRESETS["mazur"].experiment, "edits": [{"count": 1, "values": {"0": 1.5}}]}
    query = {"e": encoded({"experiment": told, "example": 0}), "iteration": "1", "beat": "loss"}
    [frame] = train(TrainRequest.model_validate({**told, "steps": 2}))["frames"][1:]
    document = iteration_at(query, lambda: True)

    assert document.headline == [
        ("An experiment of one’s own", "ink"),
        (f"Loss {shown(frame['value'])} on 1 row", "ink"),
    ]
    assert ">1.5<" in document.picture().svg


def test_a_graph_is_drawn_as_far_as_it_is_walked() -> None:
    at = {step: graph_at({"text": "x*y+x", "step": step}) for step in ("0", "4")}

    assert [one.headline for one in at.values()] == [[("x*y+x", "ink")]] * 2
    assert at["4"].kind.endswith("step 4")
    assert "∂" not in at["0"].picture().svg
    assert "∂" in at["4"].picture().svg


def test_a_race_is_drawn_as_far_as_each_racer_has_paid_for() -> None:
    racers = [{"name": "gradient_descent", "learning_rate": 0.001}, {"name": "newton"}]
    rules = "gradient_descent,learning_rate:0.001;newton"
    source = {"name": "backpropagation"}
    body = {
        "problem": {
            "kind": "expression",
            "text": SURFACES["rosenbrock"].text(),
            "start": {"x": -1.2, "y": 1},
        },
        "racers": [{"source": source, "optimizer": rule} for rule in racers],
        "steps": 40,
    }
    cheap, dear = race(RaceRequest.model_validate(body))["racers"]
    ratio = dear["price"]["operations"] / cheap["price"]["operations"]
    assert ratio > 1
    at = {
        time: race_at({"surface": "rosenbrock", "racers": rules, "time": time}) for time in ("0", "3", "40")
    }

    assert at["0"].headline[0] == ("Rosenbrock’s valley", "ink")
    assert at["40"].kind == f"Descent after {shown(40 * cheap['price']['operations'])} operations"
    lowest = float(dear["values"][int(40 / ratio)])
    assert at["40"].headline[1] == (f"Newton is lowest: f = {shown(lowest)}", "step")
    corners = [re.findall(r'<path d="(M[^"]*)"', at[time].picture().svg)[::2] for time in ("3", "40")]
    assert [path.count("L") for path in corners[0]] == [3, int(3 / ratio)]
    assert [path.count("L") for path in corners[1]] == [40, int(40 / ratio)]


@pytest.mark.parametrize(
    "query",
    [
        {"text": "log(x)*y"},
        {"text": "x*y*z"},
        {"surface": "beale", "box": "1", "racers": "newton"},
        {"surface": "parabola", "racers": "gradient_descent,learning_rate:9;adam", "time": "200"},
        {"text": "1/x", "start": "x:0", "time": "3"},
    ],
)
def test_races_that_cannot_be_drawn_end_well(query: dict[str, str]) -> None:
    document = race_at(query)

    assert document is DESCENT or svg_of(document)


@pytest.mark.parametrize(
    "query", [{"text": "x+" * 200 + "x"}, {"text": "1/x", "start": "x:0", "step": "99999999"}]
)
def test_formulas_that_cannot_be_drawn_end_well(query: dict[str, str]) -> None:
    document = graph_at(query)

    assert document is GRAPH or svg_of(document)


async def test_a_card_is_as_wide_as_asked_and_is_kept(api: httpx.AsyncClient) -> None:
    address = "/iteration?preset=xor&iteration=2&beat=step"
    card = await api.get("/card/moment.png", params={"address": address, "width": 600})
    again = await api.get(
        "/card/moment.png",
        params={"address": f"/embed/v1{address}", "width": 600},
        headers={"if-none-match": card.headers["etag"]},
    )

    assert card.headers["content-type"] == "image/png"
    assert unpack(">II", card.content[16:24]) == (600, 315)
    assert again.status_code == 304


async def test_another_moment_is_another_picture(api: httpx.AsyncClient) -> None:
    cards = {
        (
            await api.get("/card/moment.png", params={"address": f"/iteration?beat={beat}", "width": 150})
        ).content
        for beat in ("loss", "backward", "step")
    }

    assert len(cards) == 3


@pytest.mark.parametrize(
    ("asked", "status"),
    [({"address": "http://evil/"}, 404), ({"address": "/graph", "width": "9999"}, 422), ({}, 422)],
)
async def test_it_draws_for_no_one_else_and_nothing_huge(
    api: httpx.AsyncClient, asked: dict[str, str], status: int
) -> None:
    assert (await api.get("/card/moment.png", params=asked)).status_code == status
