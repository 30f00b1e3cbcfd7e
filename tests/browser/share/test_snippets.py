"""Every snippet of the share dialog, pasted into a page of another site, reaches `ready`."""

from collections.abc import Iterator

import httpx

from app.web.share.shared import Size, shared_at
from app.web.share.snippets import SNIPPETS
from tests.browser.conftest import Visit
from tests.browser.embed.course_site import course_site
from tests.serving import Server
from tests.web.share.rendering import rendered

ADDRESS = "/graph?text=x*(y%2B1)&start=x:1,y:2&step=2&theme=dark"
HOST = """<!doctype html><title>Course</title><script>
  const heard = [];
  addEventListener('message', ({ data, source }) => {
    const at = [...document.querySelectorAll('iframe')].findIndex((one) => one.contentWindow === source);
    if (data.event === 'ready') heard.push([at, data.step]);
  });
</script>"""


def pasted(server: Server) -> Iterator[str]:
    """What each place makes of its snippet; the same result stands there once."""
    shared = shared_at(server.address, ADDRESS)
    assert shared is not None
    for name, snippet in SNIPPETS.items():
        if snippet.shows and name not in ("wordpress", "element"):
            yield rendered(name, snippet.written(shared, Size(480, 400))).replace('loading="lazy"', "")
    yield in_wordpress(server, SNIPPETS["wordpress"].written(shared, Size()))


def in_wordpress(server: Server, address: str) -> str:
    """WordPress asks, and puts what it is told into a frame of no origin, a secret behind its address."""
    with httpx.Client(base_url=server.address) as client:
        told = client.get("/oembed", params={"url": address, "maxwidth": 600, "maxheight": 900}).json()
    return (
        str(told["html"])
        .replace('<iframe src="', '<iframe sandbox="allow-scripts" src="')
        .replace('" title', '#?secret=abc" title', 1)
    )


def test_every_snippet_reaches_ready(visit: Visit, server: Server) -> None:
    frames = list(dict.fromkeys(one.strip() for one in pasted(server)))
    assert len(frames) >= 5
    with course_site(HOST + "".join(frames)) as site:
        # A figure out of sight waits until it is seen.
        page = visit(site, height=5000, reduced_motion=True)
        page.wait_for_function(f"new Set(heard.map(([at]) => at)).size === {len(frames)}")

    assert {step for _, step in page.evaluate("heard")} == {2}
