// @ts-check
/**
 * SPLICE, by which pages of exercises tell a course site their score and state: cssplice.org, iframe protocol.
 *
 * A report without a score keeps the state alone: whoever only looks around is not given a 0.
 */

import { areParameters } from './commands.js';

/** Until a reader has come to rest, in milliseconds: sites write each report down. */
const PAUSE = 1000;

/**
 * @typedef {object} Splice
 * @property {(score: number) => void} scored
 * @property {(name: string, data: object) => void} happened
 * @property {() => void} changed what is shown may be something else
 * @property {(state: object) => void} save at once
 */

/**
 * @param {object} options
 * @param {() => Record<string, string>} options.stateNow what an address would say of what is shown
 * @param {(state: Record<string, any>) => void} options.restore
 * @returns {Splice}
 */
export function speakSplice({ stateNow, restore }) {
  let score = /** @type {number|null} */ (null);
  const first = JSON.stringify(stateNow());
  let saved = first;
  let timer = 0;

  const save = (/** @type {object} */ state) => {
    clearTimeout(timer);
    saved = JSON.stringify(state);
    tell('reportScoreAndState', { ...(score !== null && { score }), state });
  };
  const saveIfNew = () => {
    if (JSON.stringify(stateNow()) !== saved) save(stateNow());
  };
  addEventListener('pagehide', saveIfNew);

  const asked = tell('getState', {});
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || data?.subject !== 'SPLICE.getState.response' || data.message_id !== asked) return;
    const state = stateIn(data.state);
    // Whoever has begun in the meantime is not interrupted.
    if (state && JSON.stringify(stateNow()) === first) restore(state);
  });

  return {
    scored(points) {
      score = Math.max(score ?? 0, points);
      save(stateNow());
    },
    happened: (name, data) => tell('sendEvent', { name, data }),
    changed() {
      clearTimeout(timer);
      timer = window.setTimeout(saveIfNew, PAUSE);
    },
    save,
  };
}

/** @param {string} subject @param {object} said @returns {string} the message's own id */
function tell(subject, said) {
  const id = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('');
  parent.postMessage({ subject: `SPLICE.${subject}`, message_id: id, ...said }, '*');
  return id;
}

/** Some sites keep it as text. @param {any} state @returns {Record<string, any>|null} */
function stateIn(state) {
  const value = typeof state === 'string' ? parsed(state) : state;
  return areParameters(value) && Object.keys(value).length ? value : null;
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
