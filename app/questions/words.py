"""What a question may hold, in words: said when an address asks one that cannot be asked."""

QUESTION = "a question as the share dialog writes it, up to 4000 characters"
WRONG = "The question of this address cannot be asked: {field} has to be {allowed}."

OBJECT = "one JSON object"
UNKNOWN = "left out, since questions have no such field"
NOT_OF_THIS_KIND = "left out, since questions of the kind {kind} have none"
KIND = "choice, sign or number"
TEXT = "a text of 1 to 300 characters"
ITERATION = "a whole number from 0 to 100000"
BEAT = "forward, loss, backward or step"
IN_TIME = "the beat that shows what is asked, or one before it"
QUANTITY = (
    "loss, loss-change, or activation, delta, gradient, update or parameter with a name, such as "
    "activation:a1.2, gradient:W2.1.1 or update:b1.2"
)
SIGNED = "something that can lie below 0, which a loss cannot"
OPTIONS = "2 to 5 texts of 1 to 120 characters"
RIGHT = "the place of the right option, counted from 0"
TOLERANCE = "a number from 0"
