"""The page of words as a document, and the picture of its card: a network, whose every part has a name."""

from app.figures.card import Picture
from app.figures.still_network import network_alone
from app.presets import MAZUR
from app.web.iteration.still import first_network
from app.web.service.document import Document


def picture() -> Picture:
    """Mazur's network after its first forward pass."""
    return Picture(*network_alone(*first_network(MAZUR)))


DOCUMENT = Document(
    address="/words",
    title="Words, signs, and how to read the figures",
    description="What each word and each sign of this site means, how its figures are read, and all that can "
    "stand in for backpropagation and for gradient descent.",
    picture=picture,
    kind="Words and signs",
)
