"""Random races, step by step: each statement about a racer is checked against its numbers and the formula."""

import random
import re
from typing import Any

import httpx
import pytest

from tests.browser.conftest import Visit
from tests.browser.descent.caption_checks import check
from tests.browser.descent.random_races import random_race, scenes_of
from tests.browser.modules import open_modules
from tests.browser.spelt_numbers import NUMBER
from tests.deep import seeds

RACES = 4
WALK = """given.map((scene) => ({
  caption: caption.caption(scene).map((part) => part.text).join(''),
  standing: racers.standing(scene, scene.chosen),
}))"""
MODULES = ("caption=descent/words/caption", "racers=descent/words/racers")


@pytest.mark.parametrize("seed", seeds(1, 16))
def test_every_sentence_is_true_of_the_race(visit: Visit, api: httpx.Client, seed: int) -> None:
    chance, modules = random.Random(seed), open_modules(visit)
    for _ in range(RACES):
        race = random_race(chance, api)
        scenes = scenes_of(race)
        for scene, said in zip(scenes, modules.run(WALK, *MODULES, given=scenes), strict=True):
            check(said, race, scene["chosen"], scene["positions"][scene["chosen"]]["index"])


# A true sentence made false: what stands there, and what is said instead.
LIES = {
    "up, not down": (r", down from", ", which ends higher, from"),
    "down, not up": (r", which ends higher, from", ", down from"),
    "it stays": (rf", (down|which ends higher,) from {NUMBER} to {NUMBER}\.", r", and f stays at \2."),
    "another way": (rf"from {NUMBER} to {NUMBER}\.", r"from \2 to \1."),
    "another slope": (rf"the slope \(?{NUMBER},?", "the slope (.123,"),
    "no contradiction": (r" It starts (straight downhill.*), but goes too far", r" That is \1"),
    "too far, not down": (r" That is (straight downhill[^.]*)", r" It starts \1, but goes too far"),
    "no rounding": (r"0 up to rounding", "0.123"),
    "another step": (r"Step (\d)", r"Step 9\1"),
    "another angle": (r"That is \d+° off", "That is 45.5° off"),
    "no end": (r"is at its end after \d+ steps", "is at its end after 3 steps"),
    "another minimum": (r"at the minimum", "far from the minimum"),
    "another reason": (
        r"each of its steps led higher than the one before",
        "f has no finite value where it starts",
    ),
    "undefined, not left": (r"after f = .* can hold", "each of its steps led higher than the one before"),
}


def test_a_false_sentence_is_found(visit: Visit, api: httpx.Client) -> None:
    chance, modules, told = random.Random(5), open_modules(visit), dict.fromkeys(LIES, 0)
    for _ in range(10):
        race = random_race(chance, api)
        scenes = scenes_of(race)
        for scene, said in zip(scenes, modules.run(WALK, *MODULES, given=scenes), strict=True):
            chosen, index = scene["chosen"], scene["positions"][scene["chosen"]]["index"]
            for name, (true, false) in LIES.items():
                lie = re.sub(true, false, said["caption"])
                if lie == said["caption"]:
                    continue
                told[name] += 1
                assert is_refuted({**said, "caption": lie}, race, chosen, index), (name, lie)
    assert len([name for name, count in told.items() if count]) >= 8, told


def is_refuted(said: dict[str, str], race: dict[str, Any], chosen: int, index: int) -> bool:
    try:
        check(said, race, chosen, index)
    except (AssertionError, ValueError, TypeError):
        return True
    return False
