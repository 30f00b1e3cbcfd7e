"""The windows and the fonts in which tests look at pages."""

FONTS = ("DejaVu Sans", "Liberation Sans")
"""One of wide letters, one of narrow ones."""

WINDOWS = {
    320: 640,
    360: 740,
    640: 400,  # what is left of 1280 by 800 when all is twice as large
    768: 1024,
    1024: 768,
    1100: 800,
    1280: 800,
    1366: 768,
    1440: 900,
    1920: 1080,
}
"""Heights of windows by their widths, in pixels."""

LETTERS = ((FONTS[0], (320, 640, 768, 1024, 1440)), (FONTS[1], (360, 1366)))
"""Wide letters are those that run out of room; narrow ones still stand beside each other in another way."""
