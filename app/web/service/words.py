"""What the server says about requests as such: what is wrong, and what is allowed instead."""

from app.refusal import FIELD_MISSING, NUMBER_TOO_LARGE

UNKNOWN_PARAMETER = "The address asks for {name}, which this page does not know; that is left out."
UNKNOWN_VARIABLE = "The address gives a value to {name}, which is no variable here; that is left out."
UNKNOWN_SETTING = "The address gives a value to {name}, which is no setting here; that is left out."
UNSAID_VARIABLES = "The address says where to start, but nothing of {names}: there the usual holds."
UNKNOWN_PLACE = "The address asks for {name}={text}, which does not exist here; {used} is used instead."
UNKNOWN_THEME = (
    "The address asks for theme={text}; light or dark is possible, so the colours of the system are used."
)
SAID_TWICE = "The address says {name} more than once; the last one counts."
UNREADABLE_VALUE = "What the address says of {name} cannot be read, so the usual holds."

_NOT_WHOLE = ("This is not a whole number.", "a whole number")
TRUE_OR_FALSE = "true or false"
_NEITHER_TRUE_NOR_FALSE = ("This is neither true nor false.", TRUE_OR_FALSE)
_NO_OBJECT = ("This is not an object.", "an object")
FIELD_TWICE = ("This field stands here twice.", "each field once")
_NUMBER_TOO_SMALL = "This number is too small."
BEYOND_ALL = (NUMBER_TOO_LARGE, "sizes up to 1.79e308")
_A_FINITE_NUMBER = "a finite number"
NOT_FINITE = ("This number is not finite.", _A_FINITE_NUMBER)

# By pydantic's name for the mistake: what is wrong, and what is allowed. Braces are filled from its limits.
VALIDATION: dict[str, tuple[str, str]] = {
    "missing": (FIELD_MISSING, "a value for it"),
    "float_type": ("This is not a number.", _A_FINITE_NUMBER),
    "int_type": _NOT_WHOLE,
    "int_from_float": _NOT_WHOLE,
    "int_parsing": _NOT_WHOLE,
    "int_parsing_size": _NOT_WHOLE,
    "bool_type": _NEITHER_TRUE_NOR_FALSE,
    "bool_parsing": _NEITHER_TRUE_NOR_FALSE,
    "string_type": ("This is not a text.", "a text"),
    "list_type": ("This is not a list.", "a list"),
    "dict_type": _NO_OBJECT,
    "model_type": _NO_OBJECT,
    "model_attributes_type": _NO_OBJECT,
    "finite_number": NOT_FINITE,
    "greater_than_equal": (_NUMBER_TOO_SMALL, "at least {ge}"),
    "greater_than": (_NUMBER_TOO_SMALL, "above {gt}"),
    "less_than_equal": (NUMBER_TOO_LARGE, "at most {le}"),
    "less_than": (NUMBER_TOO_LARGE, "below {lt}"),
    "too_short": ("This list is too short.", "at least {min_length} entries"),
    "too_long": ("This list is too long.", "at most {max_length} entries"),
    "string_too_long": ("This text is too long.", "at most {max_length} characters"),
    "literal_error": ("This value is not known here.", "{expected}"),
    "union_tag_invalid": ("Its {discriminator} is not known here.", "{expected_tags}"),
    "union_tag_not_found": ("Its {discriminator} is missing.", "an object with {discriminator}"),
    # Raised by our own checks, which bring both sentences along.
    "refused": ("{message}", "{allowed}"),
}
NOT_CALLED_JSON = ("This is not said to be JSON.", "content-type: application/json")
NO_JSON = "This is not valid JSON: {reason}, at line {line}, column {column}."
NO_UTF_8 = "This is not UTF-8: byte {position} cannot be read."
A_BODY = "one JSON object in UTF-8 with finite numbers, sent with content-type: application/json"
A_VALUE = "a value as in /openapi.json"
A_REQUEST = "a request as in /openapi.json"

_LATER = "trying again later"
FAILED = ("Something went wrong here; it is not your fault.", _LATER)
UNKNOWN_ADDRESS = ("There is nothing at this address.", "those in /openapi.json")
WRONG_METHOD = "This address does not take this method."
TOO_LARGE = "This request is too large."
TOO_MANY_PARTS = "This request has too many parts."
FEWER_PARTS = "at most {values} values, and {lists} lists, objects and fields"
NOT_WHOLE = "This has not come as a whole."
WITHIN = "sending all of it within {seconds:g} seconds"
NO_HTTP = ("This is not HTTP that can be read.", "HTTP/1.1")
AT_MOST_BYTES = "at most {bytes} bytes"

QUEUE_IS_FULL = ("Too many computations are waiting here.", _LATER)
CLIENT_DISCONNECTED = ("Nobody waits for this.", "staying connected")
TOOK_TOO_LONG = "This took longer than {seconds:g} seconds and was stopped."
LESS_WORK = "fewer steps, rows or grid points"

TOO_EXPENSIVE = "This would take about {price:.2g} {unit}; the limit is {limit:.2g}."
OPERATIONS = "operations"
OPERATIONS_A_STEP = "operations a step"
NUMBERS_IN_THE_ANSWER = "numbers in the answer"
