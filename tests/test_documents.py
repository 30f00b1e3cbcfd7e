"""README, CONTRIBUTING and DECISIONS: every file they name exists, and every link leads somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serving import ROOT

DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "app" / "DECISIONS.md"]
FOLDERS = "app|tests|static|templates|texts"
each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)


def named_files(text: str) -> Iterator[str]:
    """Paths within backticks: those that begin with a folder of the repository."""
    yield from re.findall(rf"`((?:{FOLDERS})/[^`\s…]+)`", text)


def links(text: str) -> list[str]:
    """Where links and pictures lead within the repository."""
    return [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]


def exists(name: str) -> bool:
    """Whether there is such a file. <page> stands for any page; for <name>, the folder must be there."""
    if "<name>" in name:
        return (ROOT / name).parent.is_dir()
    return (ROOT / name.replace("<page>", "graph")).exists()


@each_document
def test_every_file_that_is_named_is_there(document: Path) -> None:
    names = list(named_files(document.read_text()))

    assert names
    assert [name for name in names if not exists(name)] == []


@each_document
def test_every_link_leads_to_a_file(document: Path) -> None:
    assert [link for link in links(document.read_text()) if not (document.parent / link).exists()] == []


def torn_code(text: str) -> list[str]:
    """The lines on which a piece of code begins or ends that stands on two."""
    outside_blocks = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    return [line for line in outside_blocks.splitlines() if line.count("`") % 2]


def test_no_code_is_torn_by_the_end_of_a_line() -> None:
    written = [*DOCUMENTS, *(ROOT / "texts").rglob("*.md")]

    assert [line for path in written for line in torn_code(path.read_text())] == []
    assert torn_code("run `make\ntest` or\n```\n`\n```\n") == ["run `make", "test` or"]


def test_the_readme_leads_to_both_other_documents() -> None:
    assert {"CONTRIBUTING.md", "app/DECISIONS.md"} <= set(links(DOCUMENTS[0].read_text()))


def test_a_file_that_is_not_there_is_noticed() -> None:
    assert list(named_files("see `app/nowhere.py` and `step`")) == ["app/nowhere.py"]
    assert not exists("app/nowhere.py")
    assert not exists("app/nowhere/<name>.py")
