// @ts-check
/** What the address says of the article's own figures: what was pressed in the answer, and which code is lit. */

/** What an address says of a figure, by its kind: app/web/article/moment.py. */
const WORDS = /** @type {Record<string, string[]>} */ ({ answer: ['presses'], code: ['library', 'lit'] });

/** A section is looked at when it begins above this share of the window. */
const LOOKED_AT = 0.5;

/**
 * Opens a figure where the address says, and keeps the address in step with it.
 * @param {string} kind
 * @param {any} figure
 */
export async function followAddress(kind, figure) {
  const names = WORDS[kind];
  if (!names) return;
  const search = new URLSearchParams(location.search);
  const said = names.filter((name) => search.get(name)).map((name) => [name, search.get(name)]);
  if (said.length) await figure.open(Object.fromEntries(said));
  for (const event of ['step', 'change']) figure.on(event, (/** @type {any} */ detail) => write(names, detail));
}

/** @param {string[]} names @param {Record<string, string>} said "" for what need not be said */
function write(names, said) {
  const search = new URLSearchParams(location.search);
  for (const name of names) {
    if (said[name]) search.set(name, said[name]);
    else search.delete(name);
  }
  replace(search, location.hash);
}

/** @param {URLSearchParams} search @param {string} hash */
function replace(search, hash) {
  history.replaceState(null, '', `${location.pathname}${search.size ? `?${search}` : ''}${hash}`);
}

/** The address names the section that is looked at. @param {Iterable<HTMLElement>} sections in their order */
export function nameSection(sections) {
  const begun = [...sections].filter((one) => one.getBoundingClientRect().top < LOOKED_AT * innerHeight);
  const now = begun.at(-1);
  if (now) replace(new URLSearchParams(location.search), `#${now.id}`);
}
