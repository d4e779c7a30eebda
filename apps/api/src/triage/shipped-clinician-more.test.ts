import type { Subject } from '@stemme/triage';
import { ASKS, none, phq9, PROXY, type Row, rows, type Who } from './testing/clinician-rows.js';

/** What a clinician would not want to see as green: diabetes, epilepsy, depression and pregnancy. */

const SUGAR: readonly Row[] = [
  ['a sore on the foot', { 'dm.foot': 1 }, 'red'],
  ['sight suddenly worse', { 'dm.vision': 1 }, 'red'],
  ['foot left blank', { 'dm.foot': undefined }, 'grey (red)'],
  ['one severe low, and drives', { 'dm.hypo_severe': 1, 'dm.drive': 1 }, 'red'],
  ['one severe low, driving left blank', { 'dm.hypo_severe': 1, 'dm.drive': undefined }, 'grey (red)'],
  ['severe lows left blank, and drives', { 'dm.hypo_severe': undefined, 'dm.drive': 1 }, 'grey (red)'],
  ['two severe lows', { 'dm.hypo_severe': 2 }, 'red'],
  ['does not feel them', { 'dm.hypo_aware': 2 }, 'yellow'],
  ['pregnant', { 'dm.pregnancy': 2 }, 'red'],
  ['pregnancy left blank', { 'dm.pregnancy': undefined }, 'grey (red)'],
  ['low mood opens PHQ-9: item 9', { 'phq9.1': 1, 'phq9.2': 1, 'phq9.9': 1 }, 'acute'],
  ['PHQ-9 opened and item 9 left blank', { 'phq9.1': 1, 'phq9.2': 1, 'phq9.9': undefined }, 'grey (acute)'],
  ['the gate left blank', { 'phq9.1': undefined }, 'grey (acute)'],
  ['PHQ-9 of 20, item 9 of 0', { ...phq9(3, 0) }, 'red'],
  ['burdened', { 'dm.burden': 3 }, 'yellow'],
];

const SEIZURES: readonly Row[] = [
  ['several within 24 hours', { 'epi.any': 1, 'epi.cluster': 1 }, 'acute'],
  ['several within 24 hours, said by a relative', { 'epi.any': 1, 'epi.cluster': 1 }, 'acute', PROXY],
  ['whether seizures left blank', { 'epi.any': undefined }, 'grey (acute)'],
  ['seizures, and drives', { 'epi.any': 2, 'epi.drive': 1 }, 'red'],
  ['seizures, driving left blank', { 'epi.any': 1, 'epi.drive': undefined }, 'grey (red)'],
  ['more than usual', { 'epi.any': 3 }, 'red'],
  ['the first in a long while', { 'epi.any': 4 }, 'red'],
  ['convulsive, fewer than usual', { 'epi.any': 2, 'epi.tc': 1 }, 'red'],
  ['convulsive as usual', { 'epi.any': 1, 'epi.tc': 1 }, 'yellow'],
  ['convulsive as usual, and long', { 'epi.any': 1, 'epi.tc': 1, 'epi.long': 1 }, 'red'],
  ['convulsive as usual, and hurt', { 'epi.any': 1, 'epi.tc': 1, 'epi.injury': 1 }, 'red'],
  ['stopped the medicine', { 'epi.stopped': 1 }, 'red'],
  ['plans pregnancy', { 'epi.pregnancy': 1 }, 'red'],
  ['rash', { 'epi.rash': 1 }, 'red'],
  ['rash left blank', { 'epi.rash': undefined }, 'grey (red)'],
  ['misses the medicine weekly', { 'epi.missed': 2 }, 'yellow'],
  ['low mood opens PHQ-9: item 9', { 'epi.mood': 3, 'phq9.9': 1 }, 'acute'],
  ['mood left blank', { 'epi.mood': undefined }, 'grey (acute)'],
  ['side effects worse by 2', { 'epi.side': 2 }, 'yellow', { before: [[180, { 'epi.side': 0 }]] }],
  ['all calm, last time in English', {}, 'yellow', { before: [[180, {}, { language: 'en' }]] }],
];

const MOOD: readonly Row[] = [
  ['item 9 of 1, total of 1', { 'phq9.9': 1 }, 'acute'],
  ['item 9 of 3', { 'phq9.9': 3 }, 'acute'],
  ['item 9 left blank', { 'phq9.9': undefined }, 'grey (acute)'],
  ['item 9 of 1 by a relative', { 'phq9.9': 1 }, 'acute', PROXY],
  ['item 9 of 1, the rest blank', { ...none('phq9', 1, 8), 'phq9.9': 1 }, 'acute'],
  ['three blank, and the rest at 3', { ...phq9(3, 0), ...none('phq9', 6, 8) }, 'grey (red)'],
  ['20 and more', phq9(3, 0), 'red'],
  ['16 at the first answer', phq9(2, 0), 'yellow'],
  ['16, and 8 last week', phq9(2, 0), 'red', { before: [[7, phq9(1, 0)]] }],
  ['16, and 8 last week in English', phq9(2, 0), 'grey (red)', { before: [[7, phq9(1, 0), { language: 'en' }]] }],
  [
    'week 4: 16, and 16 at the start',
    phq9(2, 0),
    'yellow',
    { facts: { step: 'week-4', week: 4 }, before: [[28, phq9(2, 0)]] },
  ],
  ['week 5: 10, nothing before', { ...phq9(1, 0), 'phq9.1': 3 }, 'yellow', { facts: { week: 5 } }],
  ['the week not known: 10, nothing before', { ...phq9(1, 0), 'phq9.1': 3 }, 'grey (yellow)', { facts: {} }],
];

