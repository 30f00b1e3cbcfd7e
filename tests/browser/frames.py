"""Frames that come when a test says so: what moves is seen at every moment, on a machine of any pace."""

STOP_TIME = """() => {
  const { requestAnimationFrame: ask, performance: { now } } = window;
  let time = now.call(performance);
  let waiting = [];
  performance.now = () => time;
  window.requestAnimationFrame = (work) => waiting.push(work);
  window.nextFrame = (milliseconds) => {
    time += milliseconds;
    const due = waiting;
    waiting = [];
    for (const work of due) work(time);
  };
  window.letTimeGoOn = () => {
    Object.assign(window, { requestAnimationFrame: ask });
    delete performance.now;
    for (const work of waiting) ask(work);
  };
}"""
"""From now on `nextFrame(milliseconds)` shows the next frame, until `letTimeGoOn()`."""
