"""Each line of the log is one JSON object."""

import json
import logging

from app.web.service.log_lines import REQUESTS, JsonLines, configuration


def test_a_record_is_one_line_with_its_fields_and_its_error() -> None:
    try:
        raise ValueError("two\nlines")
    except ValueError as error:
        raised = (type(error), error, error.__traceback__)
    record = logging.LogRecord("any", logging.WARNING, "", 0, "it\nhas %s", ("failed",), raised)
    record.fields = {"pid": 7}

    line = JsonLines().format(record)

    assert "\n" not in line
    said = json.loads(line)
    assert (said["level"], said["event"], said["pid"]) == ("warning", "it\nhas failed", 7)
    assert said["error"].endswith("ValueError: two\nlines")
    assert said["time"].endswith("+00:00")


def test_requests_are_told_only_where_they_are_asked_for() -> None:
    levels = [configuration(asked)["loggers"][REQUESTS]["level"] for asked in (False, True)]
    assert levels == ["WARNING", "INFO"]
