import { dictionaries } from '../../text/dictionary';
import { type ConsultationView, firstWindow, grouped, promiseWords, whenWords, wishWords } from './consultation';

const NOW = Date.parse('2027-03-22T09:00:00Z');
const view = (changes: Partial<ConsultationView>): ConsultationView => ({
  id: 'c',
  version: 1,
  patient: { id: 'p', name: 'Karl', cpr: '300174-9995' },
  enrolmentStatus: 'active',
  kind: 'phone',
  reason: 'x',
  who: 'Nora',
  byAt: '2027-03-24T14:00:00Z',
  dueAt: '2027-03-24T14:00:00Z',
  state: 'requested',
  overdue: false,
  number: null,
  phone: null,
  wishes: [],
  answeredAt: null,
  window: null,
  videoLink: null,
  attempts: 0,
  note: null,
  closedAt: null,
  undoable: false,
  history: [],
  ...changes,
});

it('groups by the department’s own day, and what is over its time first', () => {
  const all = [
    view({ id: 'later' }),
    // half past eleven in the evening in Copenhagen, the next day in UTC plus two
    view({ id: 'tonight', dueAt: '2027-03-22T22:30:00Z' }),
    view({ id: 'now', dueAt: new Date(NOW).toISOString() }),
    view({
      id: 'soon',
      dueAt: '2027-03-22T11:00:00Z',
      window: { from: '2027-03-22T09:30:00Z', to: '2027-03-22T11:00:00Z' },
    }),
  ];
  const ids = Object.fromEntries(
    Object.entries(grouped(all, NOW)).map(([key, rows]) => [key, rows.map(({ id }) => id)]),
  );
  expect(ids).toEqual({ overdue: ['now'], today: ['soon', 'tonight'], later: ['later'] });
});

it('says when, in both languages', () => {
  const window = { from: '2027-03-23T08:00:00Z', to: '2027-03-23T10:00:00Z' };
  expect(whenWords(view({ window }), NOW, dictionaries.da, 'da')).toBe('i morgen kl. 09.00–11.00');
  expect(whenWords(view({}), NOW, dictionaries.en, 'en')).toMatch(/^By Wed/);
  expect(promiseWords('phone', window.from, window.to, dictionaries.da, 'da')).toBe(
    'Vi ringer tirs. 23. mar. mellem 09.00 og 11.00',
  );
  expect(
    wishWords(
      [
        { day: 2, part: 'morning' },
        { day: 3, part: 'afternoon' },
      ],
      dictionaries.da,
    ),
  ).toBe('tir formiddag, ons eftermiddag');
});

it('begins with the first time that suits the patient, else with the next weekday', () => {
  const friday = Date.parse('2027-03-26T09:00:00Z');
  expect(firstWindow(view({}), friday)).toEqual({ date: '2027-03-29', from: '09:00', to: '11:00' });
  const wishes = [
    { day: 2, part: 'afternoon' },
    { day: 4, part: 'morning' },
  ] as const;
  expect(firstWindow(view({ wishes }), friday)).toEqual({ date: '2027-03-30', from: '13:00', to: '15:00' });
  const window = { from: '2027-03-23T08:00:00Z', to: '2027-03-23T09:30:00Z' };
  expect(firstWindow(view({ window, wishes }), friday)).toEqual({ date: '2027-03-23', from: '09:00', to: '10:30' });
});
