import { checkPathway, type PathwayDraft } from '@stemme/pathways';
import { pathways } from '@stemme/pathways/pathways';
import { appointmentsOf, daysFrom, exampleDates } from './example-dates.js';
import { marked } from './example-difference.js';
import { EXAMPLES, exampleYear } from './example.js';

const home = { zone: 'Europe/Copenhagen', closed: [], workdays: [1, 2, 3, 4, 5] };
const START = '2027-03-01';
const depression = pathways.find(({ id }) => id === 'depression') as PathwayDraft;
const year = (pathway: PathwayDraft, who: (typeof EXAMPLES)[number], chosen = {}) =>
  exampleYear(pathway, who, exampleDates([pathway], START, chosen), home);
const step = depression.steps[0]!;
const plain = (more: Partial<PathwayDraft>): PathwayDraft => ({ ...depression, phases: [], ...more }) as PathwayDraft;

describe.each(pathways.map((pathway) => [pathway.id, pathway as PathwayDraft] as const))('%s', (_, pathway) => {
  it.each(EXAMPLES)('has a year for who %s, in order, each once', (who) => {
    expect(checkPathway(pathway)).toEqual([]);
    const { rows } = year(pathway, who);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ step: id }) => id)).size).toBe(rows.length);
    for (const row of rows) {
      expect(row.opens >= '2027-02-28T23:00:00Z' && row.opens < '2028-03-02').toBe(true);
      expect(row.opens < row.due && row.due <= row.closes).toBe(true);
      if (row.answeredAt) {
        expect(row.answeredAt > row.opens && row.answeredAt <= row.due).toBe(true);
        for (const { at } of row.reminders) expect(at <= row.answeredAt).toBe(true);
      }
    }
  });

  it('answers nothing when nothing is answered, and one answer is red where one is to be', () => {
    expect(year(pathway, 'silent').rows.filter(({ state }) => state === 'answered')).toEqual([]);
    expect(year(pathway, 'answers').rows.filter(({ level }) => level !== 'green')).toEqual([]);
    const { rows, notes } = year(pathway, 'changes');
    const red = rows.filter(({ level }) => level === 'red');
    expect(red.length).toBe(rows.some(({ answeredAt }) => answeredAt && answeredAt >= '2027-03-31') ? 1 : 0);
    expect(notes.filter(({ what }) => what === 'red')).toHaveLength(red.length);
  });
});

it('nothing opens in the pause', () => {
  const pause = { from: '2027-03-10', to: '2027-04-20' };
  const { rows, notes } = year(depression, 'changes', { pause });
  expect(rows.filter(({ opens }) => opens >= '2027-03-10' && opens < '2027-04-20')).toEqual([]);
  expect(rows.some(({ opens }) => opens > '2027-04-21')).toBe(true);
  expect(notes).toContainEqual({ date: '2027-03-10', what: 'paused', to: '2027-04-20' });
});

it('a moved visit moves what hangs on it, a cancelled one takes it away', () => {
  const before = plain({
    anchors: ['visit'],
    steps: [{ ...step, id: 'before-visit', anchor: 'visit', offset: '-P3D', phase: undefined } as never],
  });
  const dates = exampleDates([before], START, { pause: { from: '2027-12-01', to: '2027-12-02' } });
  const visits = appointmentsOf(before, dates).map(({ date }) => date);
  const days = (who: 'answers' | 'changes') =>
    exampleYear(before, who, dates, home).rows.map(({ opens }) => opens.slice(0, 10));
  expect(days('answers')).toEqual(visits.map((date) => daysFrom(date, -3)));
  expect(days('changes')).toEqual([visits[0]!, daysFrom(visits[1]!, 14), visits[3]!].map((date) => daysFrom(date, -3)));
});

it('a step on a condition comes where it holds at its opening', () => {
  const afterRed = plain({
    anchors: ['referral'],
    steps: [
      { ...step, id: 'start', offset: 'P0D' },
      { ...step, id: 'again', offset: 'P40D' },
      { ...step, id: 'after-red', offset: 'P60D', when: { lastLevel: ['red'] } },
    ],
  });
  const steps = (who: 'answers' | 'changes') =>
    year(afterRed, who, { redFrom: '2027-04-01', pause: { from: '2027-12-01', to: '2027-12-02' } }).rows.map(
      ({ step: id }) => id,
    );
  expect(steps('answers')).toEqual(['start', 'again']);
  expect(steps('changes')).toEqual(['start', 'again', 'after-red']);
});

it('marks what is new, moved or sent in another way, and what is gone', () => {
  const { rows } = year(depression, 'silent');
  expect(marked(rows, null)).toEqual({ rows: rows.map((row) => ({ ...row, change: null, was: null })), gone: [] });
  expect(marked(rows, rows).rows.filter(({ change }) => change !== null)).toEqual([]);
  const [first, second, third, ...rest] = rows;
  const before = [
    { ...first!, opens: '2027-01-01T07:00:00Z' },
    { ...second!, questionnaire: 'another' },
    { ...third!, reminders: [] },
    ...rest.slice(1),
    { ...first!, step: 'gone' },
  ];
  const { rows: now, gone } = marked(rows, before);
  expect(now.slice(0, 4).map(({ change, was }) => [change, was])).toEqual([
    ['moved', '2027-01-01T07:00:00Z'],
    ['other-questionnaire', null],
    ['other-messages', null],
    ['new', null],
  ]);
  expect(gone.map(({ step: id }) => id)).toEqual(['gone']);
});
