"""The import rule of the scripts: lab -> {iteration, race} -> {drawing, shared}; pages know no others."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.import_reader import in_cycles
from tests.serving import ROOT

SCRIPTS = ROOT / "static" / "js"
IMPORT = re.compile(r"(?:^|\bfrom |\bimport\()'(\.{1,2}/[^']+\.js)'")
MOST_LINES = 200

# Which folders a folder may import from, besides itself. A folder that is not named here has no place yet.
ALLOWED: dict[str, set[str]] = {
    "shared": set(),
    "drawing": {"shared"},
    "questions": {"shared"},
    "iteration": {"questions", "drawing", "shared"},
    "graph": {"drawing", "shared"},
    "descent": {"drawing", "shared"},
    "race": {"drawing", "shared"},
    "article": {"iteration", "graph", "drawing", "shared"},
    "claims": {"shared"},
    "lessons": {"iteration", "graph", "descent", "shared"},
    "embed": {
        "iteration",
        "graph",
        "descent",
        "race",
        "article",
        "claims",
        "lessons",
        "player",
        "drawing",
        "shared",
    },
    "player": {"iteration", "drawing", "shared"},
    "words": {"shared"},
    "share": {"questions", "shared"},
    "lab": {"iteration", "race", "drawing", "shared"},
}


def scripts(root: Path = SCRIPTS) -> list[Path]:
    """Every module of the page, in order."""
    return sorted(root.rglob("*.js"))


def imported_by(script: Path, root: Path = SCRIPTS) -> Iterator[str]:
    """The modules that a script imports, for running or for types, as paths below the root."""
    for line in script.read_text().splitlines():
        for found in IMPORT.findall(line):
            yield str((script.parent / found).resolve().relative_to(root.resolve()))


def breaches(root: Path = SCRIPTS) -> list[str]:
    """The imports that go a way that is not allowed."""
    return [
        f"{path} imports {other}"
        for script in scripts(root)
        for path in [str(script.relative_to(root))]
        for other in imported_by(script, root)
        if (here := path.split("/")[0]) != (there := other.split("/")[0]) and there not in ALLOWED[here]
    ]


def test_every_import_goes_the_allowed_way() -> None:
    assert {script.relative_to(SCRIPTS).parts[0] for script in scripts()} == set(ALLOWED)
    assert breaches() == []


def test_a_wrong_import_is_seen(tmp_path: Path) -> None:
    for folder in ("graph", "shared", "lab"):
        (tmp_path / folder).mkdir()
    (tmp_path / "shared" / "dom.js").write_text("/** @param {import('../lab/state.js').State} state */\n")
    (tmp_path / "graph" / "main.js").write_text("import { a } from '../shared/dom.js';\n")
    assert breaches(tmp_path) == ["shared/dom.js imports lab/state.js"]


def test_what_runs_has_no_cycles() -> None:
    running = re.compile(r"(?:^import|^export|^\}).* from '(\.{1,2}/[^']+)'", re.MULTILINE)
    imports = {
        str(script): frozenset(
            str((script.parent / found).resolve()) for found in running.findall(script.read_text())
        )
        for script in scripts()
    }
    assert in_cycles(imports) == set()


def test_each_script_is_checked_and_short() -> None:
    texts = {str(script.relative_to(SCRIPTS)): script.read_text() for script in scripts()}
    assert [path for path, text in texts.items() if not text.startswith("// @ts-check\n")] == []
    assert [path for path, text in texts.items() if "@ts-nocheck" in text or "@ts-ignore" in text] == []
    assert [path for path, text in texts.items() if len(text.splitlines()) > MOST_LINES] == []


# What a script says in words.
LITERAL = re.compile(
    r"//[^\n]*|/\*.*?\*/|(?P<text>'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\"|`(?:\\.|[^`\\])*`)", re.DOTALL
)
THROWN = re.compile(r"\bthrow new \w+\($")
FILLED = re.compile(r"\$\{(?:[^{}]|\{[^{}]*\})*\}")
WORD = re.compile(r"[^\W\d_]+")
WORDS_IN_A_ROW = re.compile(r"(?:^|(?<=[ (“]))[^\W\d_]+[,;:]?(?: [^\W\d_]+[,;:]?){2}(?![\w-])")


def literals(script: str) -> Iterator[str]:
    """The texts between quotation marks, without those in comments and those that only programmers read."""
    for found in LITERAL.finditer(script):
        if found["text"] and not THROWN.search(script[: found.start()]):
            yield found["text"][1:-1]


def is_sentence(text: str) -> bool:
    """Whether a text begins and ends as a sentence does, or does one of these and has three words in a row.

    What is filled in counts as a word, and may begin a sentence; some words must be written out.
    """
    said = FILLED.sub("it", text).strip()
    written = len(WORD.findall(FILLED.sub("", text)))
    begins = said[:1].isupper() or text.lstrip().startswith("${")
    ends = said.endswith((".", "…"))
    in_a_row = written > 1 and WORDS_IN_A_ROW.search(said) is not None
    return (begins and ends and written > 0) or (in_a_row and (begins or ends))


def sentences(in_words: bool, root: Path = SCRIPTS) -> list[tuple[str, str]]:
    """The sentences in modules of words, or in all others, each after its module's path."""
    paths = [script.relative_to(root) for script in scripts(root)]
    return [
        (str(path), text)
        for path in paths
        if ("words" in path.with_suffix("").parts) == in_words
        for text in literals((root / path).read_text())
        if is_sentence(text)
    ]


