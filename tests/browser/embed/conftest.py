"""Pages of other sites with figures in them, as teachers write them."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.embed.course_site import course_site
from tests.browser.embed.host_page import HOST, PLAIN
from tests.serving import Server

Host = Callable[..., Page]


@pytest.fixture
def host(visit: Visit, server: Server) -> Iterator[Host]:
    """Opens a page of another site with these figures in it, each in a frame, or with this HTML as it is."""
    with ExitStack() as sites:

        def open_host(*kinds: str, frame: str = PLAIN, width: int = 700, html: str = "") -> Page:
            frames = "".join(frame.replace("ADDRESS", f"{server.address}/embed/v1/{kind}") for kind in kinds)
            whole = HOST.replace("WIDTH", str(width)).replace("FRAMES", frames)
            site = course_site(html.replace("SERVER", server.address) or whole)
            return visit(sites.enter_context(site), reduced_motion=True)

        yield open_host
