// @ts-check
/** The server's answers: one retry when it was only busy, out of reach or cut off, and one kind of error. */

import { answerOf, answerTo } from './answers_in_page.js';
import { eachLine } from './lines.js';
import { complaintText, SERVER } from './words.js';

const RETRY_AFTER = 400;
const LONGEST_WAIT = 5000;

/** The server could not be reached, or it refused what was asked. */
export class ApiError extends Error {
  /**
   * @param {'lost'|'busy'|'refused'} kind
   * @param {string} message for the visitor
   * @param {{field: string, message: string, allowed: string}|null} [details] what the server said of the request
   */
  constructor(kind, message, details = null) {
    super(message);
    this.kind = kind;
    this.details = details;
  }
}

/**
 * @param {string} address
 * @param {AbortSignal} [signal]
 */
export const get = (address, signal) => Promise.resolve(answerOf(address) ?? ask(address, { signal }, asJson));

/**
 * The same for an answer that is a piece of a page.
 * @param {string} address
 * @param {AbortSignal} [signal]
 * @returns {Promise<string>}
 */
export const getText = (address, signal) => ask(address, { signal }, (response) => response.text());

/** Longer addresses are refused by some servers and proxies on the way. */
const LONGEST_ADDRESS = 6000;

/**
 * Asks with a body; in a page that says `data-ask="get"` with the body in the address, so that whatever stands
 * between it and the server can keep the answer for others.
 * @param {string} address
 * @param {object} body
 * @param {AbortSignal} [signal]
 */
export function post(address, body, signal) {
  const known = answerTo(address, body);
  if (known) return Promise.resolve(known);
  const asked = `${address}?ask=${encodeURIComponent(JSON.stringify(body))}`;
  const canBeKept = document.documentElement.dataset.ask === 'get' && asked.length <= LONGEST_ADDRESS;
  return canBeKept ? get(asked, signal) : ask(address, posting(body, signal), asJson);
}

/**
 * The same for an answer that is a file to keep.
 * @param {string} address
 * @param {object} body
 * @param {AbortSignal} [signal]
 * @returns {Promise<{name: string, blob: Blob}>}
 */
export const postForFile = (address, body, signal) => ask(address, posting(body, signal), asFile);

/**
 * @param {object} body
 * @param {AbortSignal} [signal]
 * @returns {RequestInit}
 */
function posting(body, signal) {
  const headers = { 'content-type': 'application/json' };
  return { method: 'POST', headers, body: JSON.stringify(body), signal };
}

/**
 * The same for an answer that comes line by line: each is handed over as it comes.
 * @param {string} address
 * @param {object} body
 * @param {AbortSignal} signal
 * @param {(line: any) => void} take
 */
export async function postForLines(address, body, signal, take) {
  const response = await ask(address, posting(body, signal), (answer) => Promise.resolve(answer));
  /** @type {any} */
  let last = null;
  try {
    await eachLine(response, (line) => take(last = line));
  } catch (error) {
    throw isAborted(error) ? error : lost();
  }
  if (last?.kind === 'error') throw new ApiError('refused', complaintText(last.error), last.error);
  if (last?.kind !== 'end') throw lost();
}

const asJson = (/** @type {Response} */ response) => response.json();

async function asFile(/** @type {Response} */ response) {
  const [, name] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { name, blob: await response.blob() };
}

/**
 * Whether an error only says that nobody waits for this answer any more.
 * @param {any} error
 */
export const isAborted = (error) => error.name === 'AbortError';

/**
 * Every answer depends on its request alone, so asking a second time is safe: also for one that was cut off midway.
 * @template Answer
 * @param {string} address
 * @param {RequestInit} options
 * @param {(response: Response) => Promise<Answer>} read
 * @returns {Promise<Answer>}
 */
async function ask(address, options, read) {
  const first = await attempt(address, options, read);
  if ('answer' in first) return first.answer;
  if (first.refused && first.refused.status !== 503) throw await refusal(first.refused);
  await pause(first.wait, options.signal ?? undefined);
  const second = await attempt(address, options, read);
  if ('answer' in second) return second.answer;
  throw second.refused ? await refusal(second.refused) : lost();
}

/**
 * A whole answer; or what was said instead, if anything was, and for how long to wait.
 * @template Answer
 * @param {string} address
 * @param {RequestInit} options
 * @param {(response: Response) => Promise<Answer>} read
 * @returns {Promise<{answer: Answer} | {refused: Response|null, wait: number}>}
 */
async function attempt(address, options, read) {
  try {
    const response = await fetch(address, options);
    if (response.ok) return { answer: await read(response) };
    return { refused: response, wait: waitFor(response.headers.get('retry-after')) };
  } catch (error) {
    if (isAborted(error)) throw error;
    return { refused: null, wait: RETRY_AFTER };
  }
}

/** @param {string|null} seconds @returns {number} milliseconds to wait before asking again */
const waitFor = (seconds) => Math.min(LONGEST_WAIT, seconds ? Number(seconds) * 1000 : RETRY_AFTER);

/**
 * @param {number} milliseconds
 * @param {AbortSignal} [signal] ends the wait with an error
 */
export function pause(milliseconds, signal) {
  return new Promise((/** @type {(value?: any) => void} */ resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    }, { once: true });
  });
}

const lost = () => new ApiError('lost', SERVER.lost);

async function refusal(/** @type {Response} */ response) {
  if (response.status >= 500) return busy(response);
  const { error } = await response.json();
  return new ApiError('refused', SERVER.refused(error), error);
}

function busy(/** @type {Response} */ response) {
  return response.status === 503 ? new ApiError('busy', SERVER.busy) : lost();
}
