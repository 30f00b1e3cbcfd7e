"""Finds a Chromium for the browser tests, and fetches one where there is none.

`python -m tests.browser.find_browser` (part of `make test`) prints what it found, or what to do.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ADVICE = """No Chromium was found, and none could be fetched. The browser tests need one of these:
  a program called chromium or google-chrome on the PATH (Debian: apt-get install chromium)
  Playwright's own: .venv/bin/python -m playwright install --with-deps chromium
Without a browser, all other tests run with: .venv/bin/python -m pytest -m 'not browser'"""


def find_browser() -> str | None:
    """The path of a Chromium that starts: an installed one, else Playwright's own, else None."""
    return next((path for path in candidates() if starts(path)), None)


def candidates() -> Iterator[str]:
    """Where a Chromium may be, the best place first."""
    yield from (path for name in NAMES if (path := shutil.which(name)))
    yield playwrights_own()


def playwrights_own() -> str:
    """Where Playwright keeps its own Chromium, whether or not it is there."""
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def starts(path: str) -> bool:
    """Whether the browser at `path` starts: a file alone proves little, its libraries may be missing."""
    if not Path(path).is_file():
        return False
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def ways_to_fetch() -> Iterator[list[str]]:
    """Commands that may bring a Chromium, the least intrusive first; each next one depends on the last."""
    playwright = [sys.executable, "-m", "playwright"]
    yield [*playwright, "install", "--no-shell", "chromium"]
    if os.geteuid() == 0 or shutil.which("sudo"):
        as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
        if Path(playwrights_own()).is_file():  # it is there, but lacks libraries
            yield [*as_root, *playwright, "install-deps", "chromium"]
        yield [*as_root, "apt-get", "update"]
        yield [*as_root, "apt-get", "install", "--yes", "--no-install-recommends", "chromium"]


def fetch_browser() -> str | None:
    """Try one way after the other until a browser starts, and return its path, or None."""
    for command in ways_to_fetch():
        print("No Chromium yet:", *command, flush=True)
        try:
            subprocess.run(command, timeout=900)
        except (OSError, subprocess.TimeoutExpired) as error:
            print(error)
        if path := find_browser():
            return path
    return None


def main() -> int:
    """Find or fetch a browser, say which, and return the exit status."""
    path = find_browser() or fetch_browser()
    print(f"Browser tests use {path}" if path else ADVICE)
    return 0 if path else 1


if __name__ == "__main__":
    raise SystemExit(main())
