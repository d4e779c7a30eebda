import { Refusal } from '../../lib/refusal.mjs';
import { readDocument } from '../documents.mjs';
import { Misuse } from '../misuse.mjs';
import { words } from './fault-words.mjs';
import { nearest } from './nearest.mjs';
import { refused } from './score-line.mjs';

/**
 * What a run scores with. A calculation has no items and no scales of its own: its lines bring them along.
 * @typedef {object} Target
 * @property {string} id
 * @property {readonly string[]} warnings
 * @property {(value: object) => import('./score-line.mjs').Scored} score
 * @property {ReadonlyMap<string, string>} [names] the item's code by all its names
 * @property {readonly string[]} [scales]
 */

/**
 * @param {{ name?: string, definition?: string, banks?: string, trace: boolean }} how
 * @returns {Promise<Target>}
 */
export async function target({ name, definition, banks, trace }) {
  if (definition !== undefined) return instrumentTarget(await definitionOf(definition), trace);
  const { instrument, instruments } = await import('@stemme/scoring/instruments');
  const shipped = instrument(name);
  if (shipped && banks !== undefined)
    throw new Misuse(`--banks is read by calculations, and ${name} is an instrument.`);
  if (shipped) return instrumentTarget(shipped, trace);
  const { calculation, calculations } = await import('@stemme/scoring/calculations');
  const found = calculation(name);
  if (found) return calculationTarget(found, banks, trace);
  const known = [...instruments, ...calculations].flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  const close = nearest(name, known);
  const hint = close.length > 0 ? `did you mean ${close.join(', ')}?` : 'npx stemme instruments lists what there is.';
  throw new Misuse(`${name} is neither an instrument nor a calculation: ${hint}`);
}

/** All faults at once, as of every other document. */
async function definitionOf(file) {
  const { parseDefinition } = await import('@stemme/scoring');
  const { value, fault } = readDocument(file);
  const parsed = fault ? { ok: false, faults: [fault] } : parseDefinition(value);
  if (parsed.ok) return parsed.definition;
  throw new Refusal(parsed.faults.map((each) => JSON.stringify({ file, ...each })).join('\n'));
}

async function instrumentTarget(definition, trace) {
  const { isOffered, scorer } = await import('@stemme/scoring');
  const engine = scorer(definition);
  const score = trace ? engine.score.bind(engine) : engine.scoreUntraced.bind(engine);
  const { id } = definition;
  return {
    id,
    warnings: isOffered(definition)
      ? []
      : [`${id}: its algorithm has not been confirmed against a published source and must not be used for patients.`],
    score: (value) => {
      if (!Object.hasOwn(value, 'items')) return refused('/items', 'wrong-type');
      const { items, notAsked = [] } = value;
      return Array.isArray(notAsked) ? score(items, { notAsked }) : refused('/notAsked', 'wrong-type');
    },
    names: namesOf(definition),
    scales: definition.scales.map(({ code }) => code),
  };
}

const namesOf = ({ items }) =>
  new Map(items.flatMap(({ code, aliases = [] }) => [code, ...aliases].map((name) => [name, code])));

function calculationTarget(calculation, file, trace) {
  const { id } = calculation;
  const banks = file === undefined ? undefined : banksOf(file);
  return {
    id,
    warnings: trace ? [`${id} is a calculation: it has no trace.`] : [],
    score: (value) => calculation.run(value, { banks }),
  };
}

function banksOf(file) {
  const { value, fault } = readDocument(file);
  if (fault) throw new Misuse(`${file} cannot be read as item banks (${words(fault)}).`);
  return value;
}
