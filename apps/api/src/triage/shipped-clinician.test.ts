import { ASKS, ENGLISH, PROXY, type Row, rows, type Who } from './testing/clinician-rows.js';

/** What a clinician would not want to see as green: home monitoring, cancer treatment and joints. */

const HEART: readonly Row[] = [
  ['chest pain now', { 'hf.chest': 1, 'hf.chest_now': 1 }, 'acute'],
  ['chest pain, not now', { 'hf.chest': 1, 'hf.chest_now': 0 }, 'red'],
  ['chest pain, does not say whether now', { 'hf.chest': 1, 'hf.chest_now': undefined }, 'red (acute)'],
  ['chest pain left blank', { 'hf.chest': undefined }, 'grey (acute)'],
  ['fainted, told by a relative', { 'hf.dizzy': 2 }, 'acute', PROXY],
  ['dizziness left blank', { 'hf.dizzy': undefined }, 'grey (acute)'],
  ['breathing left blank', { 'hf.dyspnoea': undefined }, 'grey (red)'],
  ['swelling left blank', { 'hf.oedema': undefined }, 'grey (yellow)'],
  ['no weight on the first day', { 'hm.weight': undefined }, 'grey (red)'],
  ['did not measure', { 'meas.done': 0 }, 'grey'],
  ['did not measure, and sleeps on more pillows', { 'meas.done': 0, 'hf.flat': 1 }, 'red'],
  ['does not say whether measured', { 'meas.done': undefined }, 'grey (red)'],
  ['2 kg in three days', { 'hm.weight': 72 }, 'red', { before: [[3, { 'hm.weight': 70 }]] }],
  ['2 kg in six days', { 'hm.weight': 72 }, 'red', { before: [[6, { 'hm.weight': 70 }]] }],
  ['5 kg after an admission of three weeks', { 'hm.weight': 75 }, 'yellow', { before: [[21, { 'hm.weight': 70 }]] }],
  [
    '5 kg after a pause, days without a weight between',
    { 'hm.weight': 75 },
    'yellow',
    {
      before: [
        [21, {}],
        [2, { 'meas.done': 0 }],
      ],
    },
  ],
  [
    'yesterday’s weight answered in English',
    { 'hm.weight': 72 },
    'grey (red)',
    { before: [[1, { 'hm.weight': 70 }, { language: 'en' }]] },
  ],
  [
    'yesterday’s weight by a relative',
    { 'hm.weight': 72 },
    'grey (red)',
    { before: [[1, { 'hm.weight': 70 }, { answeredBy: 'proxy' }]] },
  ],
  ['2 kg lost in three days', { 'hm.weight': 68 }, 'yellow', { before: [[3, { 'hm.weight': 70 }]] }],
  ['3 kg above the dry weight', { 'hm.weight': 73 }, 'red', { limits: { 'hm.weight': { alertHigh: 73 } } }],
  [
    'no weight where a dry weight is set',
    { 'hm.weight': undefined },
    'grey (red)',
    { limits: { 'hm.weight': { alertHigh: 73 } } },
  ],
  ['pressure 85, not repeated', { 'hm.sys': 85, 'hm.sys_again': undefined }, 'red'],
  ['pressure 185, not repeated', { 'hm.sys': 185, 'hm.sys_again': undefined, 'hm.dia_again': undefined }, 'red'],
  [
    'pressure 150/115, repeat 150/111',
    { 'hm.sys': 150, 'hm.dia': 115, 'hm.sys_again': 150, 'hm.dia_again': 111 },
    'red',
  ],
  [
    'pressure 150/105, repeat 178/105',
    { 'hm.sys': 150, 'hm.dia': 105, 'hm.sys_again': 178, 'hm.dia_again': 105 },
    'yellow',
  ],
  ['pressure left blank', { 'hm.sys': undefined }, 'grey (red)'],
  ['pulse 130', { 'hm.pulse': 130 }, 'red'],
  ['pulse left blank', { 'hm.pulse': undefined }, 'grey (red)'],
  [
    'a looser limit of the patient’s own does not touch the heart',
    { 'hm.sys': 85, 'hf.dizzy': 2 },
    'acute',
    { limits: { 'hm.sys': { alertLow: 75, warningLow: 80 }, 'hm.sys_again': { alertLow: 75 } } },
  ],
  ['pills not taken', { 'hf.pills': 0 }, 'yellow'],
  ['pills left blank', { 'hf.pills': undefined }, 'grey (yellow)'],
];

