import { ACT_LEVELS, hoursOf, type OpeningHours, type Pathway } from '@stemme/pathways';
import { pathways } from '@stemme/pathways/pathways';
import { newItem, type Place } from '../worklist/items.js';
import { noAnswerReasons } from './wordings.js';

const WEEK: OpeningHours = {
  zone: 'Europe/Copenhagen',
  weekly: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '15:00' })),
  closed: ['2027-03-25', '2027-03-26', '2027-03-29'],
};

const placeOf = (pathway: Pathway): Place => ({
  act: pathway.act,
  hours: hoursOf(pathway, WEEK),
  enrolment: 'e',
  pathway: pathway.id,
  synthetic: false,
});
const moments = {
  'on a Tuesday at ten': '2027-03-16T09:00:00Z',
  'on a Saturday night': '2027-03-20T22:30:00Z',
  // closed from Maundy Thursday to Easter Monday
  'before Easter': '2027-03-24T15:30:00Z',
};
const both = { da: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

it('there are eight', () => {
  expect(pathways).toHaveLength(8);
});

describe.each(pathways.map((pathway) => [pathway.id, pathway] as const))('%s', (_, pathway) => {
  it.each(Object.entries(moments))('nobody is without an owner and a deadline %s', (_when, moment) => {
    const at = new Date(moment);
    for (const level of ['grey', 'blue'] as const) {
      expect(pathway.act[level].who).toEqual(both);
      expect(pathway.act[level].text).toEqual(both);
      for (const atWorst of [null, ...ACT_LEVELS]) {
        const about = { id: 'i', key: 'k', kind: 'no-answer', level, atWorst, reasons: [], at } as const;
        const { dueAt } = newItem(placeOf(pathway), about);
        const days = (Date.parse(dueAt) - at.getTime()) / 86_400_000;
        expect([level, atWorst, days >= 0 && days < 32]).toEqual([level, atWorst, true]);
      }
    }
  });

  it('a silence rule names a level somebody acts on', () => {
    const silences = [pathway.silence, ...(pathway.phases ?? []).map(({ silence }) => silence)];
    for (const rule of silences.flatMap((silence) => silence?.rules ?? [])) {
      expect(pathway.act[rule.as].who).toEqual(both);
    }
  });
});

it('after thoughts of death a missing answer is acted upon the same working day', () => {
  const pathway = pathways.find(({ id }) => id === 'depression')!;
  const at = new Date('2027-03-16T07:00:00Z');
  const about = { id: 'i', key: 'k', kind: 'no-answer', level: 'blue', atWorst: 'acute', reasons: [], at } as const;
  const item = newItem(placeOf(pathway), about);
  expect([item.rank, item.level, item.dueAt.slice(0, 10)]).toEqual([0, 'blue', '2027-03-16']);
});

describe('the reasons say', () => {
  const at = new Date('2027-03-16T07:00:00Z');
  const said = (missing: Parameters<typeof noAnswerReasons>[0]) =>
    noAnswerReasons(missing, at, 'Europe/Copenhagen').map(({ because, level, known }) => {
      expect([level, known]).toEqual(['blue', true]);
      return [because.da, because.en];
    });
  it('that the window is over', () => {
    expect(said({ missed: 1, after: null, as: null })).toEqual([
      ['Har ikke svaret inden fristen', 'Has not answered in time'],
    ]);
  });
  it('by when an answer was due, and after what', () => {
    expect(said({ missed: 0, after: 'red', as: 'acute' })).toEqual([
      ['Har ikke svaret inden 16.03.2027 kl. 08.00', 'Had not answered by 16.03.2027 at 08.00'],
      [
        'Seneste besvarelse var rød: det manglende svar haster mere end ellers',
        'The last answers were red: the missing answer is more urgent than usual',
      ],
    ]);
  });
  it('how many are missing', () => {
    expect(said({ missed: 2, after: 'grey', as: null }).map(([da]) => da)).toEqual([
      'Har ikke svaret inden fristen',
      'Mangler 2 svar i træk',
      'Seneste besvarelse var grå (kunne ikke vurderes): det manglende svar haster mere end ellers',
    ]);
  });
});
