"""Every snippet of the share dialog, pasted into a page of another site, reaches `ready`."""

from collections.abc import Iterable

import httpx
import pytest

from app.web.share.shared import Size, shared_at
from app.web.share.snippets import SNIPPETS
from tests.browser.conftest import Visit
from tests.browser.embed.course_site import course_site
from tests.deep import deep
from tests.serving import Server
from tests.web.share.rendering import rendered, snippet_named

ADDRESS = "/graph?text=x*(y%2B1)&start=x:1,y:2&step=2&theme=dark"
HOST = """<!doctype html><title>Course</title><script>
  const heard = [];
  addEventListener('message', ({ data, source }) => {
    const frames = [...document.querySelectorAll('iframe, slope-and-step')]
      .map((one) => one.shadowRoot?.querySelector('iframe') ?? one);
    const at = frames.findIndex((one) => one.contentWindow === source);
    if (data.event === 'ready') heard.push([at, data.step]);
  });
</script>"""


UNLIKE = ("html", "element", "wordpress")
"""What is unlike in a browser; the others end in the frame of the first: tests/web/share/test_snippets.py."""


def pasted(server: Server, names: Iterable[str], address: str = ADDRESS) -> list[str]:
    """What the places make of their snippets; the same result stands there once."""
    shared = shared_at(server.address, address)
    assert shared is not None
    texts = {name: snippet_named(name).written(shared, Size(480, 400)) for name in names}
    made = [
        in_wordpress(server, text) if name == "wordpress" else rendered(name, text)
        for name, text in texts.items()
    ]
    return list(dict.fromkeys(one.strip().replace('loading="lazy"', "") for one in made))


def in_wordpress(server: Server, address: str) -> str:
    """WordPress asks, and puts what it is told into a frame of no origin, a secret behind its address."""
    with httpx.Client(base_url=server.address) as client:
        told = client.get("/oembed", params={"url": address, "maxwidth": 600, "maxheight": 900}).json()
    return (
        str(told["html"])
        .replace('<iframe src="', '<iframe sandbox="allow-scripts" src="')
        .replace('" title', '#?secret=abc" title', 1)
    )


@pytest.mark.parametrize(
    "names", [UNLIKE, deep(tuple(one.name for one in SNIPPETS if one.shows))], ids=["unlike", "all"]
)
def test_every_snippet_reaches_ready(visit: Visit, server: Server, names: tuple[str, ...]) -> None:
    frames = pasted(server, names)
    assert len(frames) >= 3
    with course_site(HOST + "".join(frames)) as site:
        # A figure out of sight waits until it is seen.
        page = visit(site, height=5000, reduced_motion=True)
        page.wait_for_function(f"new Set(heard.map(([at]) => at)).size === {len(frames)}")

    assert {step for _, step in page.evaluate("heard")} == {2}


@pytest.mark.parametrize(
    "address", [deep("/race"), deep("/lessons/costs"), deep("/claims/a-descent-step-always-lowers-the-loss")]
)
def test_the_element_reaches_ready_whatever_its_figure_is_called(
    visit: Visit, server: Server, address: str
) -> None:
    with course_site(HOST + pasted(server, ["element"], address)[0]) as site:
        visit(site, reduced_motion=True).wait_for_function("heard.length > 0")
