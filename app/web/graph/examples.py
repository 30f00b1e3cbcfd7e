"""The requests of the graph page that the documentation shows. They are sent to the server by a test."""

FORMULA = {"text": "(x*y + sin(x))**2", "start": {"x": 1.0, "y": 2.0}}
WALKING = {**FORMULA, "cached": {"node": 2, "value": 3.0}}
NUDGING = {**FORMULA, "node": 2, "change": 0.1, "reach": 0.5}
DRAWING = {"text": FORMULA["text"]}
