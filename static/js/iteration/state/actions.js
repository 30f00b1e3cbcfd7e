// @ts-check
/**
 * What may happen, by name, with its details.
 *
 * @typedef {import('./types.js').State} State
 * @typedef {{}} Plain an action that needs no details
 *
 * @typedef {object} Actions
 * @property {{search: import('./types.js').Asked}} addressAsked
 * @property {{
 *   catalog: import('./types.js').Catalog, preset: import('./types.js').Preset,
 *   choices: import('./types.js').Choices, example: number|null, place?: import('./types.js').Place,
 *   asking?: import('./asking.js').Asking|null, notes: string[],
 * }} presetOpened
 * @property {{what: keyof import('./types.js').Choices, value: any}} chosen
 * @property {{example: number|null}} exampleChosen
 * @property {{
 *   id: number, request: import('../requests.js').TrainRequest, answer: import('../run.js').TrainAnswer,
 *   milliseconds: number,
 * }} answerArrived
 * @property {{trouble: import('./types.js').Trouble}} troubled
 * @property {Plain} retried
 * @property {Plain} beatNext
 * @property {Plain} beatPrevious
 * @property {{beat: import('../position.js').Beat}} beatChosen
 * @property {Plain} iterationNext
 * @property {Plain} iterationPrevious
 * @property {{steps: number}} forwarded
 * @property {{beat: import('../position.js').Beat}} beatShown complete, without travelling
 * @property {{count: number}} seeked
 * @property {Plain} reset
 * @property {Plain} played
 * @property {Plain} paused
 * @property {{speed: number}} speedChosen
 * @property {{seconds: number}} ticked
 * @property {{appearance: import('../../shared/appearance.js').Appearance}} appearanceChanged
 * @property {{figures: import('./types.js').Figures}} figuresArrived
 * @property {{choice: import('./types.js').PlaneChoice}} planeChosen
 * @property {{id: number, plane: import('./types.js').ShownPlane}} planeArrived
 * @property {{id: number, notes: string[]}} planeRefused
 * @property {{window: import('../window.js').Window|null}} windowMoved null: the whole plane as it was laid
 * @property {{heights: 'all'|'batch'}} heightsChosen
 * @property {{id: number, seen: import('./types.js').SeenPlane}} seenArrived
 * @property {{slopeOfAll: import('./types.js').SlopeOfAll}} slopeOfAllArrived
 * @property {Plain} planeRelaid through all of a run that was made longer
 * @property {{id: number, shadow: import('./types.js').Shadow}} shadowArrived
 * @property {{selection: import('./types.js').Selection|null}} selected
 * @property {{selection: import('./types.js').Selection|null}} hovered
 * @property {Plain} controlsShown all of them, where the page began with few
 * @property {{given: import('../../questions/grade.js').Given}} questionAnswered
 * @property {Plain} questionSkipped
 * @property {{grade: import('../../questions/grade.js').Grade, answer: import('./asking.js').Answer|null}} questionGraded
 * @property {Plain} questionClosed
 * @property {{isOpen: boolean}} codeShown
 * @property {{code: import('../code.js').Code}} codeArrived
 * @property {{isOpen: boolean}} localShown
 * @property {{id: number, local: import('../local/types.js').LocalView}} localArrived
 * @property {{is3d: boolean}} surfaceShown
 * @property {{camera: import('../surface/camera.js').Camera}} surfaceTurned
 * @property {{notes: string[]}} noted
 * @property {Plain} notesRead
 *
 * @typedef {{[Name in keyof Actions]: (state: State, details: Actions[Name]) => State}} Handlers
 * @typedef {{[Name in keyof Actions]: {type: Name} & Actions[Name]}[keyof Actions]} Action
 */
export {};
