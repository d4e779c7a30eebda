import { checkDefinition } from '../check-definition.js';
import { draftOf, set } from '../testing/drafts.js';
import { example } from '../testing/example.js';
import { DEFINITION_FAULTS, type DefinitionFault } from './faults.js';

/** What is set (undefined removes), to what, and the fault that comes of it. */
type Row = readonly [at: string, value: unknown, path: string, code: string];

/** Where a scale of the example stands. */
const s = (code: string): string => `/scales/${example.scales.findIndex((scale) => scale.code === code)}`;

const schema: readonly Row[] = [
  ['/aliases/0', 'E X', '/aliases/0', 'bad-code'],
  ['/items/0/values', [1], '/items/0/values', 'too-few'],
  ['/items/5/decimal', false, '/items/5/decimal', 'off-list'],
  ['/items/5/decimal', 'yes', '/items/5/decimal', 'wrong-type'],
  ['/items/4/words', { ' ': 1 }, '/items/4/words/ ', 'bad-code'],
  ['/items/4/words', {}, '/items/4/words', 'empty'],
  ['/items/6/impliedBy/when', undefined, '/items/6/impliedBy/when', 'missing-field'],
  ['/derived/0/terms', [], '/derived/0/terms', 'unknown-field'],
  ['/derived/0/highest', undefined, '/derived/0/terms', 'missing-field'],
  ['/derived/0/from', ['ex.8'], '/derived/0/from', 'too-few'],
  ['/derived/1/terms/0/2/when/ex.11', 'gone', '/derived/1/terms/0/2/when/ex.11', 'off-list'],
  ['/derived/1/terms/0/2/when/ex.11', 0, '/derived/1/terms/0/2/when/ex.11', 'wrong-type'],
  [`${s('MEAN')}/method/weights/ex.4`, 0, `${s('MEAN')}/method/weights/ex.4`, 'not-positive'],
  [`${s('MEAN')}/method/weights`, { a: 1 }, `${s('MEAN')}/method/weights/a`, 'bad-code'],
  [`${s('MEAN')}/missing/rule`, 7, `${s('MEAN')}/missing/rule`, 'wrong-type'],
  [`${s('MEAN')}/missing/answered`, 1, `${s('MEAN')}/missing/answered`, 'unknown-field'],
  [`${s('SUM')}/missing/answered`, 0, `${s('SUM')}/missing/answered`, 'not-in-range'],
  [`${s('TABLE')}/method/se/0`, -1, `${s('TABLE')}/method/se/0`, 'not-in-range'],
  [`${s('VALUE')}/method/weights/ex.1/1`, 0.5, `${s('VALUE')}/method/weights/ex.1/1`, 'wrong-type'],
  [`${s('VAS')}/reliability/r`, 1, `${s('VAS')}/reliability/r`, 'not-in-range'],
  [`${s('VAS')}/reliability/sd`, 0, `${s('VAS')}/reliability/sd`, 'not-positive'],
  [`${s('VAS')}/decimals`, 16, `${s('VAS')}/decimals`, 'not-in-range'],
  [`${s('LATENT')}/method/grid`, undefined, `${s('LATENT')}/method/grid`, 'missing-field'],
  [`${s('LATENT')}/method/items/ex.1/a`, 0, `${s('LATENT')}/method/items/ex.1/a`, 'not-positive'],
  [`${s('LATENT')}/method/grid/points`, 1, `${s('LATENT')}/method/grid/points`, 'not-in-range'],
];

