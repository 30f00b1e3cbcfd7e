// Knows what a page waits for: timers, and answers of the server. So tests can wait for events, not for time.
(() => {
  const timers = new Map();
  const { setTimeout: later, clearTimeout: drop, fetch: ask } = window;
  const LONG = 5000; // milliseconds: nobody waits for what comes so late
  let working = 0;
  let asked = 0;

  async function run(id) {
    const { work, given } = timers.get(id);
    timers.delete(id);
    drop(id);
    working += 1;
    try {
      await work(...given);
    } finally {
      working -= 1;
    }
  }

  window.setTimeout = (work, wait = 0, ...given) => {
    if (typeof work !== 'function' || wait > LONG) return later(work, wait, ...given);
    const id = later(() => run(id), wait);
    timers.set(id, { work, given, due: performance.now() + wait });
    return id;
  };
  window.clearTimeout = (id) => {
    timers.delete(id);
    drop(id);
  };
  window.fetch = async (...given) => {
    asked += 1;
    try {
      const answer = await ask(...given);
      await answer.clone().arrayBuffer().catch(() => {}); // Who reads a half answer is told so there.
      return answer;
    } finally {
      // What is done with the answer belongs to the waiting.
      later(() => (asked -= 1));
    }
  };

  const inOrder = () => [...timers].sort(([, one], [, other]) => one.due - other.due).map(([id]) => id);

  /** Whether nothing is waited for. Does now what timers would do later, as if their time had passed. */
  function comesToAnEnd() {
    const isQuiet = timers.size + working + asked === 0;
    for (const id of inOrder()) if (timers.has(id)) run(id);
    return isQuiet;
  }
  window.waiting = { comesToAnEnd };
})();
