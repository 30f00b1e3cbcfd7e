"""A run as one file: the engine's numbers, the same text at every making, and nothing to be asked for."""

import gzip
import json
import re
from base64 import b64decode
from typing import Any
from urllib.parse import parse_qs

import pytest

from app.presets import PRESETS
from app.web.api.train import answer
from app.web.claims.links import encoded
from app.web.iteration.asked_run import asked_run
from app.web.player.file import iteration_file
from app.web.player.record import recorded
from app.web.player.stills import stills
from app.web.schemas.train import TrainRequest
from app.web.service.errors import Refusal
from app.web.service.json_codec import decode, encode
from tests.bundled import bundled

MOST_BYTES = 1_000_000
HOSTILE = "</script><script>alert(1)</script>"


@pytest.fixture(autouse=True)
def bundles(monkeypatch: pytest.MonkeyPatch) -> None:
    bundled(monkeypatch)


def record_in(text: str) -> dict[str, Any]:
    """What a file has recorded."""
    [squeezed] = re.findall(r'id="record">([^<]*)<', text)
    told: dict[str, Any] = json.loads(gzip.decompress(b64decode(squeezed)))
    return told


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_is_a_small_file_with_every_number_of_the_engine(name: str) -> None:
    text, preset = iteration_file({"preset": name}), PRESETS[name]
    record = record_in(text)
    body = {**preset.experiment, "steps": preset.steps + 1, "example": record["example"], "lean": True}

    assert len(text.encode()) <= MOST_BYTES
    assert record["run"] == decode(encode(answer(TrainRequest.model_validate(body))))
    assert len(record["run"]["frames"]) == preset.steps + 1


def test_the_same_address_gives_the_same_bytes() -> None:
    asked = {"preset": "mazur", "iteration": "3", "beat": "step", "look": "W1.1.1", "theme": "dark"}

    assert iteration_file(asked, "https://example.org") == iteration_file(asked, "https://example.org")


def test_nothing_in_it_is_fetched_and_its_own_policy_forbids_it() -> None:
    text = iteration_file({"preset": "exam"})

    assert re.findall(r"""(?:src|href)=["']?(?!data:|#)[^"'\s>]+""", text) == []
    assert re.findall(r"@import|@font-face|url\(", text) == []
    assert re.findall(r"\bfetch\(|XMLHttpRequest|WebSocket|new Worker|\bimport\(|type=.module", text) == []
    assert "default-src 'none'" in text


def test_the_first_frame_is_there_before_any_script() -> None:
    before_scripts, _, _ = iteration_file({"preset": "xor", "iteration": "20"}).partition('id="record"')

    assert [before_scripts.count(f'class="still-{name}') for name in ("wide", "landscape", "loss-curve")] == [
        1
    ] * 3
    assert "iteration 20, after its forward pass" in before_scripts


@pytest.mark.parametrize("key", ["preset", "look", "plane", "source", "row", "theme", "show", "title"])
def test_a_script_in_the_address_stays_text(key: str) -> None:
    usual = iteration_file({"preset": "exam"}, "https://example.org")
    text = iteration_file({key: HOSTILE}, "https://example.org")

    assert "<script>alert" not in text
    assert text.count("<script") == usual.count("<script") == 2
    assert text.count("</script") == usual.count("</script") == 2


def test_it_names_the_live_page_only_where_an_address_is_known() -> None:
    asked = {"preset": "exam", "iteration": "3", "show": "network"}

    assert ">https://example.org/iteration?preset=exam&amp;iteration=3<" in iteration_file(
        asked, "https://example.org"
    )
    assert "example.org" not in iteration_file(asked)


def test_a_run_that_is_too_long_for_a_file_is_cut_and_says_so() -> None:
    text = iteration_file({"preset": "exam", "iteration": "999999"})
    record = record_in(text)

    assert "holds the first 999 iterations" in text
    assert record["lock"] == {"first": 0, "last": 999}
    assert len(record["run"]["frames"]) == 1000


