import { gathered, readBatches } from './lines.mjs';
import { Misuse, readArguments } from './misuse.mjs';
import { readCsv } from './score/csv-rows.mjs';
import { csvOutput, jsonOutput } from './score/output.mjs';
import { progress } from './score/progress.mjs';
import { scoreLine } from './score/score-line.mjs';
import { target } from './score/target.mjs';

export const usage = `score <instrument or calculation> [--trace] [--banks <file>] < answers.jsonl
  npx stemme score --definition <file> [--trace] < answers.jsonl
        JSON lines in: {"id":"a1","items":{"q1":2,"q2":null},"notAsked":["q3"]}; id and notAsked may be left out.
        JSON lines out: {"id":"a1","scores":{…}}, or {"id":"a1","line":1,"faults":[…]} and exit code 1 at the end.
        --csv            CSV in, UTF-8, with , or ; between the cells and item names in the first row; JSON lines out
        --ignore a,b     columns of it that are no items
        --csv-out        CSV out; decimal comma and ; where --csv was given and its file has ;
                         An id that a spreadsheet would run as a formula is refused: not-safe-in-csv.`;

const options = {
  trace: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
  'csv-out': { type: 'boolean', default: false },
  ignore: { type: 'string', multiple: true },
  banks: { type: 'string' },
  definition: { type: 'string' },
};

/** One line of scores per line of answers, or of faults: out of invalid input comes no number. */
export async function run(args) {
  const { values, positionals } = readArguments(args, options, { usage, min: 0, max: 1 });
  const [name] = positionals;
  refuseMisuse(name, values);
  const chosen = await target({ name, ...values });
  if (!chosen.names && (values.csv || values['csv-out'])) {
    throw new Misuse(`${name} is a calculation: it reads and writes JSON lines, not CSV.`);
  }
  for (const sentence of chosen.warnings) console.error(sentence);
  const input = values.csv ? await readCsv({ ...chosen, ignore: ignored(values) }) : { batches: readBatches() };
  const output = values['csv-out'] ? csvOutput(chosen.scales, input.delimiter) : jsonOutput;
  return scoreAll(input.batches, chosen.score, output);
}

function refuseMisuse(name, { definition, csv, 'csv-out': csvOut, trace, ignore, banks }) {
  if ((name === undefined) === (definition === undefined)) throw new Misuse(`usage: npx stemme ${usage}`);
  if (ignore && !csv) throw new Misuse('--ignore names columns: it goes with --csv.');
  if (trace && csvOut) throw new Misuse('A trace has no room in CSV: leave out --trace or --csv-out.');
  if (banks && definition) throw new Misuse('--banks is read by calculations, not by a definition.');
}

const ignored = ({ ignore = [] }) => ignore.flatMap((names) => names.split(',')).map((name) => name.trim());

/** Every line is scored and written, whatever the others are; true when none was refused. */
async function scoreAll(batches, score, { head, write, canHold }) {
  const out = gathered();
  const seen = progress();
  const how = { score, canHold, onDefect: saidOnce() };
  let isFirst = true;
  try {
    for await (const batch of batches) {
      if (isFirst) out.add(head);
      isFirst = false;
      for (const line of batch) {
        const result = scoreLine(line, how);
        if (!result.ok) seen.refused += 1;
        out.add(write(result));
        if (out.isFull) await out.flush();
      }
      await out.flush();
      seen.add(batch.length);
    }
  } finally {
    await out.flush();
  }
  seen.end();
  return seen.refused === 0;
}

/** A defect is likely to show on every line; the lines themselves say where. */
function saidOnce() {
  let isSaid = false;
  return (line, why) => {
    if (!isSaid) console.error(`Line ${line} shows a defect of Stemme (${why}): it has no score, and no line like it.`);
    isSaid = true;
  };
}
