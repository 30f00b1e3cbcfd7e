"""What an export is asked for that cannot be: a file of another run than the one meant is of no use."""

from collections.abc import Iterator, Mapping

from app.web.embed.kinds import KINDS
from app.web.embed.parameter import Parameter, asked_in
from app.web.player import asked, words
from app.web.player.file import PICTURES


def wrong_options(query: Mapping[str, str]) -> list[str]:
    """A sentence for each option whose value is not allowed; then for what the run itself does not allow."""
    return [*_not_allowed(query)] or [*asked.asked_in(query).notes]


def _not_allowed(query: Mapping[str, str]) -> Iterator[str]:
    for one in KINDS["iteration"].parameters_at(query):
        parameter = one._replace(names=PICTURES) if one.name == "show" else one
        if one.name in query and _is_wrong(query[one.name], parameter):
            option = f"--{one.name.replace('_', '-')}"
            yield words.WRONG_OPTION.format(
                option=option, text=query[one.name], allowed=parameter.allowed_words
            )


def _is_wrong(text: str, parameter: Parameter) -> bool:
    return bool(asked_in({parameter.name: text}, (parameter,)).notes)
