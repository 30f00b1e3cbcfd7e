"""What a server writes about itself: one JSON object a line, and nothing about who asked or what was sent."""

import logging
from datetime import UTC, datetime
from typing import Any

import orjson

REQUESTS = "slope.requests"
"""The name of the log with a line for each request."""


class JsonLines(logging.Formatter):
    """A record as one line: time, level, event, and the fields that its writer gave in `extra`."""

    def format(self, record: logging.LogRecord) -> str:
        said: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            said["error"] = self.formatException(record.exc_info)
        return orjson.dumps(said).decode()


def configuration(with_requests: bool) -> dict[str, Any]:
    """For logging.config.dictConfig: everything to standard error; requests only where they are asked for."""
    level = "INFO" if with_requests else "WARNING"
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"lines": {"()": JsonLines}},
        "handlers": {"lines": {"class": "logging.StreamHandler", "formatter": "lines"}},
        "loggers": {
            "uvicorn": {"handlers": ["lines"], "level": "WARNING", "propagate": False},
            REQUESTS: {"handlers": ["lines"], "level": level, "propagate": False},
        },
    }
