"""The command `slope-and-step export`: a figure as one file, without a server."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from app.web.player import words
from app.web.player.asked import PICTURES
from app.web.player.file import file_name, iteration_file
from app.web.player.scorm import package
from app.web.player.text_file import KINDS, names_of
from app.web.player.wrong_options import OPTIONS, wrong_options
from app.web.service.errors import Refusal
from app.web.service.own_address import checked, configured


def main(arguments: Sequence[str]) -> int:
    """Run `slope-and-step export` with these arguments, and return its exit status."""
    return export(command().parse_args(arguments))


def command() -> ArgumentParser:
    """What `export` understands."""
    parser = ArgumentParser(prog="slope-and-step export", description=words.EXPORT)
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="KIND")
    iteration = kinds.add_parser("iteration", help=words.ITERATION, description=words.ITERATION)
    asked = iteration.add_argument_group(words.ADDRESS)
    for name in OPTIONS:
        asked.add_argument(f"--{name.replace('_', '-')}", dest=name, help=_HELP.get(name), metavar="VALUE")
    for kind, what in (("claim", words.CLAIM), ("lesson", words.LESSON)):
        text = kinds.add_parser(kind, help=what, description=what)
        text.add_argument(
            "name", choices=names_of(f"{kind}s"), metavar="NAME", help=words.NAME.format(kind=kind)
        )
        text.add_argument("--scorm", action="store_true", help=words.SCORM)
    for kind_parser in kinds.choices.values():
        kind_parser.add_argument("-o", "--output", help=words.OUTPUT)
        kind_parser.add_argument("--site", help=words.SITE)
    return parser


def export(options: Namespace) -> int:
    """Write the file and say where it is; 1 with a sentence where that is not possible."""
    query = {name: told for name in OPTIONS if (told := getattr(options, name, None)) is not None}
    if wrong := wrong_options(query):
        return _failed(" ".join(wrong))
    try:
        site = checked(options.site) if options.site else configured()
        name, content = _file(options, query, site)
    except Refusal as refusal:
        return _failed(refusal.error.message)
    except (ValueError, ValidationError) as error:
        return _failed(str(error))
    if options.output == "-":
        sys.stdout.buffer.write(content)
        return 0
    path = Path(options.output or name)
    try:
        path.write_bytes(content)
    except OSError as error:
        return _failed(words.NOT_WRITTEN.format(path=path, reason=error.strerror))
    print(words.WRITTEN.format(path=path, size=len(content) // 1000))
    return 0


def _file(options: Namespace, query: dict[str, str], site: str) -> tuple[str, bytes]:
    """The file's name, and what is in it."""
    if options.kind != "iteration":
        text = KINDS[f"{options.kind}s"](options.name, site)
        name = f"slope-and-step-{text.name}"
        return (f"{name}.zip", package(text)) if options.scorm else (f"{name}.html", text.html.encode())
    return file_name(query), iteration_file(query, site).encode()


_HELP = {"preset": words.PRESET, "e": words.EXPERIMENT, "show": ",".join(PICTURES)}


def _failed(reason: str) -> int:
    print(f"slope-and-step: {reason}", file=sys.stderr)
    return 1
