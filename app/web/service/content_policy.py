"""What browsers may load and run for our pages: scripts from this server alone, and nothing from elsewhere.

The directives are those of Content Security Policy Level 3 (W3C, 2024).
"""

from base64 import b64encode
from hashlib import sha256

# Plotly and the pages themselves write styles into elements; of scripts, none stands in a page or is made
# of a text. Pictures are saved by way of blob:, and the smallest ones are data:.
_OF_PAGES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}

# A page with everything inside of it, opened from this server or from a disk.
_OF_ONE_FILE = {
    "default-src": "'none'",
    "style-src": "'unsafe-inline'",
    "img-src": "data:",
    "form-action": "'none'",
    "base-uri": "'none'",
}


def policy_of_pages() -> str:
    """The policy of every answer that brings none of its own."""
    return _written(_OF_PAGES)


def policy_of_one_file(script: str) -> str:
    """The policy of a page that asks for nothing and runs this one inline script, letter by letter."""
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return _written({**_OF_ONE_FILE, "script-src": f"'sha256-{digest}'"})


def _written(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())
