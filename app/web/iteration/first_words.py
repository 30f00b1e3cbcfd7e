"""What is said of a run's first forward pass before any script runs.

In the words of static/js/iteration/words, which then go on from there.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from app.web.iteration import words
from app.wording.numbers import Shown

COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
MOST_LISTED = 4


class FirstWords(NamedTuple):
    """caption: of the forward beat. outcome: what was right beside what was said, and whose numbers are."""

    caption: str = ""
    outcome: str = ""


def first_words(measured: dict[str, Any], columns: dict[str, Any], row: int, rows: int) -> FirstWords:
    """The words at the start of a run whose batch is all its rows.

    measured: what the call for measurements answers, with the numbers of one row in the nodes. columns: the
    names of the data's columns, as that of a run has them. row: which one it is, from 0. rows: how many.
    """
    inputs, outputs = measured["nodes"][0]["value"], measured["nodes"][-1]["value"]
    caption = words.FIRST_PASS.format(
        row=row + 1, inputs=_numbers(inputs, "input"), outputs=_numbers(outputs, "output")
    )
    of_row = _of_row(list(outputs), list(measured["nodes"][-1]["target"]), columns, row)
    parts = (of_row, _of_all(measured["right"], columns["task"], rows), _whose(row, rows))
    return FirstWords(caption, " ".join(part for part in parts if part))


def _of_row(outputs: Sequence[float], targets: Sequence[float], columns: dict[str, Any], row: int) -> str:
    said, right = _saying(outputs, columns), _saying(targets, columns)
    scored = verdict = ""
    if columns["task"] != "regression":
        scored = f" ({_scored(outputs, columns)})"
        verdict = words.RIGHT if said == right else words.WRONG
    return words.OF_ROW.format(row=row + 1, right=right, said=said, scored=scored, verdict=verdict)


def _saying(numbers: Sequence[float], columns: dict[str, Any]) -> str:
    """What outputs or targets mean."""
    names = columns["outputs"]
    if columns["task"] == "classes":
        return str(names[_largest(numbers)])
    if columns["task"] == "binary":
        each = [
            f"{'' if number > columns['yes_above'] else 'not '}{name}"
            for name, number in zip(names, numbers, strict=True)
        ]
    else:
        each = [
            f"{name} {_short(number, 4)}" if len(names) > 1 else _short(number, 4)
            for name, number in zip(names, numbers, strict=True)
        ]
    return listed(each, len(each))


def _largest(numbers: Sequence[float]) -> int:
    return max(range(len(numbers)), key=lambda k: numbers[k])


def _scored(outputs: Sequence[float], columns: dict[str, Any]) -> str:
    """Why that is said."""
    if columns["task"] == "classes":
        return words.LARGEST.format(number=_short(outputs[_largest(outputs)], 3))
    numbers = listed([_short(value, 3) for value in outputs], len(outputs))
    return words.ABOVE.format(numbers=numbers, threshold=_short(columns["yes_above"], 4))


def _of_all(right: int | None, task: str, rows: int) -> str:
    if rows == 1:
        return ""
    if task == "regression" or right is None:
        return words.NOT_SIMPLY_RIGHT if task == "regression" else words.UNDECIDED
    return words.OF_ALL.format(right=right, rows=counted(rows, "row"), are="is" if right == 1 else "are")


def _whose(row: int, rows: int) -> str:
    return "" if rows == 1 else words.WHOSE.format(row=row + 1, rows=counted(rows, "row"))


def _numbers(values: Sequence[float], noun: str) -> str:
    numbers = listed([_short(value, 3) for value in values])
    return f"the {counted(len(values), noun)} {numbers}".replace("the one ", "the ")


def _short(value: float, digits: int) -> str:
    return format(Shown(value), str(digits))


def counted(count: int, noun: str) -> str:
    """ "two inputs", "12 rows": as in static/js/shared/numbers.js."""
    number = COUNTS[count] if count < len(COUNTS) else f"{count:,}".replace(",", "\u202f")
    return f"{number} {noun}{'' if count == 1 else 's'}"


def listed(texts: Sequence[str], limit: int = MOST_LISTED) -> str:
    """ "0.1, 0.2 and 0.3", "0.1, 0.2, 0.3 and 5 more": as in static/js/shared/numbers.js."""
    if len(texts) <= 1:
        return "".join(texts)
    kept = limit - 1 if len(texts) > limit else len(texts) - 1
    last = f"{len(texts) - kept} more" if len(texts) > limit else texts[-1]
    return f"{', '.join(texts[:kept])} and {last}"
