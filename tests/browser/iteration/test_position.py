"""Positions move by time alone: how often a picture is drawn makes no difference."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.modules import open_modules

ALL_KNOWN = "() => true"


def test_four_beats_make_an_iteration_and_lead_back(visit: Visit) -> None:
    walk = """(() => {
      const { following, preceding, START, complete } = position;
      const forth = [START];
      for (let k = 0; k < 9; k += 1) forth.push(complete(following(forth.at(-1))));
      const back = [forth.at(-1)];
      for (let k = 0; k < 9; k += 1) back.push(preceding(back.at(-1)));
      return { forth, back: back.reverse() };
    })()"""
    found = open_modules(visit).run(walk, "position=iteration/position")
    assert [place["beat"] for place in found["forth"][:5]] == [
        "forward",
        "loss",
        "backward",
        "step",
        "forward",
    ]
    assert [place["count"] for place in found["forth"]] == [0, 0, 0, 0, 1, 1, 1, 1, 2, 2]
    assert found["back"] == found["forth"]


@pytest.mark.parametrize("speed", [0.1, 0.5, 1, 2, 10, 60])
def test_playback_depends_on_time_and_not_on_pictures(visit: Visit, speed: float) -> None:
    script = f"""(() => {{
      const known = {ALL_KNOWN};
      const played = (pieces) => {{
        let place = position.START;
        for (let k = 0; k < pieces; k += 1) place = position.play(place, 7 / pieces, given, known);
        return place;
      }};
      return [played(1), played(7), played(420)];
    }})()"""
    once, often, always = open_modules(visit).run(script, "position=iteration/position", given=speed)
    for other in (often, always):
        assert (other["count"] + other["progress"], other["beat"]) == (
            pytest.approx(once["count"] + once["progress"], abs=1e-6),
            once["beat"],
        )


@pytest.mark.parametrize("speed", [0.5, 1, 2, 60])
def test_playback_waits_for_what_has_not_arrived_and_never_passes_it(visit: Visit, speed: float) -> None:
    script = "position.play(position.START, 100, given, (count) => count <= 3)"
    place = open_modules(visit).run(script, "position=iteration/position", given=speed)
    assert place == {"count": 3, "beat": "step", "progress": 1}


def test_a_beat_travels_to_its_end_and_back(visit: Visit) -> None:
    script = """(() => {
      const { travel, following, START } = position;
      const begun = following(START);
      const half = travel(begun, 0.2);
      const leftover = travel({ ...begun, progress: 0.3 + 1e-17 }, -0.15);
      const ends = [begun, travel(half, 60), travel(half, -60), leftover].map((place) => place.progress);
      return [ends, half.progress];
    })()"""
    ends, half = open_modules(visit).run(script, "position=iteration/position")
    assert ends == [0, 1, 0, 0]
    assert 0 < half < 1
