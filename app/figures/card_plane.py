"""What a network says all over a plane, with the rows that it was trained on, as the picture of a card."""

import numpy as np
from numpy.typing import NDArray

from app.figures.card import Picture
from app.figures.colours import LIGHT, interpolate, mix, rgb
from app.figures.png import png_address
from app.figures.prediction import SOFT

_SIDE, _SHADES = 400.0, 101


def plane_picture(
    says: NDArray[np.floating], rows: NDArray[np.floating], signs: NDArray[np.floating]
) -> Picture:
    """Orange where it says yes, blue where it says no.

    says: (up, across), from −1 for no to 1 for yes, the lowest row first. rows: (rows, 2), from −1 to 1 in
    the plane. signs: (rows,) what is right: −1 or 1.
    """
    shades = np.round((says[::-1] + 1) / 2 * (_SHADES - 1)).astype(np.uint8)
    colours = [interpolate(LIGHT.diverging, shade / (_SHADES - 1)) for shade in range(_SHADES)]
    palette = [rgb(mix(LIGHT.card, colour, SOFT)) for colour in colours]
    image = f'<image href="{png_address(shades, palette)}" width="{_SIDE:g}" height="{_SIDE:g}"/>'
    dots = "".join(
        f'<circle cx="{_SIDE * (1 + x) / 2:.1f}" cy="{_SIDE * (1 - y) / 2:.1f}" r="5.5"'
        f' fill="{LIGHT.diverging[3 if sign > 0 else 1]}" stroke="{LIGHT.card}" stroke-width="1.5"/>'
        for (x, y), sign in zip(rows, signs, strict=True)
    )
    return Picture(image + dots, _SIDE, _SIDE)
