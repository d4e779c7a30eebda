import fc from 'fast-check';
import { instruments } from './instruments/instruments.js';
import { type Trace } from './result.js';
import { ENGINE_VERSION } from './engine.js';
import { completeForms } from './testing/forms.js';
import { onPaper } from './testing/on-paper.js';
import { answers, scoreOf, scoresOf } from './testing/shipped.js';
import { renderTrace } from './trace.js';

function traceOf(id: string, code: string, ...values: (number | null)[]): Trace {
  const found = scoreOf(id, code, answers(...values));
  if (found.kind === 'none') throw new Error('no score, no trace');
  return found.trace;
}

describe.each(instruments.map((definition) => [definition.id, definition] as const))('%s', (id, definition) => {
  const redo = (form: Record<string, number>, kinds: readonly string[]): void => {
    for (const found of Object.values(scoresOf(id, form))) {
      if (found.kind !== 'exact' && found.kind !== 'prorated') continue;
      expect(kinds).toContain(found.kind);
      expect(onPaper(found.trace)).toBeCloseTo(found.value, 9);
    }
  };

  it('every exact score can be redone on paper from its trace', () => {
    fc.assert(
      fc.property(completeForms(definition), (form) => redo(form, ['exact'])),
      { numRuns: 20 },
    );
  });

  it('and so can every estimate', () => {
    const codes = definition.items.map(({ code }) => code);
    const most = Math.ceil(codes.length / 3);
    fc.assert(
      fc.property(completeForms(definition), fc.subarray(codes, { maxLength: most }), (form, out) => {
        redo(Object.fromEntries(Object.entries(form).filter(([code]) => !out.includes(code))), ['exact', 'prorated']);
      }),
      { numRuns: 40 },
    );
  });
});

it('says which items were read, what they counted for, by which definition, engine and source', () => {
  const trace = traceOf('phq-9', 'N_SYMPTOMS', 3, 1, null, 0, 0, 0, 0, 0, 1);
  expect(trace).toMatchObject({
    instrument: 'phq-9',
    scale: 'N_SYMPTOMS',
    definitionVersion: '1.0.0',
    engineVersion: ENGINE_VERSION,
    missing: { rule: 'complete-case', over: 'instrument', items: ['phq9.3'], of: 9 },
    result: { low: 2, high: 3 },
    basis: 'sourced',
  });
  expect(trace.source).toContain('CamCOPS');
  expect(trace.items.slice(0, 3)).toEqual([
    { code: 'phq9.1', state: 'answered', value: 3, counted: { low: 1, high: 1 } },
    { code: 'phq9.2', state: 'answered', value: 1, counted: { low: 0, high: 0 } },
    { code: 'phq9.3', state: 'blank', value: null, counted: { low: 0, high: 1 } },
  ]);
});

it('is plain data: what is stored is what was made', () => {
  const trace = traceOf('phq-9', 'MDS', 3, 3, 3, null, 3, 3, 3, 3, 3);
  expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
});

it('renders as lines in reading order, and marks what was recoded', () => {
  const lines = renderTrace(traceOf('who-5', 'PERCENT', 5, 4, 3, 2, 1));
  expect(lines.map((line) => line.kind)).toEqual([
    ...Array.from({ length: 5 }, () => 'item'),
    'part',
    'method',
    'working',
    'working',
    'result',
    'missing',
    'definition',
    'engine',
    'source',
  ]);
  expect(lines[0]).toEqual({
    kind: 'item',
    code: 'who5.1',
    state: 'answered',
    value: 5,
    counted: { low: 5, high: 5 },
    recoded: false,
  });
  expect(lines[5]).toEqual({ kind: 'part', scale: 'RAW', scoreKind: 'exact', low: 15, high: 15 });
  expect(lines[7]).toEqual({ kind: 'working', what: 'times', of: 'RAW', by: 4, low: 60, high: 60 });
  expect(lines[9]).toEqual({ kind: 'result', instrument: 'who-5', scale: 'PERCENT', result: { low: 60, high: 60 } });

  const open = renderTrace(traceOf('phq-9', 'N_CORE', null, 3, 0, 0, 0, 0, 0, 0, 0));
  expect(open.slice(0, 2)).toMatchObject([{ state: 'blank', recoded: false }, { recoded: true }]);

  const counted = renderTrace(traceOf('phq-9', 'N_CORE', 3, 1, 0, 0, 0, 0, 0, 0, 0));
  expect(counted.slice(0, 2)).toMatchObject([{ recoded: true }, { recoded: true }]);
});
