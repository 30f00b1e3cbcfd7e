"""Makes the bundles: a module and a style sheet a page, and plotly.js with the traces in use.

Run by the installation (hatch_build.py), and by `make bundles`. deno, which comes from PyPI, runs esbuild and
fetches it and plotly.js from npm. Where that fails the record beside the bundles says so, and the server does
without them.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

from app.web.service.bundles import PLOTLY_PART, PLOTLY_VERSION, TRACES, Record, read, sources, write
from app.web.service.script_imports import scripts_behind

SECONDS = 120.0
"""How long one run of deno may take: npm may be slow, or never answer."""

ESBUILD = "npm:esbuild@0.28.2"
_DENO = {"NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1"}
_PLOTLY_PACKAGE = json.dumps({"dependencies": {"plotly.js": PLOTLY_VERSION}})
_PLOTLY_ENTRY = "\n".join(
    [
        "import Plotly from 'plotly.js/lib/core';",
        *(f"import {trace} from 'plotly.js/lib/{trace}';" for trace in TRACES),
        f"Plotly.register([{', '.join(TRACES)}]);",
        "globalThis.Plotly = Plotly;",
    ]
)


class BundlingError(Exception):
    """deno is not here, took too long, or failed; the message is a sentence."""


def bundle(root: Path, seconds: float = SECONDS) -> Record:
    """Write the folder `bundles` of the checkout `root` anew, and return what it records.

    Never fails for want of deno or npm: bundles that are still good stay then, else the folder holds less,
    and its record says why.
    """
    static, target = root / "static", root / "bundles"
    with TemporaryDirectory(prefix=".bundles-", dir=root) as made:
        record = _fill(Path(made), static, target, seconds)
        before = read(target)
        if not record.sources and before.sources == sources(static):
            return before
        write(Path(made), record)
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(made, target)
        # A temporary folder is its owner's alone; whoever may read the checkout may serve it.
        target.chmod(static.stat().st_mode)
    return record


def _fill(folder: Path, static: Path, before: Path, seconds: float) -> Record:
    """Put into `folder` what can be made; the part of plotly.js is taken from `before` if it is there."""
    made_of = sources(static)
    try:
        bundle_pages(folder, static, seconds)
    except BundlingError as failed:
        return Record("", f"Pages load native modules and all of plotly.js: {failed}")
    try:
        if (before / PLOTLY_PART).is_file():
            shutil.copy2(before / PLOTLY_PART, folder)
        else:
            _bundle_plotly(folder / PLOTLY_PART, seconds)
    except BundlingError as failed:
        return Record(made_of, f"Pages load all of plotly.js: {failed}")
    return Record(made_of)


def bundle_pages(folder: Path, static: Path, seconds: float) -> None:
    """`js/<page>/main.js` and `css/<page>/main.css`, with their source maps; also in folders of folders.

    Where parts come later, all that the page itself needs is one module beside `main.js`, however many parts
    share some of it: each part is made to import the page too, so that none shares less than all of it.
    """
    entries = {str(path.relative_to(static)) for path in static.glob("*/**/main.*")}
    parted = {entry for entry in entries if _loads_parts_later(Path(entry), static)}
    flags = ["--format=esm", "--sourcemap", "--outbase=.", f"--outdir={folder}"]
    _esbuild([*sorted(entries - parted), *flags], static, seconds)
    for entry in sorted(parted):
        parts = f"--chunk-names={Path(entry).parent.as_posix()}/[name]-[hash]"
        _esbuild([entry, *flags, "--splitting", parts, f"--inject:./{entry}"], static, seconds)


def _loads_parts_later(entry: Path, static: Path) -> bool:
    """Whether a page's modules import others in the course of its life: these are then files of their own.

    Those of embeds never are: each file that a frame asks for counts.
    """
    if entry.suffix != ".js" or entry.parts[1] == "embed":
        return False
    scripts = static / "js"
    behind = scripts_behind(entry.relative_to("js").as_posix(), scripts)
    return any("await import(" in (scripts / path).read_text() for path in behind)


def _bundle_plotly(file: Path, seconds: float) -> None:
    """plotly.js as one script that sets the global `Plotly`. (Its map would be longer than itself.)"""
    with TemporaryDirectory(prefix="plotly-") as place:
        (Path(place) / "package.json").write_text(_PLOTLY_PACKAGE)
        (Path(place) / "part.js").write_text(_PLOTLY_ENTRY)
        run_deno(["install", "--quiet", "--no-lock", "--node-modules-dir=auto"], Path(place), seconds)
        # Some of its packages were written for Node, where the global object has another name.
        flags = ["--format=iife", "--define:global=globalThis", "--outfile=made.js"]
        _esbuild(["part.js", *flags], Path(place), seconds)
        shutil.copyfile(Path(place) / "made.js", file)


def _esbuild(arguments: Sequence[str], folder: Path, seconds: float) -> None:
    """Bundle and minify in `folder`; raises BundlingError."""
    flags = ["--bundle", "--minify", "--charset=utf8", "--log-level=error"]
    run = ["run", "--quiet", "--allow-all", "--no-lock", "--no-config", ESBUILD]
    run_deno([*run, *arguments, *flags], folder, seconds)


def run_deno(arguments: Sequence[str], folder: Path, seconds: float) -> None:
    """Run deno in `folder`; raises BundlingError."""
    # A file takes what it says: a pipe would stay open as long as a process that it started lives.
    with TemporaryFile("w+") as said:
        try:
            subprocess.run(
                [_deno(), *arguments], cwd=folder, env={**os.environ, **_DENO}, check=True, timeout=seconds,
                stdin=subprocess.DEVNULL, stdout=said, stderr=said,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise BundlingError(f"deno, which asks npm, took longer than {seconds:g} s.") from None
        except (OSError, subprocess.CalledProcessError):
            said.seek(0)
            raise BundlingError(_reason(said.read())) from None


def _reason(said: str) -> str:
    """What deno said, as a sentence; an address of a registry is nobody's business."""
    if "Failed loading http" in said or "client error" in said:
        return "npm could not be reached."
    found = re.search(r"\[ERROR\] (.+)\n\n\s+(\S+?):\s|error: (.+)", said)
    return f"deno failed: {' in '.join(filter(None, found.groups())) if found else 'it gave no reason'}."


def _deno() -> str:
    """The deno of this environment, else that of the PATH; raises BundlingError."""
    places = os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", "")])
    if found := shutil.which("deno", path=places):
        return found
    raise BundlingError("deno is not installed here.")


def main() -> int:
    """Bundle the checkout this module is in; exits with 1 and a line when something is missing."""
    missing = bundle(Path(__file__).resolve().parent.parent).missing
    if missing:
        print(missing, file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main())
