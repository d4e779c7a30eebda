import type { ProductText as Text } from '@stemme/questionnaires';
import { type Interval, renderTrace, type Score, type TraceLine } from '@stemme/scoring';
import { methodWords } from './trace-methods.js';
import { missingWords } from './trace-missing.js';
import { stepWords } from './trace-steps.js';
import { between, figure, itemName, joined, type Paper, paperOf, phrase, span } from './trace-text.js';
import { type Names, same } from './words.js';

export type Known = Exclude<Score, { kind: 'none' }>;

export interface WordedLine {
  readonly label: Text;
  readonly value: Text;
}

/** How a score came about, line by line: enough to do the sum again with a pencil. */
export function traceLines(names: Names, score: Known): WordedLine[] {
  const paper = paperOf(names, score.trace);
  return renderTrace(score.trace)
    .filter((line) => !isNothing(line))
    .map((line) => ({ label: labelWords(line, paper), value: valueWords(line, paper, score) }));
}

/** How a score came about, or the answer that makes the scale not applicable. */
export function scoreLines(names: Names, instrument: string, score: Score): WordedLine[] {
  if (score.kind !== 'none') return traceLines(names, score);
  if (score.excludedBy === undefined) return [];
  const label = phrase('Gælder ikke på grund af svaret på', 'Does not apply because of the answer to');
  return [{ label, value: itemName(names, instrument, score.excludedBy) }];
}

/** "Plus 0" is no step to anybody. */
function isNothing(line: TraceLine): boolean {
  return line.kind === 'working' && line.what === 'plus' && line.by === 0;
}

function labelWords(line: TraceLine, paper: Paper): Text {
  switch (line.kind) {
    case 'item':
      return paper.item(line.code);
    case 'derived':
      return phrase('{items}, tæller som ét svar', '{items}, count as one answer', { items: paper.item(line.code) });
    case 'part':
      return phrase('Bygger på: {title}', 'Builds on: {title}', { title: paper.title(line.scale) });
    case 'working':
      return stepWords(line, paper);
    default:
      return LABELS[line.kind];
  }
}

const LABELS = {
  method: phrase('Beregning', 'Calculation'),
  result: phrase('Resultat', 'Result'),
  missing: phrase('Manglende svar', 'Missing answers'),
  definition: phrase('Version af skalaen', 'Version of the scale'),
  engine: phrase('Version af beregningen', 'Version of the calculation'),
  source: phrase('Kilde', 'Source'),
} satisfies Record<Exclude<TraceLine['kind'], 'item' | 'derived' | 'part' | 'working'>, Text>;

function valueWords(line: TraceLine, paper: Paper, score: Known): Text {
  switch (line.kind) {
    case 'item':
      return itemWords(line);
    case 'derived':
      return estimated(line.value, line.counted);
    case 'part':
      return partWords(line, score);
    case 'working':
      return span(line);
    case 'method':
      return methodWords(paper);
    case 'result':
      return resultWords(score);
    case 'missing':
      return missingWords(paper);
    case 'definition':
      return same(`${line.instrument} ${line.version}`);
    case 'engine':
      return same(line.version);
    case 'source':
      return line.basis === 'sourced'
        ? same(line.source)
        : phrase('{source} (ikke bekræftet endnu)', '{source} (not confirmed yet)', { source: same(line.source) });
  }
}

function partWords(line: TraceLine & { kind: 'part' }, { kind }: Known): Text {
  if (line.scoreKind === 'none') return phrase('gælder ikke', 'does not apply');
  const own = estimated(line.value, line);
  if (line.scoreKind === 'bounded' && kind === 'prorated') {
    return phrase('{own} (for lidt besvaret, regnes ikke med)', '{own} (too little answered, left out)', { own });
  }
  if (!line.counted) return own;
  return phrase('{own}, tæller som {as}', '{own}, counts as {as}', { own, as: span(line.counted) });
}

/** What was counted, and, where that is an estimate, what is proven. */
function estimated(value: number | undefined, proven: Interval): Text {
  if (value === undefined) return span(proven);
  return phrase('{value} (skøn; med sikkerhed {between})', '{value} (estimate; proven: {between})', {
    value,
    between: between(proven),
  });
}

type ItemLine = TraceLine & { kind: 'item' };

function itemWords(line: ItemLine): Text {
  return Object.hasOwn(ITEMS, line.state) ? ITEMS[line.state](line) : same(line.state);
}

const open = ({ counted }: ItemLine): Text => phrase('kan tælle {span}', 'can count {span}', { span: span(counted) });

const given = ({ value, counted, recoded }: ItemLine): Text => {
  const answer = figure(value ?? counted.low);
  return recoded
    ? phrase('{answer}, tæller som {as}', '{answer}, counts as {as}', { answer, as: span(counted) })
    : answer;
};

const ITEMS = {
  answered: given,
  'as-blank': (line) =>
    phrase('{value}, regnes som ikke besvaret ({open})', '{value}, taken as not answered ({open})', {
      value: figure(line.value ?? Number.NaN),
      open: open(line),
    }),
  implied: (line) =>
    phrase(
      '{given} (ikke besvaret, men følger af andre svar)',
      '{given} (not answered, but follows from other answers)',
      {
        given: given(line),
      },
    ),
  blank: (line) => phrase('ikke besvaret ({open})', 'not answered ({open})', { open: open(line) }),
  'not-asked': () => phrase('ikke spurgt', 'not asked'),
} satisfies Record<ItemLine['state'], (line: ItemLine) => Text>;

function resultWords(score: Known): Text {
  const error =
    'se' in score && score.se !== undefined
      ? [phrase('standardfejl {se}', 'standard error {se}', { se: score.se })]
      : [];
  return joined([scored(score), ...error], '; ');
}

function scored(score: Known): Text {
  switch (score.kind) {
    case 'exact':
      return figure(score.value);
    case 'prorated':
      return phrase('{value} er et skøn; med sikkerhed {between}', '{value} is an estimate; proven: {between}', {
        value: score.value,
        between: between(score),
      });
    case 'bounded':
      return score.low === score.high
        ? phrase('{low}, uanset hvad der mangler', '{low}, whatever is missing', { low: score.low })
        : phrase('ligger {between}', 'lies {between}', { between: between(score) });
  }
}
