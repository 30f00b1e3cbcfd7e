"""A cache of answers, bounded in bytes; the least recently used one is dropped first."""

from collections import OrderedDict
from typing import NamedTuple

from starlette.datastructures import Headers

from app.web.service import settings

MOST_CACHED_BYTES = int(settings.CACHE_BYTES.value)
"""Compressed answers, in each process: usually about a thousand of 60 recorded iterations."""

# What an entry takes besides its body: its name, its headers and its place in the list.
ENTRY_BYTES = 1_000
# One large answer must not displace many small ones.
LARGEST_SHARE = 1 / 8


class Answer(NamedTuple):
    """A whole answer as it is sent."""

    status: int
    headers: Headers
    body: bytes


class AnswerCache:
    """At most `most_bytes` of answers."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._answers: OrderedDict[bytes, Answer] = OrderedDict()
        self.bytes = 0

    def get(self, question: bytes) -> Answer | None:
        """The cached answer to a question, now the most recently used; None if there is none."""
        if question not in self._answers:
            return None
        self._answers.move_to_end(question)
        return self._answers[question]

    def put(self, question: bytes, answer: Answer) -> None:
        """Cache an answer unless it alone is too large; the least recently used ones make room."""
        if _size(answer) > self._most_bytes * LARGEST_SHARE or question in self._answers:
            return
        self._answers[question] = answer
        self.bytes += _size(answer)
        while self.bytes > self._most_bytes:
            _, oldest = self._answers.popitem(last=False)
            self.bytes -= _size(oldest)


def _size(answer: Answer) -> int:
    return len(answer.body) + ENTRY_BYTES
