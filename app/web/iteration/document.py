"""The page of one iteration as a document, and the picture of its card: the network of the first preset."""

from app.figures.card import Picture
from app.figures.still_network import network_alone
from app.presets import PRESETS
from app.web.iteration.address_words import WORDS as RUN_WORDS
from app.web.iteration.offered_presets import FIRST_PRESET
from app.web.iteration.still import first_network
from app.web.service.document import Document


def picture() -> Picture:
    """The network after its first forward pass."""
    return Picture(*network_alone(*first_network(PRESETS[FIRST_PRESET])))


DOCUMENT = Document(
    words=RUN_WORDS | {"local", "view", "camera", "controls", "predict", "lock", "show"},
    address="/iteration",
    title="One training iteration, in four beats",
    description="Watch a network run forward, meet its loss, send slopes back and take one step: every "
    "number, and where it comes from.",
    picture=picture,
    kind="Iteration",
)
