"""Reading a rule: what is wrong is found at its character, and names cannot be taken twice."""

import pytest

from app.descent.own_rule_reader import MOST_CONSTANTS, MOST_MEMORIES, RuleError, read_rule


def refusal(formula="-lr*g", memory=(), constants=None):
    with pytest.raises(RuleError) as caught:
        read_rule(formula, memory, constants or {})
    assert caught.value.message.endswith(".")
    assert caught.value.allowed
    assert len(caught.value.message + caught.value.allowed) < 400
    return caught.value


@pytest.mark.parametrize(
    ("formula", "position"),
    [
        ("", 0),
        ("-lr*", 4),
        ("-lr*g)", 5),
        ("-lr*gg", 4),
        ("-lr * q + z", 6),
        ("lr·g", 2),
        ("m", 0),
        ("1 + 2", 0),
    ],
)
def test_the_character_of_a_wrong_formula(formula, position):
    assert refusal(formula).location == ("formula", position)


@pytest.mark.parametrize(
    ("line", "position"),
    [
        ("m", 1),
        ("", 0),
        ("m =", 3),
        ("m = 0.9*m + h", 12),
        ("m = 0.9*m + ", 12),
        ("m == g", 3),
        ("2 = g", 0),
        ("m n = g", 0),
        ("g = g", 0),
        ("lr = g", 0),
        ("exp = g", 0),
        ("pi = g", 0),
        ("beta = g", 0),
        (" = g", 0),
        ("é = g", 0),
        ("m" * 31 + " = g", 0),
    ],
)
def test_the_character_of_a_wrong_memory(line, position):
    assert refusal(memory=["v = g", line], constants={"beta": 0.9}).location == ("memory", 1, position)


def test_a_memory_cannot_be_named_twice():
    assert refusal(memory=["m = g", "m = 2*g"]).location == ("memory", 1, 0)


@pytest.mark.parametrize("name", ["g", "theta", "t", "sqrt", "e", "1a", "", "a b", "x" * 31])
def test_a_wrong_constant_is_named(name):
    assert refusal(constants={name: 1.0}).location == ("constants", name)


def test_there_may_be_so_many_and_no_more():
    lines = [f"m{i} = g" for i in range(MOST_MEMORIES + 1)]
    numbers = {f"c{i}": 1.0 for i in range(MOST_CONSTANTS + 1)}
    assert len(read_rule("-lr*g", lines[:-1], {}).memories) == MOST_MEMORIES
    assert refusal(memory=lines).location == ("memory",)
    assert refusal(constants=numbers).location == ("constants",)


def test_an_unknown_name_is_answered_with_the_known_ones():
    error = refusal("-lr*vv", ["m = g"], {"beta": 0.9})
    assert error.message == "At character 5: vv is not known here."
    assert error.allowed == "g, theta, lr, t, beta, m"


def test_spaces_do_not_matter():
    rule = read_rule(" - lr * m ", ["  m =  beta * m + g "], {"beta": 0.9})
    assert [memory.name for memory in rule.memories] == ["m"]