const COPD: readonly Row[] = [
  ['cannot speak', { 'copd.speak': 1 }, 'acute'],
  ['confused, said by a relative', { 'copd.confused': 1 }, 'acute', PROXY],
  ['speaking left blank', { 'copd.speak': undefined }, 'grey (acute)'],
  ['80, and 95 at the repeat', { 'hm.spo2': 80, 'hm.spo2_again': 95 }, 'acute'],
  ['85, and 79 at the repeat', { 'hm.spo2': 85, 'hm.spo2_again': 79 }, 'acute'],
  ['85, not repeated', { 'hm.spo2': 85, 'hm.spo2_again': undefined }, 'red (acute)'],
  ['87, and 92 at the repeat', { 'hm.spo2': 87, 'hm.spo2_again': 92 }, 'red'],
  ['91, repeat left blank', { 'hm.spo2': 91, 'hm.spo2_again': undefined }, 'grey (acute)'],
  ['saturation left blank', { 'hm.spo2': undefined }, 'grey (acute)'],
  [
    '80 with a limit of the patient’s own of 75',
    { 'hm.spo2': 80 },
    'acute',
    { limits: { 'hm.spo2': { alertLow: 75, warningLow: 76 }, 'hm.spo2_again': { alertLow: 75, warningLow: 76 } } },
  ],
  [
    '79 at the repeat with a limit of the patient’s own of 75',
    { 'hm.spo2': 82, 'hm.spo2_again': 79 },
    'acute',
    { limits: { 'hm.spo2': { alertLow: 75, warningLow: 76 }, 'hm.spo2_again': { alertLow: 75, warningLow: 76 } } },
  ],
  [
    'a limit of the patient’s own that is no number',
    { 'hm.spo2': 96 },
    'grey (red)',
    { limits: { 'hm.spo2': { alertLow: Number.NaN } } },
  ],
  ['93 where 97 is usual', { 'hm.spo2': 93 }, 'red', { limits: { 'hm.spo2': { alertLow: 93, warningLow: 94 } } }],
  ['94 where 97 is usual', { 'hm.spo2': 94 }, 'yellow', { limits: { 'hm.spo2': { alertLow: 93, warningLow: 94 } } }],
  ['96 with home oxygen', { 'hm.spo2': 96 }, 'yellow', { facts: { 'home-oxygen': 'yes' } }],
  ['96, nobody knows whether home oxygen', { 'hm.spo2': 96 }, 'grey (yellow)', { facts: {} }],
  ['pulse 30', { 'hm.pulse': 30 }, 'red'],
  ['pulse 125', { 'hm.pulse': 125 }, 'red'],
  ['does not say whether there is mucus', { 'kol.dyspnoea': 1, 'kol.sputum': undefined }, 'grey (red)'],
  ['mucus of another colour', { 'kol.cough': 1, 'kol.sputum': 1, 'kol.sputum_colour': 1 }, 'red'],
  ['the inhaler does not help', { 'kol.dyspnoea': 1, 'kol.sputum': 0, 'kol.inhaler_helps': 0 }, 'red'],
  ['not better for antibiotics', { 'kol.cough': 1, 'kol.sputum': 1, 'kol.antibiotics': 1, 'kol.better': 0 }, 'red'],
  [
    'does not say whether better for antibiotics',
    { 'kol.cough': 1, 'kol.sputum': 1, 'kol.antibiotics': 1, 'kol.better': undefined },
    'grey (red)',
  ],
  ['more breathless and more cough, not measured', { 'meas.done': 0, 'kol.dyspnoea': 1, 'kol.cough': 1 }, 'red'],
  ['not measured, by a relative', { 'meas.done': 0 }, 'grey', PROXY],
];

