// @ts-check
/** Help beside the source and the rule, and the words of the page with their formulas. */

import { byId, element, watch } from '../../dom.js';
import { drawn } from './math.js';
import { helpOn } from './controls.js';

export function termsView() {
  const words = /** @type {HTMLElement} */ (byId('words').querySelector('dl'));
  const write = [
    watch(({ catalog, choices }) => [catalog, choices?.source.name], helps('source')),
    watch(({ catalog, choices }) => [catalog, choices?.optimizer.name], helps('optimizer')),
    watch(({ glossary }) => [glossary], ({ glossary }) => {
      if (glossary) words.replaceChildren(...Object.values(glossary.words).flatMap(entry));
    }),
  ];
  return { update: (state) => write.forEach((one) => one(state)) };
}

function helps(what) {
  return ({ catalog, choices }) => {
    if (!choices) return;
    const kind = catalog[`${what}s`].find(({ name }) => name === choices[what].name);
    byId(`${what}-help`).replaceChildren(helpOn(kind));
  };
}

const entry = ({ title, summary, formula }) => [
  element('dt', {}, title), element('dd', {}, `${summary} `, drawn(formula)),
];
