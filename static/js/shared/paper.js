// @ts-check
/** On paper each page ends with a way back: the address of this very moment, and its QR code. */

/** A question, and a whole experiment. */
const LONG = ['predict', 'e'];

/**
 * Printing does not wait: what stands on the sheet is there when its event is over. Pages that are never printed ask
 * for no code.
 */
export function endOnPaper() {
  const end = /** @type {HTMLElement} */ (document.querySelector('[data-part="paper"]'));
  const code = /** @type {HTMLElement} */ (end.querySelector('.code'));
  const words = /** @type {HTMLElement} */ (end.querySelector('.address'));
  let shown = '';
  addEventListener('beforeprint', () => {
    const address = addressNow();
    if (address === shown) return;
    shown = address;
    words.textContent = spelt(address);
    code.replaceChildren(...[codeOf(address)].filter((one) => one !== null));
  });
}

/** A figure in somebody else's page leads to its page in full, which opens anywhere; a handout to what it is for. */
function addressNow() {
  const link = /** @type {HTMLAnchorElement|null} */ (document.getElementById('in-full'));
  const { onPaper } = document.getElementById('main')?.dataset ?? {};
  const address = new URL(onPaper ?? link?.href ?? location.href, location.href);
  address.searchParams.delete('theme');
  return address.href;
}

/** What is too long to be typed stands in the code alone. @param {string} address */
function spelt(address) {
  const short = new URL(address);
  for (const name of LONG) short.searchParams.delete(name);
  return short.href;
}

/** @param {string} address @returns {Element|null} null where it is too long for one, or the server is away */
function codeOf(address) {
  const request = new XMLHttpRequest();
  request.open('GET', `/qr.svg?address=${encodeURIComponent(address)}`, false);
  try {
    request.send();
  } catch {
    return null;
  }
  if (request.status !== 200) return null;
  return document.adoptNode(new DOMParser().parseFromString(request.responseText, 'image/svg+xml').documentElement);
}
