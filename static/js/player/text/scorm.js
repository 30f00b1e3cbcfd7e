// @ts-check
/**
 * The learning system around a file, if there is one: SCORM 1.2 (ADL, 2001), of which status, score and a few letters
 * to resume with are enough. A file works without it, and whatever it does wrong stops nothing.
 */

/**
 * @typedef {object} Api the adapter that a system provides
 * @property {(nothing: '') => string} LMSInitialize
 * @property {(nothing: '') => string} LMSFinish
 * @property {(nothing: '') => string} LMSCommit
 * @property {(name: string) => string} LMSGetValue
 * @property {(name: string, value: string) => string} LMSSetValue
 */

/** Frames around a file in which the adapter is looked for. */
const FARTHEST = 12;

/** The adapter stands in a window around this one, or around the one that has opened it. @returns {Api|null} */
function adapter() {
  return inFrames(window) ?? (window.opener ? inFrames(window.opener) : null);
}

/** @param {any} from @returns {Api|null} */
function inFrames(from) {
  let place = from;
  for (let k = 0; k < FARTHEST; k++) {
    // Windows of another site tell nothing.
    try {
      if (place.API) return place.API;
    } catch {
      return null;
    }
    if (place.parent === place) return null;
    place = place.parent;
  }
  return null;
}

/** The course, from when it is entered until the file is left. */
export function enterCourse() {
  const api = adapter();
  const begun = Date.now();
  let isDone = false;

  const call = (/** @type {keyof Api} */ name, /** @type {string[]} */ ...told) => {
    try {
      return String(/** @type {any} */ (api)?.[name](...told) ?? '');
    } catch {
      return '';
    }
  };
  const set = (/** @type {string} */ name, /** @type {string|number} */ value) =>
    call('LMSSetValue', name, String(value));

  function leave() {
    set('cmi.core.session_time', duration(Date.now() - begun));
    set('cmi.core.exit', isDone ? '' : 'suspend');
    call('LMSCommit', '');
    call('LMSFinish', '');
  }

  call('LMSInitialize', '');
  const status = call('LMSGetValue', 'cmi.core.lesson_status');
  isDone = status === 'completed' || status === 'passed';
  if (api && !isDone) set('cmi.core.lesson_status', 'incomplete');
  if (api) addEventListener('pagehide', leave, { once: true });

  return {
    /** What was kept when the file was left, if anything. */
    kept: call('LMSGetValue', 'cmi.suspend_data'),
    /** @param {{kept: string, score: number, done: boolean}} told score: from 0 to 1 */
    tell({ kept, score, done }) {
      if (!api) return;
      isDone ||= done;
      set('cmi.suspend_data', kept);
      set('cmi.core.score.min', 0);
      set('cmi.core.score.max', 100);
      set('cmi.core.score.raw', Math.round(100 * score));
      if (done) set('cmi.core.lesson_status', 'completed');
      call('LMSCommit', '');
    },
  };
}

/** As the standard writes it, HHHH:MM:SS. @param {number} milliseconds */
function duration(milliseconds) {
  const seconds = Math.min(Math.round(milliseconds / 1000), 9999 * 3600);
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor);
  return parts.map((part, k) => String(part).padStart(k ? 2 : 4, '0')).join(':');
}
