// @ts-check
/** The few things that every view does with elements. */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} [properties] of the element; keys with a dash are attributes
 * @param {...(Node|string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes('-')) made.setAttribute(name, value);
    else Object.assign(made, { [name]: value });
  }
  made.append(...children);
  return made;
}

/** @param {string} id @returns {any} */
export const byId = (id) => document.getElementById(id);

/** What is surely there. @param {ParentNode} item @param {string} selector */
export const found = (item, selector) => /** @type {HTMLElement} */ (item.querySelector(selector));

/**
 * Writes only when something has changed: a view may be updated at every frame.
 * @template State
 * @param {(state: State) => any[]} select what the writing depends on
 * @param {(state: State) => void} write
 * @returns {(state: State) => void}
 */
export function watch(select, write) {
  /** @type {any[]|null} */
  let last = null;
  return (state) => {
    const now = select(state);
    const before = last;
    if (before && now.every((value, k) => Object.is(value, before[k]))) return;
    last = now;
    write(state);
  };
}

/**
 * @param {HTMLSelectElement} list
 * @param {{name: string|number, title: string}[]} kinds
 * @param {string|number} chosen
 */
export function fillList(list, kinds, chosen) {
  const option = (/** @type {{name: string|number, title: string}} */ { name, title }) =>
    new Option(title, String(name), false, name === chosen);
  list.replaceChildren(...kinds.map(option));
}
