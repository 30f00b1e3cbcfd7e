"""The wheel: built from a clean copy, installed elsewhere, and used from there."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import httpx
import pytest

from app import __version__
from app.web.service.bundles import PLOTLY_PART, Record, read
from app.web.service.navigation import PAGES
from app.web.service.plotly_script import PLOTLY_ADDRESS
from tests.serving import PATIENCE, ROOT, Server, serving

pytestmark = [pytest.mark.packaging, pytest.mark.deep]

TOP_LEVEL = {
    "README.md",
    "CONTRIBUTING.md",
    "deno.json",
    "hatch_build.py",
    "pyproject.toml",
    "app",
    "templates",
    "texts",
    "static",
    "tests",
    "LICENSE",
    "Makefile",
}
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text())
PROJECT, BUILD = SETTINGS["project"], SETTINGS["build-system"]

QUESTION = {
    "problem": {
        "kind": "network",
        "layers": [2, 3, 2],
        "activations": ["tanh", "identity"],
        "loss": "mean_squared_error",
        "biases": "trained",
        "initialiser": "xavier",
        "data": {"name": "rows", "x": [[0.1, 0.2], [0.3, -0.4]], "y": [[1, 0], [0, 1]]},
    },
    "source": {"name": "backpropagation"},
    "seed": 7,
}


def ignored() -> list[str]:
    """Names of what is made on a machine and is no part of the project."""
    return [".git", *(line.strip("/") for line in (ROOT / ".gitignore").read_text().splitlines())]


def files_in(folder: Path) -> set[str]:
    """The paths of all files in `folder`, relative to it."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def clean_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as a fresh clone has it."""
    copy = tmp_path_factory.mktemp("fresh") / "a clean copy"
    return Path(shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*ignored())))


@pytest.fixture(scope="module")
def wheel(clean_copy: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that `pip install .` makes."""
    wheels = tmp_path_factory.mktemp("wheels")
    pip("wheel", "--no-deps", "--wheel-dir", str(wheels), str(clean_copy))
    [built] = wheels.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new virtual environment with the wheel; what the wheel needs is lent by the running environment."""
    home = tmp_path_factory.mktemp("an environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", home], check=True)
    pip("--python", str(home), "install", "--no-deps", str(wheel))
    packages = site_packages(home)
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    for path in packages.rglob("*"):
        path.chmod(path.stat().st_mode & ~0o222)  # an installation that cannot be written to must do
    return home


def site_packages(home: Path) -> Path:
    """Where the environment `home` keeps its packages."""
    return next(home.glob("lib/python*/site-packages"))


