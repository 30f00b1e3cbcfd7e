// @ts-check
/** Help beside the source and the rule, and the words of the page with their formulas. */

import { byId, element, watch } from '../../shared/dom.js';
import { OWN_RULE } from '../own_rule.js';
import { drawFormulas, helpOn, toldOf } from './help.js';
import { drawn } from './math.js';

const OPEN = '.term[open]';

/** @param {{store: any}} options */
export function termsView({ store }) {
  const words = /** @type {HTMLElement} */ (byId('words').querySelector('dl'));
  const draw = () => document.querySelectorAll(OPEN).forEach((one) => drawFormulas(one, store.state.glossary));
  // This event does not bubble.
  document.addEventListener('toggle', draw, { capture: true });
  const write = [
    watch(({ catalog, choices }) => [catalog, choices?.source.name], helps('source')),
    watch(({ catalog, choices }) => [catalog, choices?.optimizer.name], helps('optimizer')),
    watch(({ glossary }) => [glossary], ({ glossary }) => {
      draw();
      if (glossary) words.replaceChildren(...Object.values(glossary.words).flatMap(entry));
    }),
  ];
  return { update: (state) => write.forEach((one) => one(state)) };
}

function helps(what) {
  return ({ catalog, choices }) => {
    if (!choices) return;
    const kind = catalog[`${what}s`].find(({ name }) => name === choices[what].name);
    byId(`${what}-help`).replaceChildren(helpOn(kind.title, [toldOf(groupOf(what, kind), kind)]));
  };
}

/** Two of the choices stand apart in the glossary: the specimen is no source, and one's own rule is nobody else's. */
function groupOf(what, { name, specimen }) {
  if (specimen) return 'specimens';
  return name === OWN_RULE ? OWN_RULE : `${what}s`;
}

const entry = ({ title, summary, formula }) => [
  element('dt', {}, title), element('dd', {}, `${summary} `, drawn(formula)),
];
