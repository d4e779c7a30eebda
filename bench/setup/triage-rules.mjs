/** A rule set of twenty rules that uses every kind of predicate; ten of them read no score. */
const because = { da: 'set i svarene', en: 'seen in the answers' };
const rule = (id, level, when, more = {}) => ({ id, level, when, because, source: 'bench', ...more });

const ITEMS = [
  rule('death', 'acute', { item: 'phq9.9', op: '>=', value: 1 }),
  rule('saturation', 'red', { limit: 'hm.spo2', side: 'alertLow' }),
  rule('saturation-low', 'yellow', { limit: 'hm.spo2', side: 'warningLow' }),
  rule('weight', 'red', { within: 'hm.weight', days: 14, take: 'lowest', minus: 'now', op: '<=', value: -2 }),
  rule('weight-lost', 'yellow', { change: 'hm.weight', since: 'baseline', op: '<=', value: -5, percent: true }),
  rule('pressure', 'red', {
    any: [
      { item: 'hm.sys', op: '>=', value: 180 },
      { item: 'hm.dia', op: '>=', value: 110 },
    ],
  }),
  rule('pressure-again', 'yellow', { repeated: { item: 'hm.sys', op: '>=', value: 150 }, times: 2 }),
  rule('sleep', 'yellow', {
    all: [
      { item: 'phq9.3', op: '>=', value: 3 },
      { fact: 'age', op: '>=', value: 65 },
    ],
  }),
  rule(
    'pulse',
    'yellow',
    { item: 'hm.pulse', op: '>', value: 120 },
    { unless: { fact: 'variant', op: '=', value: 'a' } },
  ),
  rule('proxy', 'grey', { proxy: true }),
];

const SCALES = [
  rule('severe', 'red', { scale: 'phq-9.TOTAL', op: '>=', value: 20 }),
  rule('moderate', 'yellow', { scale: 'phq-9.TOTAL', op: '>=', value: 10 }),
  rule('worse', 'yellow', { change: 'phq-9.TOTAL', since: 'previous', op: '>=', value: 5 }),
  rule('no-better', 'yellow', {
    all: [
      { change: 'phq-9.TOTAL', since: 'baseline', op: '>', value: -5 },
      { scale: 'phq-9.TOTAL', op: '>=', value: 10 },
      { fact: 'week', op: '>=', value: 4 },
    ],
  }),
  rule('stays-high', 'red', { repeated: { scale: 'phq-9.TOTAL', op: '>=', value: 15 }, times: 3 }),
  rule('worst-band', 'red', { band: 'gad-7.TOTAL', in: ['severe'] }),
  rule('anxious', 'yellow', { scale: 'gad-7.TOTAL', op: '>=', value: 10 }),
  rule('unwell', 'yellow', { scale: 'who-5.PERCENT', op: '<=', value: 28 }),
  rule('fell', 'yellow', { change: 'who-5.PERCENT', since: 'previous', op: '<=', value: -10 }),
  rule('incomplete', 'grey', { missing: 'who-5.PERCENT' }),
];

const limits = { 'hm.spo2': { alertLow: 88, warningLow: 91 } };
const ruleSet = (id, requires, rules) => ({ id, version: 1, pathway: 'bench', requires, limits, rules });

export const mixed = ruleSet('bench-mixed', ['phq-9.TOTAL'], [...ITEMS, ...SCALES]);
export const itemsOnly = ruleSet(
  'bench-items',
  ['phq9.9'],
  [...ITEMS, ...ITEMS.map((one) => ({ ...one, id: `${one.id}-too` }))],
);
