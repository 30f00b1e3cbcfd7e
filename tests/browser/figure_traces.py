"""What figures leave behind when they are destroyed: listeners, observers, timers, requests, nodes, bytes."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.figure_page import open_figures, wait_for_calm

COUNTING = """() => {
  Object.assign(window, { listening: 0, observing: 0 });
  const add = EventTarget.prototype.addEventListener;
  const remove = EventTarget.prototype.removeEventListener;
  const isGlobal = (target) =>
    [document, window, undefined, null].includes(target) || target instanceof MediaQueryList;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (isGlobal(this)) {
      window.listening += 1;
      options?.signal?.addEventListener('abort', () => { window.listening -= 1; });
    }
    return add.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (...given) {
    if (isGlobal(this)) window.listening -= 1;
    return remove.apply(this, given);
  };
  for (const name of ['ResizeObserver', 'IntersectionObserver']) {
    window[name] = class extends window[name] {
      observe(...given) {
        if (!this.counted) window.observing += 1;
        this.counted = true;
        super.observe(...given);
      }
      disconnect() {
        if (this.counted) window.observing -= 1;
        this.counted = false;
        super.disconnect();
      }
    };
  }
}"""

STILL_AT_WORK = """async () => {
  let calls = 0;
  const known = ['setTimeout', 'requestAnimationFrame', 'fetch'].map((name) => [name, window[name]]);
  const wait = window.setTimeout;
  for (const [name, work] of known) window[name] = (...given) => { calls += 1; return work(...given); };
  await new Promise((passed) => wait(passed, 500));
  Object.assign(window, Object.fromEntries(known));
  return calls;
}"""

MANY = """async ([module, options, count]) => {
  const { mount } = await import(`/static/js/${module}/mount.js`);
  const element = document.getElementById('one');
  for (let k = 0; k < count; k += 1) {
    const figure = await mount(element, { name: `many-${k}`, ...options });
    await new Promise((ready) => figure.on('ready', ready));
    await new Promise((drawn) => setTimeout(drawn, 120));
    figure.play();
    figure.destroy();
  }
}"""


def heap(page: Page) -> tuple[int, int, int]:
    """Bytes, nodes and listeners that are left when what is not needed has been thrown away."""
    session = page.context.new_cdp_session(page)
    for _ in range(3):
        session.send("HeapProfiler.collectGarbage")
    counters = session.send("Memory.getDOMCounters")
    used = session.send("Runtime.getHeapUsage")["usedSize"]
    session.detach()
    return int(used), counters["nodes"], counters["jsEventListeners"]


def expect_no_traces(page: Page, module: str, options: dict[str, Any], count: int) -> None:
    """Mount and destroy so many figures, one after the other, on a page of their own, and compare."""
    open_figures(page)
    page.evaluate(MANY, [module, options, 2])
    page.evaluate(COUNTING)
    wait_for_calm(page)
    bytes_before, nodes_before, listeners_before = heap(page)
    page.evaluate(MANY, [module, options, count])
    wait_for_calm(page)
    bytes_after, nodes_after, listeners_after = heap(page)
    assert page.inner_html("#one").strip() == ""
    assert page.evaluate("[listening, observing]") == [0, 0]
    assert page.evaluate(STILL_AT_WORK) == 0
    assert listeners_after <= listeners_before + 2
    assert nodes_after <= nodes_before + 100
    assert bytes_after < bytes_before + 2_000_000
