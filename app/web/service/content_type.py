"""What a body has to be called before it is read: JSON, so that no page of strangers sends one by a form."""

from email.message import Message
from http import HTTPStatus

from app.web.service import words
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal


def check_content_type(header: str) -> None:
    """Raise Refusal (415) unless the header names JSON; its parameters, such as a charset, do not count."""
    named = Message()
    named["content-type"] = header
    kind = named.get_content_type() if header else ""
    if kind != "application/json" and not (kind.startswith("application/") and kind.endswith("+json")):
        detail = ErrorDetail("content-type", *words.NOT_CALLED_JSON)
        raise Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, detail)