@pytest.fixture(scope="module")
def server(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The installed command, run from a folder that has nothing to do with it."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    command = [str(installed / "bin" / "slope-and-step")]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    with serving(command=command, folder=elsewhere, environment=environment) as running:
        yield running


def pip(*arguments: str) -> None:
    """Run pip; it says little unless it fails, and leaves nothing compiled beside what it builds."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pip", "--quiet", *arguments]
    subprocess.run(command, check=True, timeout=250, env=environment)


def test_the_wheel_has_all_pages_files_and_words_and_nothing_else(clean_copy: Path, wheel: Path) -> None:
    expected = {f"app/{name}" for name in files_in(clean_copy / "app")}
    for folder in ("bundles", "templates", "static", "texts"):
        expected |= {f"app/{folder}/{name}" for name in files_in(clean_copy / folder)}

    packed = {name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name}

    assert packed == expected
    assert any(name.endswith(".csv") for name in packed)
    assert wheel.name.startswith(f"slope_and_step-{__version__}-py3-none-any")


def test_the_wheel_has_a_bundled_module_and_style_sheet_of_each_page(clean_copy: Path, wheel: Path) -> None:
    skip_without_npm(read(clean_copy / "bundles"))
    static = clean_copy / "static"
    bundled = {path.relative_to(static).as_posix() for path in static.glob("*/**/main.*")}
    for page in PAGES:
        assert {f"js/{page.folder}/main.js", f"css/{page.folder}/main.css"} <= bundled

    packed = {name.removeprefix("app/bundles/") for name in ZipFile(wheel).namelist() if "/bundles/" in name}

    # What pages fetch in the course of their life.
    later = {name for name in packed if re.fullmatch(r"js/.+/\w+-[A-Z0-9]{8}\.js(\.map)?", name)}
    maps = {f"{name}.map" for name in bundled}
    assert packed - later == bundled | maps | {PLOTLY_PART, "record.json"}


def skip_without_npm(record: Record) -> None:
    """What npm alone provides cannot be looked at where it cannot be reached."""
    if "npm could not be reached" in record.missing:
        pytest.skip(record.missing)


def test_the_installed_page_is_bundled(clean_copy: Path, server: Server) -> None:
    skip_without_npm(read(clean_copy / "bundles"))
    page = httpx.get(f"{server.address}/lab", timeout=PATIENCE).text

    assert re.search(r'src="/bundles/[0-9a-f]+/js/lab/main.js"', page)
    assert "/static/js/" not in page
    assert PLOTLY_ADDRESS not in page
    assert (
        httpx.get(f"{server.address}{PLOTLY_ADDRESS}", timeout=PATIENCE).status_code == 200
    )  # all of it, for whoever asks


def test_without_npm_and_from_a_source_distribution_the_installation_succeeds(
    clean_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = source_distribution(clean_copy, tmp_path)
    monkeypatch.setenv("NPM_CONFIG_REGISTRY", "http://127.0.0.1:9")
    monkeypatch.setenv("DENO_DIR", str(tmp_path / "deno"))

    pip("wheel", "--no-deps", "--wheel-dir", str(tmp_path), str(source))

    [built] = tmp_path.glob("*.whl")
    packed = ZipFile(built)
    bundled = [name for name in packed.namelist() if "/bundles/" in name]
    assert bundled == ["app/bundles/record.json"]
    assert b"npm could not be reached" in packed.read(bundled[0])
    assert "app/static/js/lab/main.js" in packed.namelist()


def source_distribution(project: Path, folder: Path) -> Path:
    """The archive of the sources, made as a build front end asks for it."""
    pip("install", "--target", str(folder / "backend"), *BUILD["requires"])
    make = "import hatchling.build, sys; hatchling.build.build_sdist(sys.argv[1])"
    environment = {**os.environ, "PYTHONPATH": str(folder / "backend")}
    subprocess.run([sys.executable, "-c", make, folder], cwd=project, env=environment, check=True)
    [archive] = folder.glob("*.tar.gz")
    return archive


def test_the_installed_command_answers(server: Server) -> None:
    health = httpx.get(f"{server.address}/health", timeout=PATIENCE).json()

    assert health == {"status": "ok", "version": __version__}


def test_the_installed_package_is_the_one_that_answers(installed: Path, tmp_path: Path) -> None:
    command = [
        installed / "bin" / "python",
        "-P",
        "-c",
        "import app.folders as f; print(f.TEMPLATES, f.STATIC)",
    ]
    printed = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout

    home = site_packages(installed)
    assert printed == f"{home}/app/templates {home}/app/static\n"


def test_the_installed_page_has_its_files(server: Server) -> None:
    page = httpx.get(f"{server.address}/iteration", timeout=PATIENCE)
    addresses = set(re.findall(r'(?:src|href)="(/(?:static|assets|bundles)/[^"#?]+)', page.text))
    missing = {
        each
        for each in addresses
        if httpx.get(f"{server.address}{each}", timeout=PATIENCE).status_code != 200
    }

    assert page.status_code == 200
    assert any(address.startswith("/assets/plotly-") for address in addresses)
    assert any(address.endswith("/js/iteration/main.js") for address in addresses)
    assert missing == set()


def test_the_installed_engine_differentiates(server: Server) -> None:
    answer = httpx.post(f"{server.address}/api/differentiate", json=QUESTION, timeout=PATIENCE)

    assert answer.status_code == 200, answer.text
    assert len(answer.json()["gradient"]) == 2 * 3 + 3 + 3 * 2 + 2


def test_running_writes_nothing_into_the_installation(installed: Path) -> None:
    before = files_in(site_packages(installed))
    with serving(command=[str(installed / "bin" / "slope-and-step")], folder=installed) as server:
        httpx.get(f"{server.address}{PLOTLY_ADDRESS}", timeout=PATIENCE)
        httpx.get(f"{server.address}/", timeout=PATIENCE)

    assert files_in(site_packages(installed)) == before


def test_every_requirement_is_pinned_exactly() -> None:
    extras = PROJECT["optional-dependencies"].values()
    requirements = [
        *PROJECT["dependencies"],
        *BUILD["requires"],
        *(each for extra in extras for each in extra),
    ]

    assert [each for each in requirements if not re.fullmatch(r"[a-z0-9-]+==[0-9.]+", each)] == []


def test_no_registry_is_named_and_nothing_is_locked(clean_copy: Path) -> None:
    settings = [
        clean_copy / name
        for name in ("pyproject.toml", "hatch_build.py", "app/bundling.py", "Makefile", ".ci/run")
    ]

    assert not any(re.search(r"index-url|find-links|https?://", path.read_text()) for path in settings)
    assert not {
        name for name in files_in(clean_copy) if re.search(r"\.lock$|-lock\.json$|package\.json$", name)
    }


def test_the_top_level_is_small(clean_copy: Path) -> None:
    names = {path.name for path in clean_copy.iterdir() if not path.name.startswith(".")}
    assert names - {"bundles"} == TOP_LEVEL