const items: readonly Row[] = [
  ['/aliases/0', 'example', '/aliases/0', 'duplicate'],
  ['/aliases/1', 'ex', '/aliases/1', 'duplicate'],
  ['/items/1/aliases/0', 'q1', '/items/1/aliases/0', 'duplicate'],
  ['/items/7/max', 0, '/items/7/max', 'empty-interval'],
  ['/items/7/max', 10_000, '/items/7/max', 'too-many'],
  ['/items/3/values', [0, 2, 2], '/items/3/values/2', 'not-rising'],
  ['/items/3/values', [0, 2, 5], '/items/3/values/2', 'not-in-range'],
  ['/items/3/counts', [0, 1], '/items/3/counts', 'wrong-length'],
  ['/items/3/reversed', true, '/items/3/reversed', 'reversed-and-counts'],
  ['/items/4/asBlank', [4], '/items/4/asBlank/0', 'unknown-answer'],
  ['/items/4/asBlank', [3, 3], '/items/4/asBlank/1', 'duplicate'],
  ['/items/9/asBlank', [0, 1], '/items/9/asBlank', 'none-left'],
  ['/items/4/words/never', 9, '/items/4/words/never', 'unknown-answer'],
  ['/items/5/words', { none: 0 }, '/items/5/words', 'not-with-decimal'],
  ['/items/6/impliedBy/when', { 'ex.8': [0] }, '/items/6/impliedBy/when/ex.8', 'not-earlier'],
  ['/items/6/impliedBy/when', { 'ex.7': [0] }, '/items/6/impliedBy/when/ex.7', 'not-earlier'],
  ['/items/6/impliedBy/when', { 'ex.77': [0] }, '/items/6/impliedBy/when/ex.77', 'unknown-item'],
  ['/items/6/impliedBy/when/ex.5', [9], '/items/6/impliedBy/when/ex.5/0', 'unknown-answer'],
  ['/items/6/impliedBy/value', 1, '/items/6/impliedBy/value', 'implied-not-lowest'],
  ['/items/6/impliedBy/value', 3, '/items/6/impliedBy/value', 'unknown-answer'],
  ['/items/2/impliedBy', { when: { 'ex.1': [1] }, value: 0 }, '/items/2/impliedBy/value', 'implied-not-lowest'],
  ['/items/9/scored', true, '/items/9', 'unread-item'],
];

const derived: readonly Row[] = [
  ['/derived/0/from/2', 'ex.8', '/derived/0/from/2', 'duplicate'],
  ['/derived/0/from/2', 'ex.99', '/derived/0/from/2', 'unknown-item'],
  ['/derived/1/from/1', 'ex.8', '/derived/1/from/1', 'shared-items'],
  ['/derived/0/from/2', 'ex.10', '/derived/0/from/2', 'unscored-item'],
  ['/derived/0/from/2', 'ex.6', '/derived/0/from/2', 'not-with-decimal'],
  ['/derived/0/from/2', 'ex.5', '/derived/0/from/2', 'not-with-as-blank'],
  ['/items/7/max', 2000, '/derived/0/from', 'too-many'],
  ['/derived/1/terms/0/1/when', { 'ex.8': [1] }, '/derived/1/terms/0/1/when/ex.8', 'unknown-item'],
  ['/derived/1/terms/0/1/when/ex.11/2', 9, '/derived/1/terms/0/1/when/ex.11/2', 'unknown-answer'],
  ['/derived/1/terms/0/1/when/ex.11', [0, 1], '/derived/1/terms/0', 'not-covered'],
  ['/derived/1/terms/0/2/counts', 9, '/derived/1/terms', 'not-in-range'],
];

