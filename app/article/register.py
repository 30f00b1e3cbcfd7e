"""The sections of the article, in the order in which they are read."""

from app.article import (
    answer,
    confused,
    first_half,
    how_steep,
    in_code,
    one_page,
    second_half,
    which_way,
)

SECTIONS = (
    answer.SECTION,
    how_steep.SECTION,
    which_way.SECTION,
    first_half.SECTION,
    second_half.SECTION,
    in_code.SECTION,
    confused.SECTION,
    one_page.SECTION,
)
