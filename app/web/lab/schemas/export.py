"""Which run to export, in which format, and what was changed by hand on the way."""

from typing import Literal

from pydantic import Field

from app.web.schemas.code import CodeRequest

Format = Literal["json", "csv", "numpy", "pytorch", "jax", "notebook", "exercise"]


class ExportRequest(CodeRequest):
    """A run, and the format."""

    format: Format = Field(
        description="json: to load again. csv: every number of every step. The others are code that runs."
    )
