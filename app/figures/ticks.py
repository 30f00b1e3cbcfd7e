"""Places for numbers along an axis, as the drawings by script have them."""

from math import ceil, floor, log10

_MOST = 6
_DIGITS = ((1, 2, 5), (1, 3), (1,))
_MINUS = "−"


def log_ticks(low: float, high: float) -> list[float]:
    """Round numbers of every decade in a range, or powers of ten: the rule of static/js/drawing/ticks.js."""
    choices = [_ticks_at(digits, low, high) for digits in _DIGITS]
    ticks = next((choice for choice in choices if len(choice) <= _MOST), None)
    if ticks is None:
        return [10.0**power for power in linear_ticks(log10(low), log10(high), _MOST)]
    return linear_ticks(low, high, 4) if len(ticks) < 3 and high < 10 * low else ticks


def linear_ticks(low: float, high: float, parts: int) -> list[float]:
    """Round numbers within a range, about `parts` of them."""
    rough = (high - low) / parts
    unit = 10.0 ** floor(log10(rough))
    return _multiples(
        low, high, next((times * unit for times in (1, 2, 5, 10) if times * unit >= rough), rough)
    )


def automatic_ticks(low: float, high: float, most: int) -> list[float]:
    """At most so many, as Plotly 3 sets them by itself (`autoTicks` in plots/cartesian/axes.js)."""
    rough = (high - low) / most
    unit = 10.0 ** floor(log10(rough))
    return _multiples(low, high, next(times * unit for times in (2, 5, 10) if times * unit >= rough))


def tick_text(tick: float) -> str:
    """Up to four digits, with a true minus sign."""
    if tick == 0:
        return "0"
    size = abs(tick)
    mantissa, exponent = f"{size:.3e}".split("e")
    text = f"{float(f'{size:.4g}'):g}" if 1e-3 <= size < 1e5 else f"{float(mantissa):g}e{int(exponent)}"
    return ("-" * (tick < 0) + text).replace("-", _MINUS)


def _multiples(low: float, high: float, step: float) -> list[float]:
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    return [float(f"{k * step:.12g}") for k in range(first, last + 1)]


def _ticks_at(digits: tuple[int, ...], low: float, high: float) -> list[float]:
    powers = range(floor(log10(low)), ceil(log10(high)) + 1)
    ticks = [digit * 10.0**power for power in powers for digit in digits]
    return [tick for tick in ticks if low * (1 - 1e-9) <= tick <= high * (1 + 1e-9)]
