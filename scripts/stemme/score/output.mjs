// How a scored line is written. CSV follows the file that was read: what has ; between the cells has a decimal comma.

/** @typedef {{ head: string, write: (result: object) => string }} Output */

/** @type {Output} */
export const jsonOutput = {
  head: '',
  write: ({ ok, id, line, scores, faults }) => `${JSON.stringify(ok ? { id, scores } : { id, line, faults })}\n`,
};

/**
 * @param {readonly string[]} scales their codes
 * @returns {Output}
 */
export function csvOutput(scales, delimiter = ',') {
  const text = (cell) => quoted(cell, delimiter);
  const number = (value = '') => (delimiter === ';' ? `${value}`.replace('.', ',') : `${value}`);
  const blank = delimiter.repeat(3);
  const cells = ({ kind, value, low, high }) => [kind, number(value), number(low), number(high)].join(delimiter);
  const columns = scales.flatMap((code) => ['kind', 'value', 'low', 'high'].map((part) => `${code}.${part}`));
  return {
    head: `${['line', 'id', ...columns, 'faults'].join(delimiter)}\n`,
    write: ({ line, id = '', scores, faults = [] }) => {
      const scored = scales.map((code) => (scores === undefined ? blank : cells(scores[code])));
      return `${[line, text(harmless(`${id}`)), ...scored, text(words(faults))].join(delimiter)}\n`;
    },
  };
}

const words = (faults) => faults.map(({ path, code }) => (path === '' ? code : `${path} ${code}`)).join('; ');

/** A spreadsheet runs a text that begins like this as a formula. */
const harmless = (text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (cell, delimiter) =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
