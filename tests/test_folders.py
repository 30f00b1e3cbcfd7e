"""Finding the folders of a checkout and of an installed package."""

from pathlib import Path

import pytest

from app.folders import STATIC, TEMPLATES, TEXTS, folder


def test_beside_the_package_in_a_checkout(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "static").mkdir()

    assert folder("static", tmp_path / "app") == tmp_path / "static"


def test_inside_the_package_once_installed_whatever_lies_beside_it(tmp_path: Path) -> None:
    (tmp_path / "app" / "static").mkdir(parents=True)
    (tmp_path / "static").mkdir()

    assert folder("static", tmp_path / "app") == tmp_path / "app" / "static"


def test_names_the_places_where_it_looked(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"'static' is neither in .*app nor in"):
        folder("static", tmp_path / "app")


def test_all_folders_exist() -> None:
    assert TEMPLATES.is_dir()
    assert STATIC.is_dir()
    assert TEXTS.is_dir()
