import { difference, FAULT_CODES, type PathwayDraft } from '@stemme/pathways';
import { pathways } from '@stemme/pathways/pathways';
import { dictionaries } from '../../../text/dictionary';
import { LANGUAGES, type Language } from '../../../text/language';
import { changeInWords } from './changes';
import { faultInWords } from './fault-words';
import {
  conditionInWords,
  periodInWords,
  type Reading,
  reminderInWords,
  silenceInWords,
  spanOf,
  stepNotes,
  whenInWords,
  windowInWords,
  withinInWords,
} from './plan-words';
import { fieldName, whereInWords } from './where';

const drafts = pathways as readonly PathwayDraft[];
const depression = drafts.find(({ id }) => id === 'depression')!;
const reading = (language: Language, document: PathwayDraft = depression): Reading => ({
  t: dictionaries[language].pathways,
  language,
  levels: dictionaries[language].common.levelShort,
  questionnaire: (id) => id.toUpperCase(),
  document,
});
const da = reading('da');
const step = { ...depression.steps[0]!, repeat: undefined } as PathwayDraft['steps'][number];

it.each(LANGUAGES)('every fault has words in %s, each its own', (language) => {
  const said = FAULT_CODES.map((code) => faultInWords(code, language));
  for (const sentence of said) expect(sentence).toMatch(/^.{8,}[.]$/s);
  expect(new Set(said).size).toBe(said.length);
  expect(faultInWords('from-the-future', language)).toBeNull();
});

it('periods and times are read, and what is none is not', () => {
  expect(['P6W', 'P1D', '-P14D', 'P2M', 'P1Y'].map((one) => periodInWords(da, one))).toEqual([
    '6 uger',
    '1 dag',
    '14 dage',
    '2 måneder',
    '1 år',
  ]);
  expect([spanOf('-P14D'), spanOf('P1'), spanOf(7)]).toEqual([{ amount: -14, unit: 'D' }, null, null]);
});

it('says when something is sent', () => {
  const said = (more: object): string => whenInWords(da, { ...step, ...more });
  expect(said({ anchor: 'referral', offset: 'P6W' })).toBe('6 uger efter henvisningen');
  expect(said({ anchor: 'visit', offset: '-P3D' })).toBe('3 dage før besøget');
  expect(said({ anchor: 'operation', offset: 'P0D' })).toBe('Samme dag som operationen');
  expect(said({ anchor: 'referral', offset: 'P4W', repeat: { every: 'P4W', count: 3 } })).toBe(
    '4 uger efter henvisningen, hver 4. uge, 3 gange',
  );
  expect(said({ anchor: 'cycle', offset: 'P0D', repeat: { every: 'P1W', on: [1, 4], before: ['cycle'] } })).toBe(
    'Samme dag som behandlingens dag 1, hver uge, på mandag, torsdag, slutter før behandlingens dag 1',
  );
  expect(windowInWords(da, { ...step, opens: '08:00', due: { after: 'P0D', at: '12:00' } })).toEqual([
    'åbner kl. 08.00',
    'frist samme dag kl. 12.00',
    'lukker efter 6 dage kl. 23.59',
  ]);
  expect(reminderInWords(da, { step: 'last-call', after: '-P1D', from: 'closes', at: '09:00' })).toBe(
    'Sidste påmindelse: 1 dag før lukning kl. 09.00',
  );
  expect(silenceInWords(da, { inARow: 2, rules: [{ id: 'x', after: 'P0D', at: '12:00', as: 'red' }] })).toEqual([
    '2 skemaer i træk uden svar bliver en blå opgave. Efter et rødt, akut eller gråt svar er ét nok.',
    'Intet svar samme dag kl. 12.00: opgave med frist som rød',
  ]);
});

it('says within what time somebody acts', () => {
  const said = [
    { minutes: 60 },
    { minutes: 180 },
    { workingDays: 0 },
    { workingDays: 1 },
    { clockMinutes: 30 },
  ] as const;
  expect(said.map((one) => withinInWords(da, one))).toEqual([
    'inden for 60 minutter i åbningstiden',
    'inden for 3 timer i åbningstiden',
    'samme arbejdsdag',
    'senest næste arbejdsdag',
    'inden for 30 minutter, døgnet rundt',
  ]);
  expect(withinInWords(da, undefined)).toBe('mangler');
});

it('brackets where and and or would run together', () => {
  const red = { lastLevel: ['red'] } as const;
  const high = { last: 'phq-9.TOTAL', op: '>=', value: 10, times: 2 } as const;
  expect(conditionInWords(da, { all: [{ any: [red, high] }, { not: red }] })).toBe(
    '(seneste svar var rød eller phq-9.TOTAL ved de seneste 2 svar var mindst 10) og det ikke gælder, at seneste svar var rød',
  );
});

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(drafts.map((one) => [one.id, one] as const))('%s reads without a hole', (_, draft) => {
    const now = reading(language, draft);
    const lines = draft.steps.flatMap((one) => [
      whenInWords(now, one),
      ...windowInWords(now, one),
      ...stepNotes(now, one),
    ]);
    const all = [
      ...lines,
      ...draft.reminders.map((one) => reminderInWords(now, one)),
      ...silenceInWords(now, draft.silence),
    ];
    for (const line of all) expect(line).not.toMatch(/undefined|\[object|NaN| {2}|^$/);
  });

  it('every place has a name, and every difference is told', () => {
    const now = reading(language);
    const changed: PathwayDraft = {
      ...depression,
      steps: depression.steps.slice(1).map((one) => ({ ...one, opens: '11:00', minutes: 9 })),
      hours: [{ day: 1, from: '08:00', to: '12:00' }],
      act: { ...depression.act, red: { ...depression.act.red!, inside: { minutes: 30 } } },
      title: { da: 'Andet', en: 'Other' },
    };
    const changes = difference(depression, changed);
    expect(changes.length).toBeGreaterThan(4);
    for (const change of changes) {
      const side = { reading: now, document: depression };
      const said = changeInWords(change, side, { reading: reading(language, changed), document: changed });
      expect(fieldName(now, change.path)).not.toBe('');
      expect([...said.before, ...said.after].join('\n')).not.toMatch(/undefined|\[object|NaN/);
      expect(said.before.length + said.after.length).toBeGreaterThan(0);
    }
  });
});

it('a place is said with what it belongs to', () => {
  const where = (path: string) => whereInWords(da, depression, path);
  expect(where('/act/red/who')).toBe('Rød: Hvem');
  expect(where('/texts/received/da')).toBe('Kvittering (dansk)');
  expect(where('/steps/0/due/at')).toContain(': Frist kl.');
  expect(where('/ruleSet/phq9-9')).toBe('Visitationsregel: phq9-9');
  expect(where('/questionnaires/depression-start')).toBe('DEPRESSION-START: Skema');
  expect(where('/phases/0/reminders/0/after')).toContain('Efter');
});
