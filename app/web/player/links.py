"""Links of a text that leaves the site: they name it in full, or are plain words where nobody knows it."""

import re

_LINK = re.compile(r'<a\b[^>]*?\bhref="(/[^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


def away_from_site(html: str, site: str) -> str:
    """The HTML with each link into the site whole, to be opened beside it; or, without a site, none."""
    if not site:
        return _LINK.sub(r"\2", html)
    return _LINK.sub(rf'<a href="{site}\1" target="_blank" rel="noopener">\2</a>', html)
