"""Record what the programs of the article compute in PyTorch and JAX: `python -m tests.oracles.record_code`.

Records those whose libraries are installed and keeps the others; JAX needs `pip install jax==0.10.2
optax==0.2.8`. The text of each program is kept beside its numbers, so that a change of it is seen.
"""

from importlib.util import find_spec
from typing import Any

from app.web.article.code import listings
from tests.oracles.recorded import load, save
from tests.oracles.shown_code import NEEDED, computed_by


def recording() -> dict[str, Any]:
    kept = {case["name"]: case for case in load("code")["cases"]}
    for listing in listings():
        if listing.name in NEEDED and all(map(find_spec, NEEDED[listing.name])):
            found = computed_by(listing.name, listing.text)
            kept[listing.name] = {"name": listing.name, "text": listing.text, **found}
    return {"cases": list(kept.values())}


if __name__ == "__main__":
    save("code", recording())
