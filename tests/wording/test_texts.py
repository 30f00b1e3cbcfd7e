"""Texts: fields, placeholders and Markdown."""

from pathlib import Path

import pytest

from app.wording.texts import as_html, filled, line_as_html, names_in, read_text


def test_fields_and_body(tmp_path: Path) -> None:
    path = tmp_path / "one.md"
    path.write_text("---\ntitle: One − two\nfindings:\n  yes: '{loss} is left'\n---\nBecause **so**.\n")
    text = read_text(path)
    assert text.fields["title"] == "One − two"
    assert as_html(text.body) == "<p>Because <strong>so</strong>.</p>\n"


def test_numbers_and_names_of_a_run_are_put_in() -> None:
    text = "{rule} leaves {loss:3} after {steps:step|steps}"
    assert names_in(text) == {"rule", "loss", "steps"}
    assert filled(text, {"rule": "Adam", "loss": 0.12345, "steps": 1}) == "Adam leaves 0.123 after 1 step"


def test_a_number_that_the_run_does_not_have_is_noticed() -> None:
    with pytest.raises(KeyError):
        filled("{loss}", {"losses": 1.0})


def test_no_text_brings_html_of_its_own() -> None:
    assert "<script" not in as_html("<script>alert(1)</script>")
    assert line_as_html("`a` < b") == "<code>a</code> &lt; b"
