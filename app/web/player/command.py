"""The command `slope-and-step export`: a figure as one file, without a server."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from app.web.iteration.asked_run import asked_run
from app.web.iteration.old_address import PLACES, SETTINGS
from app.web.player import words
from app.web.player.file import PICTURES, file_name, iteration_file
from app.web.service.errors import Refusal
from app.web.service.own_address import checked, configured

OPTIONS = (*PLACES, *sorted(SETTINGS), "lock", "predict", "theme", "show")
"""Whatever the address of the page says: an option of the command has the same name, with dashes."""


def main(arguments: Sequence[str]) -> int:
    """Run `slope-and-step export` with these arguments, and return its exit status."""
    return export(command().parse_args(arguments))


def command() -> ArgumentParser:
    """What `export` understands."""
    parser = ArgumentParser(prog="slope-and-step export", description=words.EXPORT)
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="KIND")
    iteration = kinds.add_parser("iteration", help=words.ITERATION, description=words.ITERATION)
    iteration.add_argument("-o", "--output", help=words.OUTPUT)
    iteration.add_argument("--site", help=words.SITE)
    asked = iteration.add_argument_group(words.ADDRESS)
    for name in OPTIONS:
        asked.add_argument(f"--{name.replace('_', '-')}", dest=name, help=_HELP.get(name), metavar="VALUE")
    return parser


def export(options: Namespace) -> int:
    """Write the file and say where it is; 1 with a sentence where that is not possible."""
    query = {name: told for name in OPTIONS if (told := getattr(options, name)) is not None}
    for note in asked_run(query).notes:
        print(note, file=sys.stderr)
    try:
        site = checked(options.site) if options.site else configured()
        text = iteration_file(query, site)
    except Refusal as refusal:
        return _failed(refusal.error.message)
    except (ValueError, ValidationError) as error:
        return _failed(str(error))
    if options.output == "-":
        sys.stdout.write(text)
        return 0
    path = Path(options.output or file_name(query))
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        return _failed(words.NOT_WRITTEN.format(path=path, reason=error.strerror))
    print(words.WRITTEN.format(path=path, size=len(text.encode()) // 1000))
    return 0


_HELP = {"preset": words.PRESET, "show": ",".join(PICTURES)}


def _failed(reason: str) -> int:
    print(f"slope-and-step: {reason}", file=sys.stderr)
    return 1
