// @ts-check
/** Whether an element is on the screen or near it: what is out of sight rests. */

/** How far outside the screen still counts as near, so that a figure is there when it comes into sight. */
const NEAR = '50%';

/**
 * @typedef {object} Sight
 * @property {() => boolean} isSeen
 * @property {(listener: () => void) => void} onSeen called each time the element comes into sight
 */

/**
 * What stands in an element that says so (data-at-once) need not be on the screen, but be there at all.
 * @param {Element} element
 * @param {AbortSignal} signal ends the watching
 * @returns {Sight}
 */
export function watchSight(element, signal) {
  const atOnce = element.closest('[data-at-once]') !== null;
  // Until the browser has said where the element is, it counts as seen: nothing waits for that.
  let seen = true;
  /** @type {(() => void)[]} */
  const listeners = [];
  const observer = new IntersectionObserver((entries) => {
    const before = seen;
    seen = entries[entries.length - 1].isIntersecting;
    if (seen && !before) { for (const listener of listeners) listener(); }
  }, { rootMargin: NEAR });
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    isSeen: () => seen || (atOnce && element.checkVisibility()),
    onSeen: (listener) => listeners.push(listener),
  };
}

/**
 * Resolves when an element comes near the screen.
 * @param {Element} element
 * @param {AbortSignal} [signal] ends the waiting: then it never resolves
 * @returns {Promise<void>}
 */
export function whenNear(element, signal) {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      resolve();
    }, { rootMargin: NEAR });
    observer.observe(element);
    signal?.addEventListener('abort', () => observer.disconnect());
  });
}
