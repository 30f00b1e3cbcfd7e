"""Settings for all tests: which event loop, which random examples, and which tests come last."""

import os

import pytest
from hypothesis import settings

from app.cli import ENVIRONMENT

# As the command does for the server: before NumPy loads.
os.environ.update(ENVIRONMENT)

# The same examples in every run, and no deadline: a slow machine is no failure.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Async tests run on asyncio, as the server does."""
    return "asyncio"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need a browser and run them last.

    Playwright keeps an event loop running in the main thread until it is closed, and no other loop
    can start there meanwhile; so the async tests have to come first.
    """
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
            # Pages are animated in real time, and a busy machine may miss a moment. Twice is a failure.
            item.add_marker(pytest.mark.flaky(reruns=1))
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
