// @ts-check
/**
 * What may happen in the lab alone, by name, with its details.
 *
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Ready} Ready
 * @typedef {import('../types.js').Opened} Opened
 * @typedef {'optimizers'|'sources'} Panel
 *
 * @typedef {object} Actions
 * @property {{
 *   catalog: import('../types.js').Catalog, preset: import('../../iteration/state/types.js').Preset,
 *   choices: import('../types.js').Choices, example: number|null, address: string,
 *   place?: import('../../iteration/state/types.js').Place, nodesShow?: State['nodesShow'],
 *   inPlace?: Partial<State['inPlace']>, notes: string[],
 * }} presetOpened
 * @property {{what: keyof import('../types.js').Choices, value: any, says?: string}} chosen
 * @property {{}} undone
 * @property {{}} redone
 * @property {{}} pinned
 * @property {{}} unpinned
 * @property {{data: import('../types.js').DataRows}} dataArrived
 * @property {{notes: string[]}} noted
 * @property {{glossary: import('../types.js').Glossary}} glossaryArrived
 * @property {{direction: State['direction']}} directionChosen
 * @property {{explanation: import('../types.js').Explanation}} explanationArrived
 * @property {{}} checkAsked
 * @property {{checked: import('../types.js').Checked}} checkArrived
 * @property {{index: number, value: number}} parameterEdited
 * @property {{reach: State['reach']}} reachChosen
 * @property {{}} editEnded
 * @property {{}} editCancelled
 * @property {{panel: Panel}} comparisonAsked
 * @property {{panel: Panel, id: string, name: string, row: any}} comparisonRowArrived
 * @property {{figures: NonNullable<State['labFigures']>}} labFiguresArrived
 * @property {{predicted: import('../types.js').Predicted}} predictionArrived
 * @property {{scored: import('../types.js').Scored}} scoresArrived
 * @property {{output: number}} outputChosen
 * @property {{nodesShow: State['nodesShow']}} nodesShown
 * @property {{what: keyof State['inPlace'], says: string|null}} unfolded
 * @property {{}} drawingBegun
 * @property {{}} drawingEnded
 * @property {{changes: Partial<import('../rows/points.js').Drawing>}} drawingSet
 * @property {{inputs: number[]}} rowDrawn
 * @property {{row: number}} rowErased
 * @property {{inputs: number[]|null}} ownRowTyped
 * @property {{answer: NonNullable<State['ownRow']['answer']>}} ownRowAnswered
 *
 * @typedef {{[Name in keyof Actions]: (state: Opened, details: Actions[Name]) => State}} Handlers a run is always open
 */
export {};
