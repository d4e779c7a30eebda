import { isObject, readLines, writeLine } from './lines.mjs';
import { Misuse, readArguments } from './misuse.mjs';

const usage = 'score <instrument> [--trace] < answers.jsonl';

/** One line of scores per line of answers, or of faults: out of invalid input comes no number. */
export async function run(args) {
  const { values, positionals } = readArguments(args, { trace: { type: 'boolean' } }, { usage, min: 1 });
  const [{ score }, { instrument, instruments }] = await Promise.all([
    import('@stemme/scoring'),
    import('@stemme/scoring/instruments'),
  ]);
  const definition = instrument(positionals[0]);
  if (!definition) {
    throw new Misuse(
      `${positionals[0]} is not an instrument; these are: ${instruments.map(({ id }) => id).join(', ')}.`,
    );
  }
  let ok = true;
  for await (const { value, fault } of readLines()) {
    const result = fault ? refused('', fault) : scored(score, definition, value);
    ok &&= result.ok;
    await writeLine(result.ok ? { scores: shown(result.scores, values.trace) } : { faults: result.faults });
  }
  return ok;
}

const refused = (path, code) => ({ ok: false, faults: [{ path, code }] });

function scored(score, definition, line) {
  if (!isObject(line) || !Object.hasOwn(line, 'items')) return refused('/items', 'wrong-type');
  const { items, notAsked = [] } = line;
  if (!Array.isArray(notAsked)) return refused('/notAsked', 'wrong-type');
  return score(definition, items, { notAsked });
}

function shown(scores, trace) {
  if (trace) return scores;
  return Object.fromEntries(Object.entries(scores).map(([scale, { trace: _, ...score }]) => [scale, score]));
}
