// @ts-check
/** Which rules may race where. */

import { completed } from '../shared/choice.js';

/** What learns second derivatives from slopes. */
const LEARNS_CURVATURE = { name: 'lbfgs' };

/** A rule that needs second derivatives makes way for one that learns them. */
export function firstOrder(racer, catalog) {
  const rule = catalog.optimizers.find((one) => one.name === racer.name);
  return rule.order > 1 ? completed(LEARNS_CURVATURE, catalog.optimizers) : racer;
}
