"""A request that keeps its fields as they were sent: tasks and neighbouring runs are made of them anew."""

from collections.abc import Mapping
from typing import Any

from pydantic import ModelWrapValidatorHandler, PrivateAttr, model_validator

from app.web.schemas.strict import Strict


class AsSent(Strict):
    """Beside what is read from them, the fields themselves."""

    _sent: Mapping[str, Any] = PrivateAttr(default_factory=dict)

    @model_validator(mode="wrap")
    @classmethod
    def keep_what_was_sent(cls, sent: Any, handler: ModelWrapValidatorHandler[Any]) -> Any:
        """What is read from the fields, and they themselves beside it."""
        made = handler(sent)
        made._sent = sent
        return made
