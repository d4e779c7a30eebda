import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { checkDefinition, parseDefinition } from './check-definition.js';
import { instrument, instruments } from './instruments/instruments.js';
import { score } from './score.js';
import { draftOf, pointersOf, set } from './testing/drafts.js';
import { example } from './testing/example.js';
import { answers, definitionOf } from './testing/shipped.js';

/** A copy to break. */
const draft = (id: string): unknown => draftOf(definitionOf(id));

const folder = path.join(import.meta.dirname, 'instruments');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('shipped definitions', () => {
  it.each(files)('%s has no fault', (name) => {
    const definition = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { id: string };
    expect(checkDefinition(definition)).toEqual([]);
    expect(`${definition.id}.json`).toBe(name);
    expect(instrument(definition.id)).toEqual(definition);
  });

  it('survive a round trip through JSON', () => {
    for (const definition of [...instruments, example]) {
      const again = parseDefinition(JSON.parse(JSON.stringify(definition)));
      expect(again).toEqual({ ok: true, definition });
    }
  });

  it('cannot be changed by who uses them', () => {
    const items = definitionOf('phq-9').items as readonly { max: number }[];
    expect(() => {
      items[0]!.max = 9;
    }).toThrow(TypeError);
  });

  it('there is no instrument of another name', () => {
    expect(instrument('phq-99')).toBeUndefined();
  });
});

