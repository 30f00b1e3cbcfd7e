"""The import rule: web -> training -> {derivatives, descent} -> slope, and neither half knows the other.

That the checker sees what it should is shown in test_architecture_checker.py.
"""

import ast

import pytest

from tests.import_reader import (
    breaches,
    importers_from_outside,
    importers_of_both,
    in_cycles,
    modules_with_route,
    reachable,
    read_imports,
    within,
)
from tests.serving import ROOT

APP = ROOT / "app"
IMPORTS = read_imports(APP)
HALVES = ("app.derivatives", "app.descent")
PAGES = (
    "app.web.article",
    "app.web.iteration",
    "app.web.graph",
    "app.web.descent",
    "app.web.race",
    "app.web.lab",
    "app.web.claims",
    "app.web.lessons",
    "app.web.embed",
    "app.web.player",
    "app.web.words",
)
# The article mounts figures of other pages, and sends old addresses on.
ARTICLE = ("app.web.article.frames", "app.web.article.page")
# What serves all pages, and what lists them.
EVERY_PAGE = {"app.web.main", "app.web.site.register"}
# Lessons are walked on figures of other pages, and their cards show them.
LESSONS = ("app.web.lessons.frames", "app.web.lessons.documents")
# Embeds show the figures of other pages, and nothing else of them.
EMBEDS = ("app.web.embed.frames", "app.web.embed.parameters")
FORMULAS = "app.web.embed.readers_of_formulas"
# A run is taken along as it is shown.
OWN_RUNS = tuple(f"app.web.player.{part}" for part in ("asked", "file", "record", "wrong_options"))
PLAYER = (
    *OWN_RUNS,
    *(f"app.web.player.{part}" for part in ("moments", "recorded_plane", "stills", "text_file")),
)
# Cards of moments show what these pages show there.
MOMENTS = "app.web.share.moment_card"
# And so do files of lessons.
RECORDED = "app.web.player.moments"
LAB = ("app.web.lab.document", "app.web.lab.page", "app.web.lab.shortcuts")
# Who shows how one iteration looks: the article, and the note on how to read figures.
ITERATION = (*ARTICLE, "app.web.words.page", "app.web.words.document")
# Texts and folders: whoever has words may read them.
WORDS = ("app.folders", "app.wording")
LEAVES = (
    "app.slope",
    "app.refusal",
    "app.setting",
    "app.script_code",
    "app.formula",
    "app.functions",
    "app.expressions",
)

# Whoever is not named may import nothing of ours.
ALLOWED = {
    "app": (),
    "app.setting": ("app.refusal",),
    "app.functions": ("app.functions", "app.slope"),
    "app.expressions": ("app.expressions", "app.functions", "app.refusal", "app.slope"),
    "app.derivatives": ("app.derivatives", *LEAVES),
    "app.descent": ("app.descent", *LEAVES),
    "app.training": ("app.training", *HALVES, *LEAVES),
    # Experiments use all that trains, and nothing that draws or serves.
    "app.claims": ("app.claims", "app.training", "app.problems", "app.presets", *HALVES, *LEAVES, *WORDS),
    # The article tells with the experiments' own networks, sources and rules.
    "app.article": (
        "app.article",
        "app.claims.material",
        "app.training",
        "app.problems",
        *HALVES,
        *LEAVES,
        *WORDS,
    ),
    # Lessons use the experiments' material, and link to claims by name.
    "app.lessons": (
        "app.lessons",
        "app.claims.material",
        "app.training",
        "app.problems",
        "app.presets",
        *HALVES,
        *LEAVES,
        *WORDS,
    ),
    # A question says what it asks for; who has the numbers says what is right.
    "app.questions": ("app.questions",),
    "app.problems": ("app.problems", "app.derivatives.graph", "app.derivatives.primitives", *LEAVES),
    "app.figures": ("app.figures",),
    "app.export": ("app.export", "app.expressions", "app.refusal", "app.script_code", "app.slope"),
    # It explains what was measured: it reads the numbers of a problem's layers, and never measures anything.
    "app.explaining": (
        "app.explaining",
        "app.problems",
        "app.derivatives.primitives",
        "app.formula",
        "app.slope",
    ),
    "app.folders": (),
    # The vocabulary of texts is read from texts.
    "app.wording": ("app.wording", "app.folders"),
    # Terms are explained with numbers and words of whoever they are about.
    "app.words": (
        "app.words",
        "app.article",
        "app.claims.material",
        "app.problems",
        *HALVES,
        *LEAVES,
        *WORDS,
    ),
    "app.presets": (),
    "app.web": ("app",),
    # It serves every route, so it knows none of them, and nothing of what they compute.
    "app.web.service": (
        "app.web.service",
        "app.web.schemas.strict",
        "app.refusal",
        "app.slope",
        "app.folders",
    ),
    "app.cli": ("app.web", "app.folders"),
    "app.bundling": ("app.web.service.bundles", "app.web.service.script_imports"),
}


def test_every_import_goes_the_allowed_way() -> None:
    assert breaches(IMPORTS, ALLOWED) == []


def test_there_are_no_cycles() -> None:
    assert in_cycles(IMPORTS) == set()


def test_the_halves_meet_in_one_module_and_in_a_specimen_of_what_goes_wrong_when_they_mix() -> None:
    assert importers_of_both(IMPORTS, *HALVES) == {"app.training.step", "app.training.interleaved"}


@pytest.mark.parametrize(("half", "other"), [HALVES, HALVES[::-1]])
def test_neither_half_loads_the_other(half: str, other: str) -> None:
    assert loaded_by_all_of(half, other) == set()


