"""Snippets: whatever an address and a title hold, each place reads the very same out of what is pasted."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest
from markdown_it import MarkdownIt

from app.presets import PRESETS
from app.web.claims.links import encoded
from app.web.embed.kinds import KINDS, kind_named
from app.web.share.shared import Shared, Size, shared_at
from app.web.share.snippets import SNIPPETS, Snippet, snippets_for
from app.web.share.syntax import Written
from tests.web.share.rendering import elements, rendered, snippet_named

SITE = "https://example.org"
ADDRESS = "/graph?text=(x*y)%2Bsin(x)&start=x:1,y:2&step=3&copy=1&theme=dark"
TITLE = """Slopes [by hand] & "steps": a_b, a*b < 2, {x}, `</iframe>`, $5 $6 | ~"""


def shared(address: str = ADDRESS) -> Shared:
    found = shared_at(SITE, address)
    assert found is not None
    return found


def written(name: str, of: Shared) -> str:
    return snippet_named(name).written(of, Size(640, 400))


@pytest.mark.parametrize("name", [one.name for one in SNIPPETS if one.shows and one.name != "element"])
def test_each_place_shows_the_very_figure(name: str) -> None:
    of = shared()._replace(title=TITLE)
    [shown] = elements(rendered(name, written(name, of)), "iframe")

    assert shown["src"] == SITE + of.embed
    assert of.embed.startswith("/embed/v1/graph?text=%28x%2Ay%29%2Bsin%28x%29&start=x:1,y:2")
    assert shown["title"] in (TITLE, "figure")


def test_the_element_says_in_attributes_what_its_address_would() -> None:
    page = written("element", shared()._replace(title=TITLE))
    [element], [script] = elements(page, "slope-and-step"), elements(page, "script")

    assert script["src"] == f"{SITE}/embed/v1/embed.js"
    assert element == {
        "figure": "graph",
        "text": "(x*y)+sin(x)",
        "start": "x:1,y:2",
        "step": "3",
        "theme": "dark",
        "title": TITLE,
    }


def test_a_question_is_asked_by_the_embed_and_by_the_page_in_full() -> None:
    question = '{"text":"Up & (down)?"}'
    of = shared("/iteration?preset=xor&predict=old&beat=loss").asking(question)

    assert [dict(parse_qsl(urlsplit(one).query)) for one in (of.page, of.embed)] == [
        {"preset": "xor", "beat": "loss", "predict": question}
    ] * 2
    assert of.asking("").page == "/iteration?preset=xor&beat=loss"
    assert shared("/words#figures").asking(question).page == "/words#figures"


@pytest.mark.parametrize("name", ["html", "docusaurus", "reveal", "mkdocs", "sphinx"])
def test_a_frame_has_its_size(name: str) -> None:
    [frame] = elements(rendered(name, written(name, shared())), "iframe")

    assert (frame["width"], frame["height"]) == ("640", "400")


def test_a_link_in_markdown_leads_to_the_page_whatever_it_holds() -> None:
    of = shared()._replace(title=TITLE)
    [inline] = [one for one in MarkdownIt().parse(written("markdown", of)) if one.type == "inline"]
    link, *texts, _ = inline.children or []

    assert str(link.attrs["href"]).replace("%28", "(").replace("%29", ")") == SITE + ADDRESS
    assert "".join(one.content for one in texts) == TITLE


def test_braces_in_what_is_filled_in_are_not_filled() -> None:
    assert "{page}" in written("citation", shared()._replace(title="{page}"))


def test_the_entry_of_a_bibliography_is_closed_and_holds_its_title_and_address() -> None:
    entry = written("bibtex", shared()._replace(title="50 % & more"))

    assert entry.count("{") == entry.count("}")
    assert "title = {50 \\% \\& more}" in entry
    assert f"\\url{{{SITE}{ADDRESS}}}" in entry


def test_a_page_without_an_embed_has_a_link_and_citations() -> None:
    names = [one.name for one in snippets_for(shared("/words#figures"))]

    assert names == ["link", "markdown", "citation", "bibtex"]
    assert written("link", shared("/words#figures")) == f"{SITE}/words#figures"


def test_a_new_place_is_a_row() -> None:
    row = Snippet("wiki", "Wiki", "{{{{iframe|{embed}|{title:html}}}}}")

    assert (
        row.written(shared()._replace(title="A & B"), Size())
        == f"{{{{iframe|{SITE}{shared().embed}|A &amp; B}}}}"
    )


def test_a_syntax_that_there_is_not_is_an_error() -> None:
    with pytest.raises(KeyError):
        format(Written("a"), "hmtl")


def test_the_places_that_the_dialog_names_are_all_there() -> None:
    titles = " ".join(one.title for one in SNIPPETS)
    asked = (
        "HTML Moodle Canvas edX WordPress Jupyter MyST Sphinx Quarto Docusaurus VitePress MkDocs reveal.js"
        " Notion Obsidian Link"
    )

    assert [name for name in asked.split() if not re.search(rf"\b{re.escape(name)}\b", titles)] == []
    assert len({one.note for one in SNIPPETS if one.note}) == sum(bool(one.note) for one in SNIPPETS)


@pytest.mark.parametrize(
    "name",
    [*(name for name in KINDS if name != "race"), "claims/adam-replaces-backpropagation", "lessons/costs"],
)
def test_the_way_from_a_page_to_its_embed_leads_back(name: str) -> None:
    """A race and a descent share their page, which is shown as a descent."""
    kind = kind_named(name)
    assert kind is not None
    of = shared(kind.page)

    assert of.kind is not None
    assert of.kind.name == name
    assert shared(of.embed).page == of.page


@pytest.mark.parametrize("address", ["/lab?e={e}&beat=loss&nodes=maps", "/lab?beat=loss&nodes=maps#e={e}"])
def test_the_lab_is_shown_as_one_iteration_of_its_experiment(address: str) -> None:
    e = encoded({"experiment": PRESETS["xor"].experiment, "example": 0})
    asked = dict(parse_qsl(urlsplit(shared(address.format(e=e)).embed).query))

    assert asked == {"e": e, "beat": "loss"}
    assert shared("/lab?preset=xor").embed == "/embed/v1/iteration?preset=xor"
    assert shared("/lab").asking("x").page == "/lab"


def test_only_what_the_embed_knows_goes_along_and_nothing_that_is_usual() -> None:
    of = shared("/iteration?preset=xor&iteration=3&beat=backward&controls=steps&foo=1&theme=")

    assert of.embed == "/embed/v1/iteration?preset=xor&iteration=3&beat=backward"
    assert of.changed({"controls": "none", "bar": "1"}).embed == f"{of.embed}&controls=none"
    assert of.changed({"iteration": ""}).embed == "/embed/v1/iteration?preset=xor&beat=backward"