def test_sentences_stand_in_modules_of_words_alone() -> None:
    assert sentences(in_words=False) == []


def test_no_sentence_stands_twice() -> None:
    texts = [text for _, text in sentences(in_words=True)]

    assert len(texts) > 150
    assert [text for text in set(texts) if texts.count(text) > 1] == []


def test_heads_of_tables_stand_in_modules_of_words() -> None:
    heads = re.compile(r"\btable\([^;]*\['[^\]]*\]")
    views = [script for script in scripts() if "words" not in script.with_suffix("").parts]

    assert heads.search("table(TABLE, ['Step', RATE, 'Loss'], rows);")
    assert [str(script) for script in views if heads.search(script.read_text())] == []


@pytest.mark.parametrize(
    "line",
    [
        "said.textContent = 'There is no drawing yet.';",
        "const hint = tool ? 'Click into the plane' : '';",
        "const note = `${name} was opened: a run of ${counted(steps, 'step')}.`;",
        "const note = `The experiment cannot be read: ${wrong} An example is shown.`;",
        'const label = "waiting for the server …";',
        "said.textContent = 'Copied.';",
    ],
)
def test_a_sentence_in_a_view_is_seen(tmp_path: Path, line: str) -> None:
    (tmp_path / "lab" / "views").mkdir(parents=True)
    (tmp_path / "lab" / "words").mkdir()
    (tmp_path / "lab" / "words" / "views.js").write_text(line)
    assert sentences(in_words=False, root=tmp_path) == []

    (tmp_path / "lab" / "views" / "tools.js").write_text(f"/** A view. */\n{line}\n")
    assert len(sentences(in_words=False, root=tmp_path)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "// It says what 'Nobody would read here.' says.",
        "/** A page's one figure; it isn't alone. */",
        "const place = root.querySelector('.tools button [data-save]');",
        "throw new Error('No such part here.');",
        "const classes = `racer lane-${number}`;",
        "const title = 'Layers';",
    ],
)
def test_what_is_no_sentence_of_a_view_passes(tmp_path: Path, line: str) -> None:
    (tmp_path / "lab").mkdir()
    (tmp_path / "lab" / "tools.js").write_text(line)
    assert sentences(in_words=False, root=tmp_path) == []


BEGINS = r"(?:export )?(?:async )?(?:const|let|function|class) "
COMMENT = re.compile(r"/\*.*?\*/|^//[^\n]*", re.MULTILINE | re.DOTALL)
MOST_LETTERS = 60


def definitions(script: str) -> Iterator[str]:
    """What a script defines for all of it, without comments and in one line each."""
    for part in re.split(rf"\n(?={BEGINS})|\n\n(?=\S)", COMMENT.sub("", script)):
        if re.match(BEGINS, part.lstrip()):
            yield " ".join(part.split()).removeprefix("export ")


def test_no_longer_definition_stands_twice() -> None:
    found = [text for path in scripts() for text in definitions(path.read_text()) if len(text) > MOST_LETTERS]

    assert len(found) > 1000
    assert [text for text, times in Counter(found).items() if times > 1] == []


def test_definitions_are_whole() -> None:
    script = (
        "const a = 1;\n/** Two. */\nexport function b() {\n\n  return 2;\n}\n\nconst c = {\n  d: 3,\n};\n"
    )

    assert [*definitions(script)] == ["const a = 1;", "function b() { return 2; }", "const c = { d: 3, };"]


def test_no_figure_finds_its_parts_by_ids_of_the_page() -> None:
    pages = {"main.js", "page.js", "page_views.js"}
    figures = [
        script
        for folder in ("iteration", "graph", "descent", "race", "drawing")
        for script in (SCRIPTS / folder).rglob("*.js")
        if script.name not in pages
    ]
    asking = re.compile(r"\bbyId\(|getElementById|document\.querySelector")
    assert [str(script) for script in figures if asking.search(script.read_text())] == []
