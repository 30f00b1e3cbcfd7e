"""Settings for all tests: which event loop, how many random examples, and which tests come last."""

import os
from collections import Counter

import pytest
from hypothesis import settings

from app.cli import ENVIRONMENT

# As the command does for the server: before NumPy loads.
os.environ.update(ENVIRONMENT)

# The same examples in every run, and no deadline: a slow machine is no failure.
# `make test-deep` asks for the profile "many".
settings.register_profile("few", derandomize=True, deadline=None, max_examples=25)
settings.register_profile("many", derandomize=True, deadline=None, max_examples=1000)
settings.load_profile("few")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Async tests run on asyncio, as the server does."""
    return "asyncio"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need a browser and run them last; before, files of many tests come first.

    Playwright keeps an event loop running in the main thread until it is closed, and no other loop
    can start there meanwhile; so the async tests have to come first. Processes that share the work take
    one file after another in this order, and end together if the last files are small.
    """
    for item in items:
        if "playwright" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
    sizes = Counter(item.path for item in items)
    items.sort(key=lambda item: (item.get_closest_marker("browser") is not None, -sizes[item.path]))
