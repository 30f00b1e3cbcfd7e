// @ts-check
/**
 * A table of one's own while it is being read: the words for it, in one place.
 *
 * @typedef {{field: string, message: string, allowed: string}} Complaint
 * @typedef {object} Column as the server describes it
 * @property {string} name
 * @property {'number'|'text'} kind
 * @property {number} distinct
 * @property {number} missing
 * @property {number|null} minimum
 * @property {number|null} maximum
 * @property {string} unit that stands beside each number
 * @property {boolean} one_hot whether it is text that can be one input for each value
 * @property {boolean} useful whether it can be an input
 *
 * @typedef {{value: string|boolean, says: string}} Option
 * @typedef {object} Question what the table leaves open
 * @property {'delimiter'|'header'|'readings'} field
 * @property {number|null} column
 * @property {string} says
 * @property {Option[]} options
 * @property {string|boolean} chosen
 *
 * @typedef {{column: number, as: string}} Reading how a column is to be read
 *
 * @typedef {object} Found what /api/read-columns answers
 * @property {Column[]} columns
 * @property {number} rows
 * @property {boolean} header
 * @property {string} delimiter
 * @property {string[]} [notes]
 * @property {Question[]} questions
 *
 * @typedef {object} Rows own rows, as the API takes them
 * @property {number[][]} x
 * @property {number[][]} y
 * @property {string[]} [input_names]
 * @property {string[]} [output_names]
 * @property {0|1} [standardise]
 * @property {0|1} [standardise_targets]
 * @property {number} [test_fraction]
 *
 * @typedef {object} ReadRows what /api/read-table answers
 * @property {Rows & {input_names: string[], output_names: string[]}} data
 * @property {import('../types.js').Task} task
 * @property {string[]} [notes]
 * @property {boolean} standardise whether the sizes of the columns call for that
 *
 * @typedef {object} OwnTable
 * @property {string} text
 * @property {string} note how a file was read, where that is not plain
 * @property {Complaint|null} untaken why what was given last was not taken; the text stays as it was
 * @property {'auto'|boolean} header
 * @property {'auto'|'regression'|'classes'} task
 * @property {string} delimiter
 * @property {boolean} standardise
 * @property {boolean} sample whether some of too many rows are drawn
 * @property {boolean} oneHot whether text columns can be inputs
 * @property {boolean} leaveOutMissing
 * @property {Reading[]} readings
 * @property {number} testFraction
 * @property {number[]|null} inputs columns by number from 0; null leaves the choice to the server
 * @property {number|null} target null is the last column
 * @property {Found|null} found
 * @property {ReadRows|null} answer null when there are no rows to use
 * @property {Complaint|null} wrong
 * @property {{message: string}|null} trouble the server did not answer
 * @property {number} asked counts the questions
 * @property {number} known the last question that has its answer
 * @property {boolean} stale the columns belong to another text
 * @property {number} delay how long to wait for more to be typed, in milliseconds
 *
 * @typedef {OwnTable & {answer: ReadRows}} ReadTable one whose rows can be used
 * @typedef {import('../../shared/store.js').Store<OwnTable>} Store
 */
export {};
