// @ts-check
/** The article: each figure is mounted when it comes near the screen, and until then it is a still picture. */

import { NEEDED } from '../shared/address/needed.js';
import { byId } from '../shared/dom.js';
import { mountWhenNear } from '../shared/figure.js';
import { endOnPaper } from '../shared/paper.js';
import { themeAlone } from '../shared/views/theme_alone.js';
import { followAddress, nameSection } from './address.js';
import { mount as answer } from './answer.js';
import { mount as ball } from './ball.js';
import { mount as code } from './code.js';
import { mount as print } from './print.js';
import { mount as rules } from './rules.js';
import { mount as sources } from './sources.js';

/** @typedef {(element: any, options: any) => unknown} Mount */

/** The figures of other pages come when one is near: the first figure waits for none of them. */
const graph =
  /** @type {Mount} */ (async (element, options) => (await import('../graph/mount.js')).mount(element, options));
const iteration =
  /** @type {Mount} */ (async (element, options) => (await import('../iteration/mount.js')).mount(element, options));

const KINDS = /** @type {Record<string, Mount>} */ ({
  answer,
  ball,
  code,
  graph,
  iteration,
  print,
  rules,
  sources,
});

for (const place of /** @type {NodeListOf<HTMLElement>} */ (byId('main').querySelectorAll('[data-mount]'))) {
  const { mount: kind = '', options = '{}' } = place.dataset;
  mountWhenNear(place, KINDS[kind], JSON.parse(options)).then((figure) => followAddress(kind, figure));
}
addEventListener(NEEDED, () => nameSection(byId('main').querySelectorAll('section[id]')));

themeAlone();
endOnPaper();
