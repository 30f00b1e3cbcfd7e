"""Everything that can be swapped in is named, with something true said of it."""

from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.affine import affine
from app.derivatives.primitives.losses import LOSSES
from app.derivatives.primitives.penalties import PENALTIES
from app.derivatives.sources import SOURCES
from app.descent.rules import RULES
from app.problems.expression_graph import PRIMITIVES
from app.words.offered import offered

LISTED = {group.name: {entry.name for entry in group.entries} for group in offered().groups}


def test_every_entry_of_every_register_is_listed() -> None:
    assert {
        "sources": set(SOURCES),
        "optimizers": set(RULES),
        "activations": set(ACTIVATIONS),
        "losses": set(LOSSES),
    } == LISTED


def test_every_primitive_is_named() -> None:
    swap = offered()
    functions = {name for name in PRIMITIVES if name in ACTIVATIONS}
    assert set(swap.operations) == set(PRIMITIVES) - functions
    for title in [ACTIVATIONS[name].title for name in functions] + [one.title for one in PENALTIES.values()]:
        assert title in swap.text
    assert f"`{affine.name}`" in swap.text
    # The primitive of an activation or a loss is named by its entry.
    assert ACTIVATIONS["identity"].primitive.name in LISTED["activations"]


def test_what_is_said_of_operations_is_said_once() -> None:
    said = list(offered().operations.values())
    assert len(set(said)) == len(said)
