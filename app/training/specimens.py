"""Specimens of mistakes: what a visitor may choose in the place of a source, though it is none."""

from typing import NamedTuple

from app.setting import Setting


class Specimen(NamedTuple):
    """A mistake as a visitor meets it; its fields are those of a source.

    moves: whether parameters move while it measures. refusal: what is said where only a source will do.
    """

    name: str
    title: str
    noun: str
    summary: str
    formula: str
    latex: str
    caption: str
    refusal: str
    settings: tuple[Setting, ...] = ()
    goes_back: bool = False
    moves: bool = False


INTERLEAVED = Specimen(
    name="interleaved",
    title="Interleaved (a mistake)",
    noun="Interleaved (a mistake)",
    summary="Moves each layer on the way back, before the slopes of the layers below it are known.",
    formula="first Wₗ₊₁ ← Wₗ₊₁ + ΔWₗ₊₁,  and only then δₗ = Wₗ₊₁ᵀ δₗ₊₁ ⊙ f′(zₗ)",
    latex=r"\text{first } W_{l+1} \leftarrow W_{l+1} + \Delta W_{l+1} \text{, and only then } "
    r"\delta_l = W_{l+1}^{\mathrm{T}} \delta_{l+1} \odot f'(z_l)",
    caption="measured {slopes} and moved each layer on the way back, before those below it were known",
    refusal="This is no source: it moves parameters while it measures. It can only take steps.",
    goes_back=True,
    moves=True,
)

SPECIMENS: dict[str, Specimen] = {INTERLEAVED.name: INTERLEAVED}