const CANCER: readonly Row[] = [
  ['shivering', { 'onc.fever': 1 }, 'acute'],
  ['38.0', { 'hm.temp': 38 }, 'acute'],
  ['38.0 said by a relative', { 'hm.temp': 38 }, 'acute', PROXY],
  ['38.0, nobody knows of treatment', { 'hm.temp': 38 }, 'acute', { facts: {} }],
  [
    '38.0 a week after chemotherapy',
    { 'hm.temp': 38 },
    'acute',
    { facts: { 'treatment.active': 0, treatment: 'chemotherapy' } },
  ],
  [
    '38.0 when radiotherapy is over',
    { 'hm.temp': 38 },
    'red',
    { facts: { 'treatment.active': 0, treatment: 'radiotherapy' } },
  ],
  ['fever left blank', { 'onc.fever': undefined }, 'grey (acute)'],
  ['does not say whether the temperature was taken', { 'meas.temp': undefined }, 'grey (acute)'],
  ['new back pain or weak legs', { 'onc.cord': 1 }, 'acute'],
  ['back pain left blank', { 'onc.cord': undefined }, 'grey (acute)'],
  ['bleeding left blank', { 'onc.bleeding': undefined }, 'grey (acute)'],
  ['almost nothing to eat', { 'onc.intake': 2 }, 'acute'],
  ['short of breath at 3', { 'onc.dyspnoea': 3 }, 'acute'],
  ['short of breath from 0 to 2', { 'onc.dyspnoea': 2 }, 'red', { before: [[7, {}]] }],
  ['vomiting at 4', { 'onc.vomiting': 4 }, 'acute'],
  ['diarrhoea at 3', { 'onc.diarrhoea': 3 }, 'red'],
  ['diarrhoea left blank', { 'onc.diarrhoea': undefined }, 'grey (acute)'],
  ['nausea 2 at the first answer', { 'onc.nausea': 2 }, 'yellow'],
  [
    'nausea 2, last week in English',
    { 'onc.nausea': 2 },
    'grey (red)',
    { before: [[7, { 'onc.nausea': 2 }, { language: 'en' }]] },
  ],
  ['all calm, in English for the first time', {}, 'grey (red)', { ...ENGLISH, before: [[7, {}]] }],
  [
    'nausea 2, last week by a relative',
    { 'onc.nausea': 2 },
    'grey (red)',
    { before: [[7, { 'onc.nausea': 2 }, { answeredBy: 'proxy' }]] },
  ],
  ['tired at 4', { 'onc.fatigue': 4 }, 'yellow'],
  ['in bed', { 'onc.activity': 3 }, 'red'],
  ['pain 7 only when moving', { 'nrs.activity': 7 }, 'red'],
  ['pain at rest left blank', { 'nrs.rest': undefined }, 'grey (red)'],
  [
    'skin at 3 for three weeks, no outcome',
    { 'onc.skin': 3 },
    'red',
    {
      before: [
        [21, { 'onc.skin': 3 }],
        [14, { 'onc.skin': 3 }],
        [7, { 'onc.skin': 3 }],
      ],
    },
  ],
  [
    'lost 5 % since baseline',
    { 'hm.weight': 66.5 },
    'yellow',
    {
      before: [
        [60, { 'hm.weight': 70 }],
        [7, { 'hm.weight': 67 }],
      ],
    },
  ],
  ['low mood', { 'onc.mood': 2 }, 'yellow'],
];

const JOINT: readonly Row[] = [
  ['calf on day 14', { 'art.calf': 1 }, 'acute', { facts: { 'operation.days': 14 } }],
  ['calf on day 13', { 'art.calf': 1 }, 'acute', { facts: { 'operation.days': 13 } }],
  ['calf on day 43', { 'art.calf': 1 }, 'acute', { facts: { 'operation.days': 43 } }],
  ['calf after a year', { 'art.calf': 1 }, 'acute', { facts: { 'operation.days': 365 } }],
  ['breathless', { 'art.breath': 1 }, 'acute'],
  ['calf left blank', { 'art.calf': undefined }, 'grey (acute)'],
  ['breathlessness left blank', { 'art.breath': undefined }, 'grey (acute)'],
  ...[13, 14, 42].map(
    (n): Row => [
      `fever and wound on day ${n}`,
      { 'art.fever': 1, 'art.wound': 1 },
      'acute',
      { facts: { 'operation.days': n } },
    ],
  ),
  ['fever and wound on day 43', { 'art.fever': 1, 'art.wound': 1 }, 'red', { facts: { 'operation.days': 43 } }],
  ['fever and wound, the day not known', { 'art.fever': 1, 'art.wound': 1 }, 'acute', { facts: {} }],
  ['wound, fever left blank', { 'art.fever': undefined, 'art.wound': 1 }, 'red (acute)'],
  ['fever after a year', { 'art.fever': 1 }, 'red', { facts: { 'operation.days': 365 } }],
  ['pain 7 at rest on day 13', { 'nrs.rest': 7 }, 'yellow', { facts: { 'operation.days': 13 } }],
  ['pain 7 at rest on day 14', { 'nrs.rest': 7 }, 'red', { facts: { 'operation.days': 14 } }],
  ['pain 7 at rest, the day not known', { 'nrs.rest': 7 }, 'red', { facts: {} }],
  ['pain at rest left blank', { 'nrs.rest': undefined }, 'grey (red)'],
  ['much worse than before', { 'art.change': -2 }, 'red'],
  ['worse than before', { 'art.change': -1 }, 'yellow'],
  ['not acceptable after a year', { 'art.satisfied': 0 }, 'yellow', { facts: { 'operation.days': 365 } }],
  ['whether acceptable left blank', { 'art.satisfied': undefined }, 'grey', {}],
  ['calf, said by a relative', { 'art.calf': 1 }, 'acute', PROXY],
];

const OXYGEN: Who = { facts: { 'home-oxygen': 'no' } };
const ACTIVE: Who = { facts: { 'treatment.active': 1, treatment: 'chemotherapy' } };
const OPERATED: Who = { facts: { 'operation.days': 14 } };
rows('heart-failure', 'heart-day', {}, [...ASKS, ...HEART]);
rows('copd', 'copd-day', OXYGEN, [...ASKS, ...COPD]);
rows('cancer-treatment', 'cancer-week', ACTIVE, [...ASKS, ...CANCER]);
rows('arthroplasty', 'joint-after', OPERATED, [...ASKS, ...JOINT]);