const scales: readonly Row[] = [
  [`${s('VAS')}/notWhen`, { 'ex.77': [1] }, `${s('VAS')}/notWhen/ex.77`, 'unknown-item'],
  [`${s('VAS')}/notWhen/ex.10/0`, 2, `${s('VAS')}/notWhen/ex.10/0`, 'unknown-answer'],
  [`${s('VAS')}/notWhen`, { 'ex.6': [1] }, `${s('VAS')}/notWhen/ex.6`, 'own-item'],
  [`${s('MEAN')}/notWhen`, { 'ex.10': [1] }, `${s('MEANS')}/method/of/0/scale`, 'may-not-apply'],
  [`${s('COUNT')}/notWhen`, { 'ex.10': [1] }, `${s('CRITERIA')}/method/all/0/scale`, 'may-not-apply'],
  [`${s('SUM')}/method/times`, 0, `${s('SUM')}/method/times`, 'empty-interval'],
  [`${s('MEAN')}/method/weights`, { 'ex.1': 1 }, `${s('MEAN')}/method/weights/ex.1`, 'unknown-entry'],
  [`${s('POMP')}/method/min`, 0.1, `${s('POMP')}/method/min`, 'range-mismatch'],
  [`${s('POMP')}/method/max`, 3, `${s('POMP')}/method/max`, 'range-mismatch'],
  [`${s('POMP')}/method/max`, 0, `${s('POMP')}/method/max`, 'empty-interval'],
  [`${s('COUNT')}/method/atLeast/ex.high`, undefined, `${s('COUNT')}/method/atLeast/ex.high`, 'no-threshold'],
  [`${s('COUNT')}/method/atLeast/ex.8`, 1, `${s('COUNT')}/method/atLeast/ex.8`, 'unknown-threshold'],
  [`${s('CRITERIA')}/method/all/0/scale`, 'SUM', `${s('CRITERIA')}/method/all/0/scale`, 'not-a-count'],
  [`${s('CRITERIA')}/method/all`, manyCriteria(), `${s('CRITERIA')}/method/all`, 'too-many'],
  [`${s('TABLE')}/method/from`, 1, `${s('TABLE')}/method/from`, 'range-mismatch'],
  [`${s('TABLE')}/method/values/3`, 40, `${s('TABLE')}/method/values`, 'wrong-length'],
  [`${s('TABLE')}/method/se`, [1, 2], `${s('TABLE')}/method/se`, 'wrong-length'],
  [`${s('TABLE')}/method/values/1`, 9, `${s('TABLE')}/method/values/1`, 'not-monotone'],
  [`${s('TABLE')}/items/1`, 'ex.6', `${s('TABLE')}/items/1`, 'not-with-decimal'],
  [`${s('VALUE')}/method/weights/ex.1`, undefined, `${s('VALUE')}/method/weights/ex.1`, 'no-entry'],
  [`${s('VALUE')}/method/weights/ex.7`, [0, 1, 2], `${s('VALUE')}/method/weights/ex.7`, 'unknown-entry'],
  [`${s('VALUE')}/method/weights/ex.1`, [0, 1], `${s('VALUE')}/method/weights/ex.1`, 'wrong-length'],
  [`${s('VALUE')}/method/weights/ex.1/0`, 1, `${s('VALUE')}/method/weights/ex.1/0`, 'not-zero'],
  [`${s('STATES')}/method/values/9`, 1, `${s('STATES')}/method/values`, 'wrong-length'],
  [`${s('WEIGHTED')}/items`, ['ex.8', 'ex.9'], `${s('WEIGHTED')}/items/0`, 'not-with-derived'],
  [`${s('NORM')}/method/of/1/scale`, 'POMP', `${s('NORM')}/method/of/1/scale`, 'shared-items'],
  [`${s('NORM')}/method/of/1/scale`, 'MEAN', `${s('NORM')}/method/of/1/scale`, 'duplicate'],
  [`${s('NORM')}/method/of/1/scale`, 'VAS', `${s('NORM')}/method/of/1/scale`, 'unknown-scale'],
  [`${s('TOTAL')}/items/3`, 'ex.7', `${s('TOTAL')}/items`, 'items-differ'],
  [`${s('LATENT')}/method/items/ex.1/b`, [0], `${s('LATENT')}/method/items/ex.1/b`, 'wrong-length'],
  [`${s('LATENT')}/method/items/ex.1/b`, [1, 0], `${s('LATENT')}/method/items/ex.1/b/1`, 'not-rising'],
  [`${s('LATENT')}/method/grid/to`, -4, `${s('LATENT')}/method/grid/to`, 'empty-interval'],
  [
    `${s('LATENT')}/method/items/ex.1/b`,
    Array.from({ length: 101 }, (_, k) => k),
    `${s('LATENT')}/method/items/ex.1/b`,
    'too-many',
  ],
  [`${s('LATENT')}/method/prior/mean`, 101, `${s('LATENT')}/method/prior/mean`, 'not-in-range'],
  [`${s('LATENT')}/method/prior/sd`, 1e-9, `${s('LATENT')}/method/prior/sd`, 'not-in-range'],
  [`${s('LATENT')}/range/max`, 55, `${s('LATENT')}/range/max`, 'range-mismatch'],
  [`${s('NORM')}/range/min`, 49, `${s('NORM')}/range/min`, 'range-mismatch'],
  [`${s('MEANS')}/range/min`, 0, `${s('MEANS')}/range/min`, 'range-mismatch'],
  [`${s('VAS')}/bandsSource`, undefined, `${s('VAS')}/bandsSource`, 'bands-without-source'],
  [`${s('VAS')}/bands/1/from`, 5.5, `${s('VAS')}/bands/1/from`, 'band-gap'],
  [`${s('VAS')}/bands/1/from`, 4.9, `${s('VAS')}/bands/1/from`, 'band-gap'],
  [`${s('VAS')}/bands/1/from`, 4, `${s('VAS')}/bands/1/from`, 'band-overlap'],
];

