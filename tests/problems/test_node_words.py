"""Every node can be spoken of, and its local slopes in symbols come to the numbers of the engine."""

import numpy as np
import pytest

from app.derivatives.evaluation import evaluate
from app.derivatives.walks import walk_back
from app.expressions.parser import parse, parse_many
from app.expressions.writing import PLAIN
from app.problems import node_words as module
from app.problems.expression_graph import expression_graph
from app.problems.node_words import node_words

EVERYTHING = (
    "exp(x) + log(x) - sin(x)*cos(x)/tan(x) + sqrt(x)^2 + erf(x) + abs(x) + sign(x) + max(x, y) + min(x, y)"
    " + tanh(x) + sigmoid(x) + relu(x) + softplus(x) + gelu(x) + x^y + 2^x - -y"
)


def words_of(text):
    expression = parse_many(text)
    return node_words(expression, expression_graph(expression))


def test_names():
    words = words_of("(x*y + sin(x))**2")

    assert [each.name for each in words] == ["x", "y", "v₁", "v₂", "v₃", "2", "f"]
    assert [each.kind for each in words] == [*["variable"] * 2, *["operation"] * 3, "number", "operation"]
    assert words[4].text == "x·y + sin(x)"


def test_outputs_are_numbered_and_keep_clear_of_a_variable_f():
    assert [each.name for each in words_of("x; x*x; x+1")][-1] == "f₃"
    assert words_of("f + 1")[-1].name == "out"


def test_formulas_leave_places_for_what_changes():
    assert [(each.formula, each.slopes) for each in words_of("(x*y + sin(x))**2") if each.formula] == [
        ("{0}·{1}", ("{1}", "{0}")),
        ("sin({0})", ("cos({0})",)),
        ("{0} + {1}", ("1", "1")),
        ("{0}²", ("2·{0}", "")),
    ]


def test_a_variable_by_itself_is_repeated():
    words = words_of("x; x*x")

    # The graph ends with an output, so the product, which came before, is repeated too.
    assert [(each.name, each.formula) for each in words] == [
        ("x", ""),
        ("v₁", "{0}·{1}"),
        ("f₁", "{0}"),
        ("f₂", "{0}"),
    ]


def test_local_slopes_in_symbols_have_the_values_of_the_engine(monkeypatch):
    monkeypatch.setattr(module, "PRETTY", PLAIN)
    expression = parse(EVERYTHING)
    made = expression_graph(expression)
    values = evaluate(made.graph, np.array([0.7, 1.3]))
    words = node_words(expression, made)
    checked = set()

    for one in walk_back(made.graph, values).edges:
        node = made.graph.nodes[one.node]
        symbols = words[one.node].slopes[one.slot].format("a", "b", v="v")
        numbers = {"a": values[node.inputs[0]], "b": values[node.inputs[-1]], "v": values[one.node]}
        formula = parse(symbols + " + 0*a")
        theta = np.array([float(numbers[name]) for name in formula.variables])
        found = evaluate(expression_graph(formula).graph, theta)[-1]
        assert found == pytest.approx(float(one.local), rel=1e-12), (node.label, symbols)
        checked.add(node.primitive.name)
    assert len(checked) == 22
