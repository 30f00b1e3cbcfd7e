"""What a file is asked for that cannot be: a file of another run than the one meant is of no use."""

from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import NamedTuple

from app.web.embed.kinds import KINDS
from app.web.embed.parameter import Parameter, asked_in, quoted
from app.web.iteration.address_words import PLACES, SETTINGS
from app.web.player import asked, words
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal

OPTIONS = (*PLACES, *sorted(SETTINGS), "lock", "predict", "e", "theme", "show")
"""Whatever the address of the page says: an option of the command has the same name, with dashes."""


class _Wrong(NamedTuple):
    name: str
    text: str
    allowed: str


def wrong_options(query: Mapping[str, str]) -> list[str]:
    """A sentence for each option whose value is not allowed; then for what the run itself does not allow."""
    wrong = _not_allowed(query, pictures=asked.PICTURES)
    return [_of_option(one) for one in wrong] or [*asked.asked_in(query).notes]


def _of_option(wrong: _Wrong) -> str:
    option = f"--{wrong.name.replace('_', '-')}"
    return words.WRONG_OPTION.format(option=option, text=wrong.text, allowed=wrong.allowed)


def check_address(query: Mapping[str, str]) -> None:
    """Raise Refusal (422) where an address has values that are not allowed; the rest is said in the file."""
    details = [
        ErrorDetail(one.name, words.WRONG_VALUE.format(text=quoted(one.text)), one.allowed)
        for one in _not_allowed(query)
    ]
    if details:
        raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, details[0], others=details[1:])


def _not_allowed(query: Mapping[str, str], pictures: tuple[str, ...] = ()) -> Iterator[_Wrong]:
    """pictures: those that `show` may name; all that the figure has, where none are given."""
    for one in KINDS["iteration"].parameters_at(query):
        parameter = one._replace(names=pictures) if one.name == "show" and pictures else one
        text = query.get(one.name)
        if text is not None and one.name in OPTIONS and _is_wrong(text, parameter):
            yield _Wrong(one.name, text, parameter.allowed_words)


def _is_wrong(text: str, parameter: Parameter) -> bool:
    return bool(asked_in({parameter.name: text}, (parameter,)).notes)