const missing: readonly Row[] = [
  [`${s('SUM')}/missing/over`, 'parts', `${s('SUM')}/missing/over`, 'no-parts'],
  [`${s('SUM')}/missing/answered`, 2, `${s('SUM')}/missing/answered`, 'not-in-range'],
  [`${s('MEANS')}/missing/answered`, 3, `${s('MEANS')}/missing/answered`, 'not-in-range'],
  [`${s('MEANS')}/missing/over`, 'scale', `${s('MEANS')}/missing/over`, 'not-over-parts'],
  [`${s('POMP')}/missing/fill`, 'lowest', `${s('POMP')}/missing/fill`, 'only-with-sum'],
  [`${s('POMP')}/missing/over`, 'instrument', `${s('POMP')}/missing/over`, 'cannot-prorate'],
  [`${s('TABLE')}/missing/rule`, 'half', `${s('TABLE')}/missing/rule`, 'cannot-prorate'],
  [`${s('LINEAR')}/missing/rule`, 'half', `${s('LINEAR')}/missing/rule`, 'cannot-prorate'],
  [`${s('TERMS')}/missing`, { rule: 'complete-case', over: 'scale' }, `${s('TERMS')}/items/0`, 'cannot-prorate'],
  [`${s('TOTAL')}/missing/requires/1`, 'MEAN', `${s('TOTAL')}/missing/requires/1`, 'duplicate'],
  [`${s('TOTAL')}/missing/requires/1`, 'VAS', `${s('TOTAL')}/missing/requires/1`, 'unknown-scale'],
];

/** What changes here changes for whoever reads it: the fault named is one of several. */
const readByOthers: readonly Row[] = [
  ['/derived/0/code', 'ex.1', '/derived/0/code', 'duplicate'],
  [`${s('TERMS')}/method`, { name: 'table', from: 0, values: [0, 1] }, `${s('TERMS')}/items/0`, 'cannot-prorate'],
  [`${s('TERMS')}/items`, ['ex.11'], `${s('TERMS')}/items/0`, 'partly-derived'],
  ['/items/6/values', [0, 2], `${s('COUNT')}/method/atLeast/ex.7`, 'unknown-answer'],
  ['/items/6/counts', [0, 0.5, 2], `${s('TABLE')}/items/0`, 'not-whole'],
  ['/items/1/counts', [0, 1, 2], `${s('VALUE')}/items/1`, 'not-from-one'],
  ['/items/1/counts', [1, 2, 5], `${s('STATES')}/items/1`, 'not-consecutive'],
];

/** A count over three items has four outcomes: eight of them together 4^8, far too many to follow. */
function manyCriteria(): readonly unknown[] {
  return Array.from({ length: 8 }, () => ({ scale: 'COUNT', min: 1, max: 2 }));
}

const alone = { schema, items, derived, scales, missing };

function broken(at: string, value: unknown): readonly DefinitionFault[] {
  const definition = draftOf(example);
  set(definition, at, value);
  return checkDefinition(definition);
}

it('the example has no fault', () => {
  expect(checkDefinition(draftOf(example))).toEqual([]);
});

describe.each(Object.entries(alone))('%s', (_, rows) => {
  it.each(rows)('%s = %j is one fault', (at, value, path, code) => {
    expect(broken(at, value)).toEqual([{ path, code }]);
  });
});

it.each(readByOthers)('%s = %j shows where it is read', (at, value, path, code) => {
  expect(broken(at, value)).toContainEqual({ path, code });
});

it('every fault there is has been found', () => {
  const reached = new Set([...Object.values(alone).flat(), ...readByOthers].map(([, , , code]) => code));
  expect(DEFINITION_FAULTS.filter((code) => !reached.has(code))).toEqual([]);
});