const HIGH: Subject['facts'] = { variant: 'hypertension', 'gestation.weeks': 32 };
const PPROM: Subject['facts'] = { variant: 'pprom', 'gestation.weeks': 30 };
const PREGNANT: readonly Row[] = [
  ['160 at the first reading', { 'hm.sys': 160, 'hm.sys_again': 130 }, 'acute'],
  ['110 at the first reading, not repeated', { 'hm.dia': 110, 'hm.dia_again': undefined }, 'acute'],
  ['145', { 'hm.sys': 145 }, 'red'],
  ['95', { 'hm.dia': 95 }, 'red'],
  ['headache', { 'gr.head': 1 }, 'red'],
  ['headache and 140', { 'gr.head': 1, 'hm.sys': 140 }, 'acute'],
  ['headache, pressure not taken', { 'gr.head': 1, 'meas.done': 0 }, 'red'],
  ['headache, pressure left blank', { 'gr.head': 1, 'hm.sys': undefined }, 'red (acute)'],
  ['flickering', { 'gr.vision': 1 }, 'acute'],
  ['pain under the ribs', { 'gr.epigastric': 1 }, 'acute'],
  ['short of breath', { 'gr.breath': 1 }, 'acute'],
  ['fewer movements', { 'gr.movements': 1 }, 'acute'],
  ['movements left blank', { 'gr.movements': undefined }, 'grey (acute)'],
  ['bleeding', { 'gr.bleeding': 1 }, 'acute'],
  ['waters', { 'gr.waters': 1 }, 'acute'],
  ['contractions in week 36', { 'gr.contractions': 1 }, 'acute', { facts: { ...HIGH, 'gestation.weeks': 36 } }],
  ['contractions, week not known', { 'gr.contractions': 1 }, 'acute', { facts: { variant: 'hypertension' } }],
  ['contractions in week 37', { 'gr.contractions': 1 }, 'yellow', { facts: { ...HIGH, 'gestation.weeks': 37 } }],
  ['38.0', { 'hm.temp': 38 }, 'red'],
  ['38.0, nobody knows why she measures', { 'hm.temp': 38 }, 'red (acute)', { facts: { 'gestation.weeks': 30 } }],
  ['more protein', { 'hm.uprot': 2 }, 'red', { before: [[1, { 'hm.uprot': 1 }]] }],
  ['protein at the first answer', { 'hm.uprot': 2 }, 'yellow'],
  ['1 kg since yesterday', { 'hm.weight': 71 }, 'yellow', { before: [[1, { 'hm.weight': 70 }]] }],
  ['not measured', { 'meas.done': 0 }, 'grey'],
  ['by a relative', {}, 'grey', PROXY],
  ['fewer movements by a relative', { 'gr.movements': 2 }, 'acute', PROXY],
];
const WATERS: readonly Row[] = [
  ['38.0', { 'hm.temp': 38 }, 'acute'],
  ['tender womb', { 'gr.tender': 1 }, 'acute'],
  ['discoloured waters', { 'gr.fluid': 1 }, 'acute'],
  ['CRP 10', { 'hm.crp': 10 }, 'yellow'],
  ['CRP 20', { 'hm.crp': 20 }, 'red'],
  ['temperature left blank', { 'hm.temp': undefined }, 'grey (acute)'],
  ['contractions', { 'gr.contractions': 1 }, 'acute'],
];
const BORN: readonly Row[] = [
  ['160', { 'hm.sys': 160 }, 'acute'],
  ['headache and 90', { 'gr.head': 1, 'hm.dia': 90 }, 'acute'],
  ['38.0', { 'hm.temp': 38 }, 'red'],
  ['95', { 'hm.dia': 95 }, 'red'],
  ['pressure left blank', { 'hm.dia': undefined }, 'grey (acute)'],
  ['flickering', { 'gr.vision': 1 }, 'acute'],
];
const REQUESTED: readonly Row[] = [
  ['after the waters have broken, no temperature', { 'meas.temp': 0 }, 'grey', { facts: PPROM }],
  ['fewer movements', { 'gr.movements': 1 }, 'acute'],
  ['does not say whether she has given birth', { 'gr.born': undefined }, 'grey (acute)'],
  ['has given birth, 110', { 'gr.born': 1, 'hm.dia': 110 }, 'acute'],
];

const WEEK1: Who = { facts: { step: 'week-1', week: 1 } };
rows('diabetes', 'diabetes-year', {}, [...ASKS, ...SUGAR]);
rows('epilepsy', 'epilepsy', {}, [...ASKS, ...SEIZURES]);
rows('depression', 'depression-followup', WEEK1, [...ASKS, ...MOOD]);
rows('pregnancy', 'pregnancy-blood-pressure', { facts: HIGH }, [...ASKS, ...PREGNANT]);
rows('pregnancy', 'pregnancy-waters', { facts: PPROM }, WATERS);
rows('pregnancy', 'pregnancy-after-birth', { facts: HIGH }, BORN);
rows('pregnancy', 'pregnancy-on-request', { facts: HIGH }, REQUESTED);
