"""Sentences about requests stand in modules of words, apart from code, and each stands there once."""

import ast
from pathlib import Path

from tests.serving import ROOT

WEB = ROOT / "app" / "web"
SPEAKERS = {"Reason", "ErrorDetail", "refused", "check_price", "check_price_of_a_step", "UnknownPart"}


def test_sentences_about_requests_stand_in_modules_of_words_alone() -> None:
    others = [path for path in WEB.rglob("*.py") if path.name != "words.py"]

    assert [f"{path.name}: {sentence}" for path in others for sentence in spoken(path)] == []


def test_no_sentence_stands_twice() -> None:
    sentences = [text for path in WEB.rglob("words.py") for text in sentences_of(path)]

    assert [text for text in set(sentences) if sentences.count(text) > 1] == []


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


def sentences_of(path: Path) -> list[str]:
    """The whole sentences of a module, without those that only document it."""
    tree = ast.parse(path.read_text())
    documents = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documents
        if " " in node.value and node.value.endswith(".")
    ]
