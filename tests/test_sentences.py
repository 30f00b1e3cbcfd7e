"""Sentences about requests stand in modules of words, apart from code; no sentence stands twice."""

import ast
import re
from collections import Counter
from pathlib import Path

from tests.serving import ROOT
from tests.test_javascript_architecture import literals, scripts

APP = ROOT / "app"
WEB = APP / "web"
TEMPLATES = ROOT / "templates"
SPEAKERS = {"Reason", "ErrorDetail", "refused", "check_price", "check_price_of_a_step", "UnknownPart"}


def test_sentences_about_requests_stand_in_modules_of_words_alone() -> None:
    others = [path for path in WEB.rglob("*.py") if path.name != "words.py"]

    assert [f"{path.name}: {sentence}" for path in others for sentence in spoken(path)] == []


def test_no_sentence_stands_twice() -> None:
    sentences = [text for path in APP.rglob("*.py") for text in texts_of(path) if is_sentence(text)]

    assert len(sentences) > 500
    assert twice(sentences) == []


def test_no_words_of_modules_of_words_stand_twice() -> None:
    texts = [text for path in APP.rglob("words.py") for text in texts_of(path) if text.count(" ") > 1]

    assert len(texts) > 100
    assert twice(texts) == []


def test_a_sentence_that_stands_twice_is_seen(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text('"""It is large."""\nLARGE = ("It is large.", "at most 1")\n')
    (tmp_path / "two.py").write_text(
        'WRONG = f"{name} is wrong. It is large."\nraise Wrong("It is large.")\n'
    )
    texts = [text for path in tmp_path.iterdir() for text in texts_of(path) if is_sentence(text)]

    assert twice(texts) == ["It is large."]


def test_no_sentence_of_templates_stands_twice() -> None:
    sentences = [text for path in TEMPLATES.rglob("*.html") for text in said_in(path.read_text())]

    assert len(sentences) > 50
    assert twice(sentences) == []


def test_no_sentence_of_a_script_stands_in_a_template() -> None:
    of_scripts = {text for path in scripts() for text in literals(path.read_text())}

    assert [
        f"{path.name}: {text}"
        for path in TEMPLATES.rglob("*.html")
        for text in said_in(path.read_text())
        if text in of_scripts
    ] == []


def test_sentences_of_a_template_are_those_between_tags_and_in_attributes() -> None:
    text = """{# It is large. #}<p title="It is so."><b>No.</b> It is
    large. {{ n }}</p>{{ of("It is this.") }}"""

    assert said_in(text) == ["It is so.", "It is large.", "It is this."]


def spoken(path: Path) -> list[str]:
    """The texts of several words that a module itself gives to what speaks to a client."""
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    return [
        argument.value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id in SPEAKERS
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and " " in argument.value
    ]


def texts_of(path: Path) -> list[str]:
    """The texts of a module, without those that document it and the pieces of those with names filled in."""
    nodes = [*ast.walk(ast.parse(path.read_text()))]
    left_out = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    left_out |= {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    return [
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out
    ]


def is_sentence(text: str) -> bool:
    return " " in text and text.endswith(".")


def said_in(template: str) -> list[str]:
    """The sentences of at least three words of a template; what is filled in parts them, as tags do."""
    written = re.sub(r"\{#.*?#\}", "", template, flags=re.DOTALL)
    pieces = re.split(r"<|>|\"|\{%|%\}|\{\{|\}\}", written)
    texts = [" ".join(piece.split()) for piece in pieces]
    return [text for text in texts if text.count(" ") > 1 and text[0].isupper() and is_sentence(text)]


def twice(texts: list[str]) -> list[str]:
    return [text for text, times in Counter(texts).items() if times > 1]
