"""Say that the server is up, however busy its computing thread is."""

from fastapi import APIRouter

from app import __version__

router = APIRouter()


@router.get("/health", summary="Is the server up?", tags=["server"])
async def health() -> dict[str, str]:
    """Answers at once, even while a long computation runs."""
    return {"status": "ok", "version": __version__}