describe('one thing broken: one fault, at its place', () => {
  const broken: readonly [string, string, unknown, string, string][] = [
    // instrument, what is set (undefined removes), to what, → path, code
    ['phq-9', '/id', undefined, '/id', 'missing-field'],
    ['phq-9', '/id', 'PHQ 9', '/id', 'bad-code'],
    ['phq-9', '/version', 1, '/version', 'wrong-type'],
    ['phq-9', '/rights', ' ', '/rights', 'empty'],
    ['phq-9', '/licence', 'whatever', '/licence', 'off-list'],
    ['phq-9', '/colour', 'red', '/colour', 'unknown-field'],
    ['phq-9', '/title/en', undefined, '/title/en', 'missing-field'],
    ['phq-9', '/items/0/min', 0.5, '/items/0/min', 'wrong-type'],
    ['phq-9', '/items/9/scored', 'no', '/items/9/scored', 'wrong-type'],
    ['phq-9', '/items/9/aliases/0', 'q1', '/items/9/aliases/0', 'duplicate'],
    ['phq-9', '/items/9/code', 'phq9.9', '/items/9/code', 'duplicate'],
    ['phq-9', '/items/9/max', 0, '/items/9/max', 'empty-interval'],
    ['phq-9', '/items/9/scored', true, '/items/9', 'unread-item'],
    ['phq-9', '/scales/0/items/8', 'phq9.11', '/scales/0/items/8', 'unknown-item'],
    ['phq-9', '/scales/0/items/8', 'phq9.1', '/scales/0/items/8', 'duplicate'],
    ['phq-9', '/scales/0/code', 'to tal', '/scales/0/code', 'bad-code'],
    ['phq-9', '/scales/4/code', 'TOTAL', '/scales/4/code', 'duplicate'],
    ['phq-9', '/scales/0/method/name', 'median', '/scales/0/method/name', 'off-list'],
    ['phq-9', '/scales/0/method/name', undefined, '/scales/0/method/name', 'missing-field'],
    ['phq-9', '/scales/0/method', 'sum', '/scales/0/method', 'wrong-type'],
    ['phq-9', '/scales/0/missing/rule', 'guess', '/scales/0/missing/rule', 'off-list'],
    ['phq-9', '/scales/0/direction', 'up', '/scales/0/direction', 'off-list'],
    ['phq-9', '/scales/2/range/min', 1, '/scales/2/range/min', 'range-mismatch'],
    ['phq-9', '/scales/1/range', { min: 2, max: 2 }, '/scales/1/range/max', 'empty-interval'],
    ['phq-9', '/scales/0/bandsSource', undefined, '/scales/0/bandsSource', 'bands-without-source'],
    ['phq-9', '/scales/0/bands/1/from', 4, '/scales/0/bands/1/from', 'band-overlap'],
    ['phq-9', '/scales/0/bands/1/from', 6, '/scales/0/bands/1/from', 'band-gap'],
    ['phq-9', '/scales/0/bands/0/from', 1, '/scales/0/bands/0/from', 'band-gap'],
    ['phq-9', '/scales/0/bands/4/to', 26, '/scales/0/bands/4/to', 'band-gap'],
    ['phq-9', '/scales/0/bands/4/to', 28, '/scales/0/bands/4', 'not-in-range'],
    ['phq-9', '/scales/0/bands/4/code', 'mild', '/scales/0/bands/4/code', 'duplicate'],
    ['phq-9', '/scales/0/minimalImportantChange/value', 0, '/scales/0/minimalImportantChange/value', 'not-positive'],
    ['phq-9', '/scales/0/source', undefined, '/scales/0/source', 'missing-field'],
    ['phq-9', '/scales/1/method/atLeast/phq9.1', undefined, '/scales/1/method/atLeast/phq9.1', 'no-threshold'],
    ['phq-9', '/scales/1/method/atLeast/phq9.1', 0, '/scales/1/method/atLeast/phq9.1', 'not-in-range'],
    ['phq-9', '/scales/1/method/atLeast/phq9.1', 4, '/scales/1/method/atLeast/phq9.1', 'not-in-range'],
    ['phq-9', '/scales/1/method/atLeast/phq9.3', 2, '/scales/1/method/atLeast/phq9.3', 'unknown-threshold'],
    ['phq-9', '/scales/4/method/all/0/scale', 'NOWHERE', '/scales/4/method/all/0/scale', 'unknown-scale'],
    ['phq-9', '/scales/4/method/all/0/scale', 'ODS', '/scales/4/method/all/0/scale', 'unknown-scale'],
    ['phq-9', '/scales/4/method/all/0/scale', 'TOTAL', '/scales/4/method/all/0/scale', 'not-a-count'],
    ['phq-9', '/scales/4/method/all/1/max', 1, '/scales/4/method/all/1/max', 'empty-interval'],
    ['phq-9', '/scales/4/items', ['phq9.1', 'phq9.2'], '/scales/4/method/all/1/scale', 'items-differ'],
    ['who-5', '/scales/1/method/of', 'PERCENT', '/scales/1/method/of', 'unknown-scale'],
    ['who-5', '/scales/1/method/factor', 5, '/scales/1/range/max', 'range-mismatch'],
    ['who-5', '/scales/1/method/factor', 0, '/scales/1/method/factor', 'empty-interval'],
    ['who-5', '/scales/1/method/factor', Number.NaN, '/scales/1/method/factor', 'wrong-type'],
    ['who-5', '/scales/1/items', ['who5.1'], '/scales/1/method/of', 'items-differ'],
  ];

  it.each(broken)('%s %s = %j', (id, pointer, value, path, code) => {
    const definition = draft(id);
    set(definition, pointer, value);
    expect(checkDefinition(definition)).toEqual([{ path, code }]);
    expect(parseDefinition(definition)).toEqual({ ok: false, faults: [{ path, code }] });
  });
});

it('all faults come at once', () => {
  const definition = draft('phq-9');
  set(definition, '/licence', 7);
  set(definition, '/items/3/max', 'three');
  set(definition, '/scales/0/bands/1/from', 6);
  set(definition, '/scales/1/method/atLeast/phq9.1', 9);
  expect(checkDefinition(definition)).toEqual([
    { path: '/licence', code: 'wrong-type' },
    { path: '/items/3/max', code: 'wrong-type' },
    { path: '/scales/0/bands/1/from', code: 'band-gap' },
    { path: '/scales/1/method/atLeast/phq9.1', code: 'not-in-range' },
  ]);
});

