"""What the eigenvalues of a Hessian say, as an answer has it; imports nothing that differentiates."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from app.descent.plan import Plan
from app.descent.spectrum import Spectrum, spectrum
from app.descent.stability import of_gradient_descent
from app.slope import Slope


def spectrum_fields(slope: Slope, labels: Sequence[str], rule: Plan | None) -> dict[str, Any] | None:
    """Eigenvalues with the parameter each direction mainly lies along, their signs, and stable rates.

    None where the Hessian is not finite.
    """
    found = spectrum(slope)
    if found is None:
        return None
    largest = float(found.curvatures.along[-1])
    known = None if rule is None else rule.critical_rates(largest)
    return {
        "eigenvalues": found.curvatures.along,
        "slopes": found.curvatures.slopes,
        "mainly": _mainly(found, labels),
        "positive": found.positive,
        "negative": found.negative,
        "zero": found.zero,
        "form": found.form.value,
        "condition": found.condition,
        "stable_rate": of_gradient_descent(largest).diverges if found.positive else None,
        "stable_rate_of_rule": None if known is None else known.diverges,
    }


def _mainly(found: Spectrum, labels: Sequence[str]) -> list[dict[str, Any]]:
    """For each eigenvector the parameter with the largest share of its squared length."""
    shares = np.square(found.curvatures.directions)
    return [
        {"label": labels[index], "share": shares[index, column]}
        for column, index in enumerate(shares.argmax(axis=0))
    ]
