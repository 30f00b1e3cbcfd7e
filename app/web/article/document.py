"""The article as a document, and the picture of its card: the slope measured, and the step that follows."""

import numpy as np

from app.article.curve import curve
from app.claims.material.rules import rule
from app.claims.material.sources import gradient
from app.figures.card import Picture
from app.figures.card_answer import answer_picture
from app.slope import Slope
from app.web.article.moment import WORDS
from app.web.service.document import Document


def picture() -> Picture:
    """The curve of the answer, with the slope where the ball begins, and its first step."""
    drawn = curve()
    theta = np.array([*drawn.before, drawn.start])
    slopes = gradient(drawn.graph, theta)
    optimizer = rule("gradient_descent", drawn.rate)
    update, _ = optimizer.update(Slope(0.0, slopes), optimizer.init(theta), theta)
    return answer_picture(
        drawn.across.tolist(), drawn.losses.tolist(), drawn.start, float(slopes[-1]), float(update[-1])
    )


DOCUMENT = Document(
    words=WORDS,
    address="/",
    title="The difference between backpropagation and gradient descent",
    description="Backpropagation measures the slope. Gradient descent takes the step. An article in your "
    "hands: measure, step, and swap either half.",
    picture=picture,
    kind="What is the difference?",
    headline=(
        ("Backpropagation", "ink"),
        ("measures the slope.", "slope"),
        ("Gradient descent", "ink"),
        ("takes the step.", "step"),
    ),
)
