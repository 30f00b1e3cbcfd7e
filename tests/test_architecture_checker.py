"""The checker of the import rule, on small made-up packages with planted violations."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.import_reader import (
    breaches,
    importers_from_outside,
    importers_of_both,
    in_cycles,
    modules_with_route,
    reachable,
    read_imports,
)

RULES = {
    "app": (),
    "app.derivatives": ("app.derivatives", "app.slope"),
    "app.descent": ("app.descent", "app.slope"),
    "app.web": ("app",),
}

Plant = Callable[[dict[str, str]], Path]


@pytest.fixture
def plant(tmp_path: Path) -> Plant:
    """A function that writes a package `app` from a source for each path, and returns its folder."""

    def write(sources: dict[str, str]) -> Path:
        for name, source in sources.items():
            path = tmp_path / "app" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            (path.parent / "__init__.py").touch()
            path.write_text(source)
        return tmp_path / "app"

    return write


@pytest.mark.parametrize(
    "statement",
    [
        "import app.descent.adam",
        "import json, app.descent.adam as rule",
        "from app.descent import adam",
        "from app.descent.adam import Adam",
        "from app.descent.adam import *",
        "from app.descent import adam as rule, missing",
        "from ..descent import adam",
        "from ..descent.adam import Adam",
        "def f():\n    from app.descent.adam import Adam",
        "if TYPE_CHECKING:\n    from app.descent.adam import Adam",
        "try:\n    import app.descent.adam\nexcept ImportError:\n    pass",
        "class C:\n    import app.descent.adam",
    ],
)
def test_it_sees_every_form_of_import(plant: Plant, statement: str) -> None:
    imports = read_imports(plant({"descent/adam.py": "", "derivatives/graph.py": statement}))

    assert "app.descent.adam" in imports["app.derivatives.graph"]
    assert "app.derivatives.graph imports app.descent.adam" in breaches(imports, RULES)


@pytest.mark.parametrize(
    "statement",
    ["__import__('app.descent')", "importlib.import_module(x)", "from importlib import import_module as f"],
)
def test_it_refuses_imports_it_cannot_read(plant: Plant, statement: str) -> None:
    package = plant({"descent/adam.py": "", "derivatives/graph.py": statement})

    with pytest.raises(ValueError, match=r"app\.derivatives\.graph"):
        read_imports(package)


def test_it_reads_relative_imports_of_a_package_from_inside_it(plant: Plant) -> None:
    package = plant({"descent/adam.py": "", "derivatives/graph.py": ""})
    (package / "derivatives" / "__init__.py").write_text("from . import graph\nfrom .. import descent")

    assert read_imports(package)["app.derivatives"] == {"app.derivatives.graph", "app.descent"}


def test_it_leaves_allowed_and_foreign_imports_alone(plant: Plant) -> None:
    sources = {
        "slope.py": "import numpy",
        "derivatives/graph.py": "from app.slope import Slope\nimport descent",
    }

    assert breaches(read_imports(plant(sources)), RULES) == []


def test_it_holds_an_unknown_module_to_the_strictest_rule(plant: Plant) -> None:
    imports = read_imports(plant({"slope.py": "", "tricks.py": "import app.slope"}))

    assert breaches(imports, RULES) == ["app.tricks imports app.slope"]


def test_it_sees_a_detour(plant: Plant) -> None:
    sources = {"descent/adam.py": "", "web/b.py": "import app.descent.adam", "web/a.py": "import app.web.b"}

    assert reachable(read_imports(plant(sources)), "app.web.a") == {"app.web.b", "app.descent.adam"}


def test_it_sees_a_long_cycle_and_who_is_in_it(plant: Plant) -> None:
    sources = {
        "web/a.py": "import app.web.b",
        "web/b.py": "import app.web.c",
        "web/c.py": "def f():\n    import app.web.a",
        "web/d.py": "import app.web.a",
    }

    assert in_cycles(read_imports(plant(sources))) == {"app.web.a", "app.web.b", "app.web.c"}


def test_it_sees_who_imports_both_halves(plant: Plant) -> None:
    sources = {
        "derivatives/graph.py": "",
        "descent/adam.py": "",
        "web/both.py": "from app.derivatives import graph\nfrom app.descent.adam import Adam",
        "web/one.py": "from app.derivatives import graph",
    }

    assert importers_of_both(read_imports(plant(sources)), "app.derivatives", "app.descent") == {
        "app.web.both"
    }


def test_it_sees_who_imports_from_a_folder_without_being_in_it(plant: Plant) -> None:
    sources = {
        "web/lab/page.py": "from app.web.lab import table",
        "web/lab/table.py": "",
        "web/label.py": "",
        "web/main.py": "from app.web.lab.page import router",
        "web/other.py": "from app.web import label",
    }

    assert importers_from_outside(read_imports(plant(sources)), "app.web.lab") == {"app.web.main"}


def test_a_folder_inside_another_can_have_a_stricter_rule(plant: Plant) -> None:
    imports = read_imports(plant({"web/step.py": "", "web/service/json.py": "from app.web import step"}))

    assert breaches(imports, {**RULES, "app.web.service": ("app.web.service",)}) == [
        "app.web.service.json imports app.web.step"
    ]


def test_it_finds_the_module_of_a_route(plant: Plant) -> None:
    package = plant(
        {"web/a.py": "@router.post('/api/update', x=1)\ndef f(): ...", "web/b.py": "x = '/api/update'"}
    )

    assert modules_with_route(package, "/api/update") == {"app.web.a"}
