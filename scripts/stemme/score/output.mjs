import { words } from './fault-words.mjs';

// How a scored line is written. CSV follows the file that was read: what has ; between the cells has a decimal comma.

/** @typedef {{ head: string, write: (result: object) => string, canHold: (id: string | number) => boolean }} Output */

/** @type {Output} */
export const jsonOutput = {
  head: '',
  write: ({ ok, id, line, scores, faults }) => `${JSON.stringify(ok ? { id, scores } : { id, line, faults })}\n`,
  canHold: () => true,
};

const PARTS = ['kind', 'value', 'low', 'high', 'se', 'why', 'missing'];

/**
 * @param {readonly string[]} scales their codes
 * @returns {Output}
 */
export function csvOutput(scales, delimiter = ',') {
  const text = (cell) => quoted(cell, delimiter);
  const number = (value = '') => (delimiter === ';' ? `${value}`.replace('.', ',') : `${value}`);
  const blank = delimiter.repeat(PARTS.length - 1);
  const cells = ({ kind, value, low, high, se, why = '', missing = [] }) =>
    [kind, number(value), number(low), number(high), number(se), why, text(missing.join(' '))].join(delimiter);
  const columns = scales.flatMap((code) => PARTS.map((part) => `${code}.${part}`));
  return {
    head: `${['line', 'id', ...columns, 'faults'].join(delimiter)}\n`,
    write: ({ line, id = '', scores, faults = [] }) => {
      const scored = scales.map((code) => (scores === undefined ? blank : cells(scores[code])));
      return `${[line, text(`${id}`), ...scored, text(faults.map(words).join('; '))].join(delimiter)}\n`;
    },
    canHold: (id) => !isFormula(`${id}`),
  };
}

/** A spreadsheet runs a text that begins like this, unless it is a negative number; made harmless it would be another id. */
const isFormula = (text) => /^[=+\-@\t\r\n]/.test(text) && !/^-\d+([.,]\d+)?$/.test(text);

const quoted = (cell, delimiter) =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