it('one thing broken may show in several places', () => {
  const unscored = draft('phq-9');
  set(unscored, '/items/8/scored', false);
  expect(checkDefinition(unscored)).toEqual(
    [0, 2, 3, 4].map((n) => ({ path: `/scales/${n}/items/8`, code: 'unscored-item' })),
  );

  const wide = draft('phq-9');
  set(wide, '/scales/0/range/max', 28);
  expect(checkDefinition(wide)).toEqual([
    { path: '/scales/0/bands/4/to', code: 'band-gap' },
    { path: '/scales/0/range/max', code: 'range-mismatch' },
  ]);

  const empty = draft('phq-2');
  set(empty, '/items', []);
  expect(checkDefinition(empty)).toEqual([
    { path: '/items', code: 'empty' },
    { path: '/scales/0/items/0', code: 'unknown-item' },
    { path: '/scales/0/items/1', code: 'unknown-item' },
  ]);
});

it.each([[null], [undefined], [7], ['phq-9'], [[]]])('%j is no definition', (value) => {
  expect(checkDefinition(value)).toEqual([{ path: '', code: 'wrong-type' }]);
});

describe('whatever stands where', () => {
  const others = fc.constantFrom<unknown>(
    undefined,
    null,
    'phq9.2',
    'ex.1',
    'ex.terms',
    'N_CORE',
    'TOTAL',
    'MEAN',
    'count',
    'linear',
    'parts',
    'blank',
    -1,
    0,
    1,
    2,
    9,
    0.5,
    1e308,
    true,
    [],
    {},
  );

  it.each([
    ['phq-9', definitionOf('phq-9')],
    ['the example', example],
  ])('%s: the check never throws, and what it lets through scores without throwing', (_, good) => {
    const breakage = fc.tuple(fc.constantFrom(...pointersOf(good)), fc.oneof(others, fc.jsonValue()));
    fc.assert(
      fc.property(fc.array(breakage, { minLength: 1, maxLength: 2 }), (breakages) => {
        const definition = draftOf(good);
        for (const [pointer, value] of breakages) {
          try {
            set(definition, pointer, value);
          } catch {
            // the first breakage took away what the second wanted to break
          }
        }
        const parsed = parseDefinition(definition);
        if (parsed.ok) score(parsed.definition, {});
      }),
      { numRuns: 600 },
    );
  });

  it('a field that is gone, or of another type, is refused or was not needed', () => {
    const swap = (value: unknown): unknown => (typeof value === 'string' ? 7 : String(value));
    const at = (definition: unknown, pointer: string): unknown =>
      pointer
        .slice(1)
        .split('/')
        .reduce((part, name) => (part as Record<string, unknown>)[name], definition);
    for (const pointer of pointersOf(example)) {
      const [without, swapped] = [draftOf(example), draftOf(example)];
      set(without, pointer, undefined);
      set(swapped, pointer, swap(at(example, pointer)));
      const parsed = parseDefinition(without);
      if (parsed.ok) expect(score(parsed.definition, {}).ok).toBe(true);
      expect(checkDefinition(swapped)).not.toEqual([]);
    }
  });

  it('any value at all is checked without throwing', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => checkDefinition(value).length > 0));
  });
});

it('what is good still scores', () => {
  expect(score(definitionOf('phq-9'), answers(1)).ok).toBe(true);
});

it('a file with more parts than any instrument has is refused for that, and is not asked what it means', () => {
  const [first] = definitionOf('phq-2').scales;
  const many = Array.from({ length: 201 }, (_, index) => ({ ...first, code: `S${index}`, method: { name: 'sum' } }));
  expect(checkDefinition({ ...definitionOf('phq-2'), scales: many })).toEqual([{ path: '/scales', code: 'too-many' }]);
});
