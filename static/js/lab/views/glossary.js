// @ts-check
/** Help beside the source and the rule, and the words of the page with their formulas. */

import { byId, element, watch } from '../../shared/dom.js';
import { entryOf } from '../../shared/choice.js';
import { choiceNow } from '../../iteration/state/choices.js';
import { OWN_RULE } from '../own_rule.js';
import { drawFormulas, helpOn, toldOf } from './help.js';
import { drawn } from './math.js';

/** @typedef {import('../types.js').State} State */

/** @typedef {import('../types.js').Kind} Kind */

const OPEN = '.term[open]';

/** @param {{store: import('../types.js').Store}} options */
export function termsView({ store }) {
  const words = /** @type {HTMLElement} */ (byId('words').querySelector('dl'));
  const draw = () => document.querySelectorAll(OPEN).forEach((one) => drawFormulas(one, store.state.glossary));
  // This event does not bubble.
  document.addEventListener('toggle', draw, { capture: true });
  const write = [
    watch((/** @type {State} */ state) => [state.catalog, choiceNow(state, 'source')?.name], helps('source')),
    watch((/** @type {State} */ state) => [state.catalog, choiceNow(state, 'optimizer')?.name], helps('optimizer')),
    watch((/** @type {State} */ { glossary }) => [glossary], ({ glossary }) => {
      draw();
      if (glossary) words.replaceChildren(...Object.values(glossary.words).flatMap(entry));
    }),
  ];
  return { update: (/** @type {State} */ state) => write.forEach((one) => one(state)) };
}

/** @param {'source'|'optimizer'} what */
function helps(what) {
  return (/** @type {State} */ state) => {
    const [chosen, { catalog }] = [choiceNow(state, what), state];
    if (!catalog || !chosen) return;
    const kind = /** @type {Kind} */ (entryOf(chosen, catalog[`${what}s`]));
    byId(`${what}-help`).replaceChildren(helpOn(kind.title, [toldOf(groupOf(what, kind), kind)]));
  };
}

/**
 * Two of the choices stand apart in the glossary: the specimen is no source, and one's own rule is nobody else's.
 * @param {'source'|'optimizer'} what
 * @param {Kind} kind
 */
function groupOf(what, { name, specimen }) {
  if (specimen) return 'specimens';
  return name === OWN_RULE ? OWN_RULE : `${what}s`;
}

/** @param {import('../types.js').Word} word */
const entry = ({ title, summary, formula }) => [
  element('dt', {}, title),
  element('dd', {}, `${summary} `, drawn(formula)),
];