def test_nothing_of_the_graph_page_loads_a_rule_of_descent() -> None:
    assert loaded_by_all_of("app.web.graph", "app.descent") == set()


@pytest.mark.parametrize(
    ("folder", "importers"),
    [
        # The lab walks through the iterations of a run as the page of one iteration does.
        (
            "app.web.iteration",
            {
                *EVERY_PAGE,
                *LAB,
                *ITERATION,
                *LESSONS,
                *EMBEDS,
                "app.web.embed.first_answers",
                "app.web.embed.run_readings",
                *PLAYER,
                MOMENTS,
            },
        ),
        (
            "app.web.graph",
            {*EVERY_PAGE, "app.web.article.frames", *LESSONS, *EMBEDS, FORMULAS, MOMENTS, RECORDED},
        ),
        ("app.web.article", {*EVERY_PAGE, "app.web.embed.article_frames", "app.web.embed.parameters"}),
        ("app.web.descent", {*EVERY_PAGE, *LESSONS, "app.web.embed.frames", FORMULAS, MOMENTS, RECORDED}),
        ("app.web.lab", EVERY_PAGE),
        ("app.web.claims", {*EVERY_PAGE, "app.web.embed.claim_kinds", "app.web.player.text_file"}),
        (
            "app.web.lessons",
            {*EVERY_PAGE, "app.web.embed.lesson_kinds", "app.web.player.text_file", RECORDED},
        ),
        # What passes pages on knows which of them have an embed.
        ("app.web.embed", {"app.web.main", "app.web.share.shared", "app.web.share.page", MOMENTS, *OWN_RUNS}),
        ("app.web.player", {"app.web.main", "app.cli"}),
        ("app.web.words", EVERY_PAGE),
    ],
)
def test_what_one_page_alone_has_is_unknown_to_all_others(folder: str, importers: set[str]) -> None:
    assert importers_from_outside(IMPORTS, folder) == importers


def test_the_calls_that_all_pages_use_know_no_page() -> None:
    pages = {name for name in IMPORTS if any(within(name, page) for page in PAGES)}

    assert {name for name in IMPORTS if within(name, "app.web.api") and IMPORTS[name] & pages} == set()


def test_what_stands_at_the_top_of_the_web_folder_is_the_application_alone() -> None:
    assert {path.name for path in (APP / "web").glob("*.py")} == {"__init__.py", "main.py"}


def test_a_shared_schema_is_used_by_more_than_one_page() -> None:
    shared = {name for name in IMPORTS if within(name, "app.web.schemas")}

    assert {name for name in shared if users_of(name) in [{page} for page in PAGES]} == set()


@pytest.mark.parametrize(
    ("path", "never"),
    [
        ("/api/differentiate", ["app.descent"]),
        ("/api/explain", ["app.descent"]),
        ("/api/check", ["app.descent"]),
        ("/api/compare-sources", ["app.descent"]),
        ("/api/update", ["app.derivatives", "app.problems"]),
        ("/api/compare-optimizers", ["app.derivatives", "app.problems"]),
    ],
)
def test_each_half_answers_alone(path: str, never: list[str]) -> None:
    [route] = modules_with_route(APP, path)

    loaded = reachable(IMPORTS, route)

    assert {each for each in loaded if any(within(each, package) for package in never)} == set()


def test_a_package_is_only_a_folder_so_importing_a_part_loads_no_more_than_the_part() -> None:
    packages = {name.rpartition(".")[0] for name in IMPORTS} - {""}

    assert {name for name in packages if IMPORTS[name]} == set()


def users_of(name: str) -> set[str]:
    """The folders of `app/web` with a module that loads `name`, directly or not; a page counts as a whole."""
    loading = {each for each in IMPORTS if name in reachable(IMPORTS, each)} - {"app.web.main"}
    folders = {each.rpartition(".")[0] for each in loading} - {"app.web.schemas", "app"}
    return {next((page for page in PAGES if within(each, page)), each) for each in folders}


def loaded_by_all_of(package: str, other: str) -> set[str]:
    """The modules of `other` that are loaded by any module of `package`."""
    starts = [name for name in IMPORTS if within(name, package)]
    return {each for start in starts for each in reachable(IMPORTS, start) if within(each, other)}


def test_modules_open_with_a_sentence_and_fit_on_a_few_screens() -> None:
    texts = {str(path.relative_to(ROOT)): path.read_text() for path in APP.rglob("*.py")}

    assert {name for name, text in texts.items() if not opens_with_a_sentence(text)} == set()
    assert {name for name, text in texts.items() if len(text.splitlines()) >= 200} == set()


def test_scripts_open_with_a_comment_and_fit_on_a_few_screens() -> None:
    texts = {str(path.relative_to(ROOT)): path.read_text() for path in (ROOT / "static").rglob("*.js")}

    assert {name for name, text in texts.items() if not text.startswith(("//", "/*"))} == set()
    assert {name for name, text in texts.items() if len(text.splitlines()) >= 300} == set()


def opens_with_a_sentence(text: str) -> bool:
    first_line = (ast.get_docstring(ast.parse(text)) or "").partition("\n")[0]
    return text.startswith('"""') and first_line.endswith((".", "?"))


@pytest.mark.parametrize("text", ["", "import ast\n", "# A module.\n", '"""A module"""\n', "'A module.'\n"])
def test_a_module_without_a_sentence_is_seen(text: str) -> None:
    assert not opens_with_a_sentence(text)
