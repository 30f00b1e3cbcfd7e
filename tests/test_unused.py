"""Whatever a module offers is used by the site itself: what no one calls, or tests alone, is not kept."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.serving import ROOT

APP, SCRIPTS, TEMPLATES = ROOT / "app", ROOT / "static" / "js", ROOT / "templates"
WORD = re.compile(r"\w+")
COMMENT = re.compile(r"(?<!:)//[^\n]*|/\*.*?\*/", re.DOTALL)
EXPORTED = re.compile(r"^export (?:async )?(?:const|let|function\*?|class) (\w+)", re.MULTILINE)
PLAIN = {"property", "cached_property", "classmethod", "staticmethod", "cache", "contextmanager"}
CALLED_BY_LIBRARIES = {
    APP / "web" / path
    for path in (
        "main.py",
        "service/guarded_protocol.py",
        "service/json_route.py",
        "service/own_files.py",
        "service/processes.py",
        "service/sign_of_life.py",
    )
}
"""Their classes extend those of libraries, which call their methods by name."""


def unused_exports(root: Path = SCRIPTS) -> list[str]:
    """What scripts export and no script names again, its own included."""
    texts = {path: COMMENT.sub("", path.read_text()) for path in sorted(root.rglob("*.js"))}
    named = Counter(word for text in texts.values() for word in WORD.findall(text))
    exports = [(path, name) for path, text in texts.items() for name in EXPORTED.findall(text)]
    return [f"{path.name}: {name}" for path, name in exports if named[name] == 1]


def unused_definitions(root: Path = APP, templates: Path = TEMPLATES) -> list[str]:
    """What modules define and neither they nor templates name; what a decorator registers is used by that."""
    trees = {path: ast.parse(path.read_text()) for path in sorted(root.rglob("*.py"))}
    named = {name for tree in trees.values() for name in names_in(tree)}
    pages = [path.read_text() for path in templates.rglob("*.*")]
    named |= {word for text in pages for word in WORD.findall(text)}
    return [
        f"{path.name}: {name}"
        for path, tree in trees.items()
        if path not in CALLED_BY_LIBRARIES
        for name in defined_in(tree)
        if name not in named and not name.startswith("__")
    ]


def names_in(tree: ast.AST) -> Iterator[str]:
    """The names that are read."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr


def defined_in(tree: ast.Module) -> Iterator[str]:
    """Functions, methods and classes, and the module's constants."""
    for node in ast.walk(tree):
        is_named = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        if is_named and {ast.unparse(one) for one in node.decorator_list} <= PLAIN:
            yield node.name
    for node in tree.body:
        if isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def test_each_export_of_a_script_is_used() -> None:
    assert unused_exports() == []


def test_each_definition_of_a_module_is_used() -> None:
    assert unused_definitions() == []


def test_what_is_unused_is_seen(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("/** Not used. */\nexport const used = 1;\nexport const left = used;\n")
    (tmp_path / "a.py").write_text(
        "ONE = 1\n\nclass Row:\n    @property\n    def twice(self): return 2 * ONE\n\n"
        "    @router.get('/')\n    def asked(self): return Row()\n"
    )

    assert unused_exports(tmp_path) == ["a.js: left"]
    assert unused_definitions(tmp_path, tmp_path / "none") == ["a.py: twice"]
