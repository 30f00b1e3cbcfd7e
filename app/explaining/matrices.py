"""The backward pass as matrices: δ = Wᵀ δ ⊙ f′(z) and ∂L/∂W = δ aᵀ, with shapes and numbers."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from app.explaining import symbols
from app.explaining.mathml import written
from app.formula import Formula, bracketed, equation, joined, number, same, shown
from app.problems.layer_factors import NetworkFactors
from app.slope import Array

MOST_SIDE = 6
_TIMES = Formula(r"\odot", "⊙")


class MatrixLine(NamedTuple):
    """A product of matrices: in symbols, by shapes, and with numbers."""

    says: str
    symbols: Formula
    shapes: Formula
    numbers: Formula

    @property
    def fields(self) -> dict[str, Any]:
        """As it goes into an answer."""
        formulas = {"symbols": self.symbols, "shapes": self.shapes, "numbers": self.numbers}
        return {"says": self.says, **{name: written(formula) for name, formula in formulas.items()}}


def matrix(array: Array) -> Formula:
    """A matrix (rows, columns) of numbers; beyond 6 × 6 dots stand for its middle."""
    rows, columns = (shown(length, MOST_SIDE) for length in array.shape)
    cells = [[_cell(array, row, column) for column in columns] for row in rows]
    lines = [joined(" & ", ", ", line) for line in cells]
    body = joined(r" \\ ", "; ", lines)
    return Formula(rf"\begin{{pmatrix}} {body.latex} \end{{pmatrix}}", f"[{body.text}]")


def column(array: Array) -> Formula:
    """A vector (length,), written from top to bottom."""
    return matrix(array[:, np.newaxis])


def _cell(array: Array, row: int | None, column: int | None) -> Formula:
    if row is None:
        return Formula(r"\ddots" if column is None else r"\vdots", "…")
    return Formula(r"\cdots", "…") if column is None else number(float(array[row, column]))


def entrywise(*parts: Formula) -> Formula:
    """Matrices of one shape, multiplied entry by entry."""
    return joined(rf" {_TIMES.latex} ", f" {_TIMES.text} ", parts)


def matrix_product(*parts: Formula) -> Formula:
    """Matrices, multiplied."""
    return joined(r" \, ", " ", parts)


def transposed(part: Formula) -> Formula:
    """A matrix with rows and columns exchanged."""
    return Formula(rf"{part.latex}^{{\mathrm{{T}}}}", f"{part.text}ᵀ")


def slope_of_layer(layer: int) -> Formula:
    """f′ at all pre-activations of a layer."""
    z = symbols.layer_of("z", layer)
    return Formula(rf"f'\left({z.latex}\right)", f"f′({z.text})")


def slope_by_outputs(layer: int) -> Formula:
    """The loss by all outputs of the last layer."""
    return symbols.slope(symbols.LOSS, symbols.layer_of("a", layer))


def matrix_view(factors: NetworkFactors, layer: int) -> list[MatrixLine]:
    """Return the lines of one layer, from 1: its deltas, its weights' slopes and its biases' slopes.

    With several rows, each row of the data is a column, and holds that row's share of the mean.
    """
    lines = [deltas(factors, layer), _weights(factors, layer)]
    return lines if factors.layers[layer - 1].biases_slope is None else [*lines, _biases(factors, layer)]


def deltas(factors: NetworkFactors, layer: int) -> MatrixLine:
    """How the deltas of a layer come about, from the layer above or from the loss."""
    here = factors.layers[layer - 1]
    shape, slope = _shape(here.delta), slope_of_layer(layer)
    if layer == len(factors.layers):
        return MatrixLine(
            "The slopes of the loss by the outputs, times the slopes of the activations, entry by entry.",
            equation(symbols.deltas_of(layer), entrywise(slope_by_outputs(layer), slope)),
            equation(shape, entrywise(shape, shape)),
            equation(matrix(here.delta), entrywise(matrix(here.adjoint), matrix(here.slope))),
        )
    above = factors.layers[layer]
    back = matrix_product(transposed(symbols.layer_of("W", layer + 1)), symbols.deltas_of(layer + 1))
    return MatrixLine(
        "The deltas of the layer above come back through the same weights, transposed. "
        "The slopes of the activations multiply them, entry by entry.",
        equation(symbols.deltas_of(layer), entrywise(back, slope)),
        equation(
            shape, entrywise(bracketed(matrix_product(_shape(above.weights.T), _shape(above.delta))), shape)
        ),
        equation(
            matrix(here.delta),
            entrywise(
                bracketed(matrix_product(transposed(matrix(above.weights)), matrix(above.delta))),
                matrix(here.slope),
            ),
        ),
    )


def _weights(factors: NetworkFactors, layer: int) -> MatrixLine:
    here, below = factors.layers[layer - 1], factors.below(layer)
    if here.penalty_slope is not None:
        return _penalised_weights(factors, layer)
    return _slopes(
        "Each weight’s slope is the delta it leads to, times the value it comes from.",
        symbols.layer_of("W", layer),
        here.weights_slope,
        [here.delta, below.T],
        matrix_product(symbols.deltas_of(layer), transposed(symbols.layer_of("a", layer - 1))),
        matrix_product(matrix(here.delta), transposed(matrix(below))),
    )


def _penalised_weights(factors: NetworkFactors, layer: int) -> MatrixLine:
    here, below = factors.layers[layer - 1], factors.below(layer)
    assert here.penalty_slope is not None
    weights, shape = symbols.layer_of("W", layer), _shape(here.weights)
    names = matrix_product(symbols.deltas_of(layer), transposed(symbols.layer_of("a", layer - 1)))
    numbers = matrix_product(matrix(here.delta), transposed(matrix(below)))
    penalty = symbols.slope(symbols.PENALTY, weights)
    return MatrixLine(
        "Each weight’s slope is the delta it leads to, times the value it comes from. "
        "The slope of the penalty is added.",
        equation(symbols.slope(bracketed(symbols.LOSS_AND_PENALTY), weights), _sum(names, penalty)),
        equation(shape, _sum(matrix_product(_shape(here.delta), _shape(below.T)), shape)),
        equation(matrix(here.weights_slope), _sum(numbers, matrix(here.penalty_slope))),
    )


def _sum(*terms: Formula) -> Formula:
    return joined(" + ", " + ", terms)


def _biases(factors: NetworkFactors, layer: int) -> MatrixLine:
    delta, slope = factors.layers[layer - 1].delta, factors.layers[layer - 1].biases_slope
    assert slope is not None
    if factors.rows == 1:
        says = "A bias is a weight on a constant 1, so its slope is the delta itself."
    else:
        says = "A bias is a weight on a constant 1, so its slope is the sum of the deltas over the rows."
    ones = np.ones((factors.rows, 1))
    return _slopes(
        says,
        symbols.layer_of("b", layer),
        slope,
        [delta, ones],
        matrix_product(symbols.deltas_of(layer), same("1")),
        matrix_product(matrix(delta), matrix(ones)),
    )


def _slopes(
    says: str, by: Formula, value: Array, parts: Sequence[Array], names: Formula, numbers: Formula
) -> MatrixLine:
    """The line of ∂L/∂W or ∂L/∂b, which is the product of two matrices."""
    return MatrixLine(
        says,
        equation(symbols.slope(symbols.LOSS, by), names),
        equation(_shape(value), matrix_product(*map(_shape, parts))),
        equation(matrix(value), numbers),
    )


def _shape(array: Array) -> Formula:
    rows, columns = array.shape
    return Formula(rf"({rows} \times {columns})", f"({rows}×{columns})")
