"""How the server reads what formulas decide: their variables and outputs, and how long a race is."""

from collections.abc import Mapping
from urllib.parse import parse_qsl

from app.expressions.parser import parse
from app.web.api.catalog import CATALOG
from app.web.descent.figure_frame import RACERS
from app.web.descent.offered_races import OPENING
from app.web.descent.still import GROUNDS, ground_at, known_as
from app.web.embed import formula_readings, words
from app.web.embed.readings import Narrowed, Reader, Reading, places, within
from app.web.embed.values import Values
from app.web.graph.formula_words import FIRST, expression_at, formula_at
from app.web.graph.offered_formulas import EXAMPLES
from app.web.graph.places import places_at
from app.web.service.address_numbers import FURTHEST, number_in

_STEPS = 200
"""Of a race that says nothing of them."""


_SETTINGS = {one.name for known in GROUNDS.values() for one in known.settings}


def readers_of_a_graph(query: Mapping[str, str]) -> dict[str, Reader]:
    """The readers of the formula that an address opens."""
    example = EXAMPLES.get(query.get("preset", ""), FIRST)
    formula = formula_at(query.get("text"), query.get("start", ""), example)
    names, outputs = list(formula.start), expression_at(formula.text).outputs
    output = within(0, len(outputs) - 1)
    readers: dict[str, Reader] = {
        "start": _start(formula.start),
        "output": output,
        "variable": lambda text: Reading(text if text in names else None, text in names),
    }
    there = places_at(formula, {**query, "output": output(query.get("output", "0")).value or "0"})
    if there is None:
        return readers
    cached = Narrowed(lambda text: _if(there.has_cached(text), text), words.CACHED_HERE)
    node = within(0, there.nodes - 1)
    return {**readers, "node": node, "cached": cached, **places("step", there.steps, query.get("lock", ""))}


def readers_of_a_race(query: Mapping[str, str]) -> dict[str, Reader]:
    """The readers of the race that an address opens."""
    asked = Values(dict(query)).of_the_page
    is_own, known = "text" in asked, known_as(asked.get("surface"))
    settings = {} if is_own else {one.name: one for one in known.settings}
    unknown = _SETTINGS - set(settings)
    if set(asked) <= {"time", "racer", *unknown}:
        asked = dict(parse_qsl(OPENING.search[1:]))
    ground = ground_at(asked)
    racers = (
        formula_readings.choices(CATALOG["optimizers"], FURTHEST)(asked.get("racers", RACERS)).value or ""
    )
    readers: dict[str, Reader] = {
        **{name: Narrowed(lambda _: Reading(None, fits=False), words.NOT_ITS_SETTING) for name in unknown},
        **{name: Narrowed(formula_readings.setting(one), one.allowed) for name, one in settings.items()},
        "racer": within(0, racers.count(";")),
        **places("time", int(number_in(asked.get("steps", "")) or _STEPS), query.get("lock", "")),
    }
    if ground is None:
        return readers
    names = parse(ground.text).variables if is_own else ("x", "y") if ground.is_surface else ("w",)
    return {**readers, "start": _start(dict(zip(names, ground.start, strict=True)))}


def _if(fits: bool, text: str) -> Reading:
    return Reading(text if fits else None, fits)


def _start(here: Mapping[str, float]) -> Reader:
    """A number for each of these variables; any other name is left out, and what is not said is as here."""

    def read(text: str) -> Reading:
        found = formula_readings.point(text)
        pairs = found.value.split(",") if found.value else []
        right = [pair for pair in pairs if pair.partition(":")[0].strip() in here]
        said = {pair.partition(":")[0].strip() for pair in right}
        unsaid = [
            f"{name}:{number!r}".removesuffix(".0") for name, number in here.items() if name not in said
        ]
        used = ",".join([*right, *unsaid]) if right else None
        return Reading(used, found.fits and right == pairs and not unsaid)

    return read
