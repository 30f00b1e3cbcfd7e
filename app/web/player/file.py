"""Writes the file: a run that is recorded, its first frame, and the script that walks through it."""

from base64 import b64encode
from collections.abc import Mapping
from gzip import compress
from typing import Any
from urllib.parse import urlencode

from app import __version__
from app.web.embed.own_experiment import catalog_with_own
from app.web.iteration.asked_run import AskedRun
from app.web.iteration.figure_frame import frame_words
from app.web.iteration.offered_presets import EXAMPLES, FIRST_PRESET
from app.web.iteration.shortcuts import OF_A_RUN
from app.web.player import words
from app.web.player.asked import PICTURES, asked_in
from app.web.player.bundle import policy, script, style
from app.web.player.record import Record, fields, recorded
from app.web.player.stills import stills
from app.web.service.attempt import KeepGoing
from app.web.service.json_codec import encode
from app.web.service.key_spelling import key_words
from app.web.service.page_shell import written

PARTS = ("beats", "caption", "network", "inspector", "landscape", "loss")

_SHORTCUTS = tuple(one for one in OF_A_RUN if not {"seed", "forward-1000"} & set(one.actions)) + tuple(
    one._replace(keys=one.keys[:-1], does=words.FORWARD, actions=one.actions[:-1])
    for one in OF_A_RUN
    if "forward-1000" in one.actions
)


def iteration_file(query: Mapping[str, str], site: str = "", keep_going: KeepGoing = lambda: True) -> str:
    """The HTML of a run's file, the same at every making.

    query: what the address of the page says, and `show`, the pictures. site: where the page is, "" to leave
    that out. Raises Refusal where this installation has no script in one piece, and where nothing can be run.
    """
    parts = {"policy": policy(), "script": script(), "style": style()}
    record = recorded(asked_in(query), keep_going)
    asked = record.asked
    return written(
        "player/page.html",
        {
            **frame_words("figure", _shown(query), "full"),
            **recorded_words(record),
            **parts,
            "shortcuts": _SHORTCUTS,
            "theme": query["theme"] if query.get("theme") in ("light", "dark") else None,
            "version": __version__,
            "title": asked.title,
            "source": _noun("sources", asked.experiment["source"]),
            "rule": _rules(asked),
            "iteration": 0 if asked.question else asked.iteration,
            "has_still": not (asked.question and asked.question.iteration == 0),
            "notes": asked.notes,
            "preset": EXAMPLES[asked.preset or FIRST_PRESET]._replace(stills=stills(record)),
            "record": squeezed(record),
            "live": f"{site}{_page(query)}" if site else "",
        },
    )


def file_name(query: Mapping[str, str]) -> str:
    """What the file of an address is called."""
    return f"slope-and-step-{asked_in(query).preset or 'own'}.html"


def _shown(query: Mapping[str, str]) -> tuple[str, ...]:
    """The parts of the frame: all pictures, or those that are asked for."""
    asked = [name for name in query.get("show", "").split(",") if name in PICTURES]
    return tuple(part for part in PARTS if part not in PICTURES or part in (asked or PICTURES))


def recorded_words(record: Record) -> dict[str, Any]:
    """What the template of a frame is told of a record: its keys, and whose numbers its nodes show."""
    return {**key_words(_SHORTCUTS), "recorded": {"whose": _whose(record.asked)}}


def squeezed(record: Record) -> str:
    """The record as text: without the time of its making, so that the same run gives the same text."""
    return b64encode(compress(encode(fields(record)), mtime=0)).decode()


def _rules(asked: AskedRun) -> str:
    """The rule, and those that take over from it."""
    later = [edit["optimizer"] for edit in asked.experiment.get("edits", ()) if edit.get("optimizer")]
    return words.THEN.join(_noun("optimizers", rule) for rule in (asked.experiment["optimizer"], *later))


def _noun(kind: str, choice: dict[str, Any]) -> str:
    """A source or a rule as it stands within a sentence."""
    entry: dict[str, Any] = next(one for one in catalog_with_own()[kind] if one["name"] == choice["name"])
    return str(entry.get("noun") or entry["title"])


def _whose(asked: AskedRun) -> str:
    if asked.example is None:
        return words.MEAN
    row = words.ROW if asked.experiment.get("batch_size") is None else words.ROW_OF_BATCH
    return row.format(row=asked.example + 1)


def _page(query: Mapping[str, str]) -> str:
    """The live page: that of one iteration, or the lab, which opens whole experiments."""
    told = {name: text for name, text in query.items() if name != "show"}
    return f"/{'lab' if 'e' in told else 'iteration'}{f'?{urlencode(told)}' if told else ''}"