def test_a_run_that_diverges_ends_where_its_numbers_do() -> None:
    asked = asked_run({"preset": "xor", "iteration": "150"})
    linear = {"activations": ["identity", "identity"], "loss": "mean_squared_error"}
    optimizer = {"name": "gradient_descent", "learning_rate": 10}
    problem = asked.experiment["problem"] | linear
    record = recorded(
        asked._replace(experiment={**asked.experiment, "problem": problem, "optimizer": optimizer})
    )

    assert record.run["diverged"] is not None
    assert record.frame_at(150) is record.run["frames"][-1]
    assert stills(record).network == ""


def test_the_plane_that_is_asked_for_is_laid_through_the_moment() -> None:
    asked = {"preset": "iris", "plane": "W1.1.1-W2.1.1", "iteration": "3", "steps": "4"}
    record = record_in(iteration_file(asked))

    assert record["plane"]["labels"] == ["W1[1,1]", "W2[1,1]"]
    assert (record["plane"]["count"], record["plane"]["through"]) == (3, None)


def test_only_the_pictures_that_are_asked_for_are_there() -> None:
    text = iteration_file({"preset": "exam", "show": "loss,nothing"})

    assert 'id="figure-loss-plot"' in text
    assert 'id="figure-network-plot"' not in text


def test_without_bundles_it_says_what_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setattr("app.web.player.bundle.BUNDLES", tmp_path)
    with pytest.raises(Refusal, match="make bundles"):
        iteration_file({"preset": "exam"})


@pytest.mark.parametrize(("iteration", "pictures"), [(0, 0), (3, 2)])
def test_a_question_is_recorded_and_nothing_still_tells_its_answer(iteration: int, pictures: int) -> None:
    question = {"text": "Up?", "kind": "sign", "of": "loss-change", "iteration": iteration, "beat": "step"}
    text = iteration_file({"preset": "exam", "steps": "2", "predict": json.dumps(question)})
    record = record_in(text)

    assert (
        len(re.findall(r'class="still-', text.partition('id="record"')[0].partition("<body")[2])) == pictures
    )
    assert json.loads(parse_qs(record["search"])["predict"][0]) == question
    assert record["lock"]["last"] == max(2, iteration + 1)


def test_a_question_that_is_none_is_said() -> None:
    assert "predict" in iteration_file({"preset": "exam", "predict": "what?"}).partition("<main")[2]


def test_a_whole_experiment_is_recorded_with_what_was_done_by_hand() -> None:
    edits = [
        {"count": 2, "values": {"0": 0.5}},
        {"count": 4, "optimizer": {"name": "adam", "learning_rate": 0.1}},
    ]
    own = {**PRESETS["xor"].experiment, "edits": edits, "batch_size": 2}
    del own["state"], own["count"]
    letters = encoded({"experiment": own, "example": 1})
    text = iteration_file({"e": letters, "steps": "6", "iteration": "4"}, "https://example.org")
    record = record_in(text)
    body = {**own, "steps": 7, "example": 1, "lean": True}

    assert record["run"] == decode(encode(answer(TrainRequest.model_validate(body))))
    assert {one["name"] for one in record["catalog"]["optimizers"]} == {"gradient_descent", "adam"}
    assert (record["example"], record["lock"]) == (1, {"first": 0, "last": 6})
    assert "Own experiment" in text
    # An edit beyond the end of the file is none of it; a row that not every batch has is none.
    short = record_in(iteration_file({"e": letters, "steps": "3", "row": "4"}))
    assert (short["example"], len(short["run"]["frames"])) == (None, 4)
    assert f"https://example.org/lab?e={letters}" in text


def test_an_experiment_that_cannot_be_read_is_said() -> None:
    assert "cannot be read or run" in iteration_file({"e": "x", "steps": "2"})
