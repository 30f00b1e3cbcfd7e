// @ts-check
/** What a race tells of itself in its event "change": what is descended, by whom, how far, and where each ends. */

import { isWaiting } from './requests.js';

/** @param {import('./types.js').State} state @returns {import('../shared/tell_changes.js').Told|null} */
export function toldOf(state) {
  const { setup, race, time, chosen } = state;
  if (!setup || !race || isWaiting(state)) return null;
  const { ground, start, source, racers, steps, unit } = setup;
  return {
    surface: ground.name,
    formula: ground.text,
    source: source.name,
    steps,
    unit,
    time,
    chosen,
    ...Object.fromEntries(ground.variables.map((variable, i) => [`start ${variable}`, start[i]])),
    ...Object.fromEntries(racers.flatMap((racer, k) => ofRacer(racer, k + 1, race.racers[k]))),
  };
}

/**
 * @param {import('./types.js').Choice} choice
 * @param {number} number
 * @param {import('./types.js').Racer} ran
 * @returns {[string, string|number|boolean|null][]} such as "rule 1", "learning_rate 1", "end 1"
 */
function ofRacer({ name, ...settings }, number, ran) {
  return [
    [`rule ${number}`, name],
    ...Object.entries(settings).map((
      [key, value],
    ) => /** @type {[string, number]} */ ([`${key} ${number}`, Number(value)])),
    [`end ${number}`, ran.values.at(-1) ?? null],
    [`diverged ${number}`, ran.diverged !== null],
  ];
}
