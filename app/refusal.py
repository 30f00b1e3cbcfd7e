"""A refusal names a field, says what is wrong there, and what is allowed; some sentences many parts say."""

NUMBER_TOO_LARGE = "This number is too large."
FIELD_MISSING = "This field is missing."
UNKNOWN_NAME = "This name is not known."
UNKNOWN_SETTING = "There is no such setting here."


class RefusalError(ValueError):
    """Something is refused: which field, what is wrong with it, and what is allowed."""

    def __init__(self, field: str, message: str, allowed: str) -> None:
        super().__init__(f"{field}: {message} Allowed: {allowed}.")
        self.field = field
        self.message = message
        self.allowed = allowed
