"""A page around figures, and what it has heard of them."""

import json

from playwright.sync_api import Frame, Page

# A host as teachers write it: it does what the frame asks for, and remembers what it heard.
HOST = """<!doctype html><title>Course</title>
<style>body { margin: 0; height: 4000px } iframe { border: 0; width: WIDTHpx; height: 450px }</style>
<script>
  const heard = [];
  const heights = [];
  addEventListener('message', ({ data, source }) => {
    // What a frame says last, when its page is left, may arrive in the page that comes after it.
    if (!source) return;
    heard.push(data);
    const frames = [...document.querySelectorAll('iframe')];
    const frame = frames.find((one) => one.contentWindow === source);
    if (data.event === 'resize') heights.push(data.height);
    if (data.event === 'resize') frame.style.height = `${data.height}px`;
  });
  const say = (message, at = 0) =>
    frames[at].postMessage({ to: 'slope-and-step', version: 1, ...message }, '*');
</script>
<body>FRAMES</body>"""
PLAIN = '<iframe src="ADDRESS" title="figure"></iframe>'
SANDBOXED = '<iframe sandbox="allow-scripts" src="ADDRESS" title="figure"></iframe>'
NESTED = '<iframe sandbox="allow-scripts" srcdoc="ESCAPED" title="outer"></iframe>'
CAN_STEP = "[data-action=beat-next]:not([disabled])"
READY = "heard.some((data) => data.event === 'ready')"


def figure_in(page: Page) -> Frame:
    """The frame of the figure itself."""
    [found] = [frame for frame in page.frames if "/embed/" in frame.url]
    return found


def heard(page: Page) -> list[dict[str, object]]:
    """What the page heard, without what is no object."""
    all_of_it = json.loads(page.evaluate("JSON.stringify(heard)"))
    return [data for data in all_of_it if isinstance(data, dict)]


def events(page: Page, name: str) -> list[dict[str, object]]:
    """What the page heard of an event."""
    return [data for data in heard(page) if data.get("event") == name]


def of_splice(page: Page, subject: str) -> list[dict[str, object]]:
    """What the page heard in the words of SPLICE."""
    return [data for data in heard(page) if data.get("subject") == f"SPLICE.{subject}"]


def wait_for_event(page: Page, name: str, **said: object) -> None:
    """Waits until the page has heard an event with these words."""
    page.wait_for_function(
        "([name, said]) => heard.some((data) => data && data.event === name && Object.entries(said)"
        ".every(([key, value]) => data[key] === value))",
        arg=[name, said],
    )
