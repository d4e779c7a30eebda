import { difference } from './difference.js';
import type { PathwayDraft } from './document.js';
import { makePathway } from './testing/make.js';

const text = { da: 'A', en: 'A' };
const of = (change: (pathway: { -readonly [K in keyof PathwayDraft]: PathwayDraft[K] }) => void) => {
  const after = { ...makePathway('depression') };
  change(after);
  return difference(makePathway('depression'), after);
};

describe('the difference of two versions', () => {
  it('is none of a version and itself, whatever its number and the order of its fields', () => {
    const turned = Object.fromEntries(
      Object.entries(makePathway('depression', { version: 7 })).reverse(),
    ) as unknown as PathwayDraft;
    expect(difference(makePathway('depression'), turned)).toEqual([]);
  });

  it('names the field, what it is part of, and both values', () => {
    expect(
      of((pathway) => {
        pathway.steps = pathway.steps.map((step, index) =>
          index === 2 ? { ...step, opens: '09:00', minutes: 5 } : step,
        );
      }),
    ).toEqual([
      { path: '/steps/2/opens', code: 'changed', of: 'week-{n}', before: '08:00', after: '09:00' },
      { path: '/steps/2/minutes', code: 'added', of: 'week-{n}', after: 5 },
    ]);
  });

  it('follows entries by their name: one more in front changes none of the others', () => {
    const first = { ...makePathway('depression').steps[0]!, id: 'before' };
    const added = of((pathway) => {
      pathway.steps = [first, ...pathway.steps];
    });
    expect(added).toEqual([{ path: '/steps/0', code: 'added', of: 'before', after: first }]);
    const removed = of((pathway) => {
      pathway.steps = pathway.steps.slice(1);
    });
    expect(removed).toEqual([
      { path: '/steps/0', code: 'removed', of: 'start', before: makePathway('depression').steps[0] },
    ]);
  });

  it('tells a new order, where it matters which comes first', () => {
    const changes = of((pathway) => {
      pathway.reminders = [pathway.reminders[1]!, pathway.reminders[0]!, pathway.reminders[2]!];
    });
    expect(changes.map(({ path, code, of: name }) => [path, code, name])).toEqual([
      ['/reminders/0', 'moved', 'reminder-1'],
      ['/reminders/1', 'moved', 'invitation'],
    ]);
  });

  it('tells a response time, a condition and hours as a whole', () => {
    const changes = of((pathway) => {
      pathway.act = { ...pathway.act, red: { ...pathway.act.red!, inside: { minutes: 30 } } };
      pathway.hours = [{ day: 1, from: '08:00', to: '12:00' }];
      pathway.phases = [{ id: 'p', title: text }];
    });
    expect(changes).toEqual([
      { path: '/act/red/inside', code: 'changed', before: { workingDays: 1 }, after: { minutes: 30 } },
      { path: '/hours', code: 'added', after: [{ day: 1, from: '08:00', to: '12:00' }] },
      { path: '/phases', code: 'added', after: [{ id: 'p', title: text }] },
    ]);
  });

  it('tells a text per language', () => {
    const changes = of((pathway) => {
      pathway.texts = { ...pathway.texts, received: { ...pathway.texts.received, en: 'Thanks' } };
    });
    expect(changes.map(({ path, code }) => `${path} ${code}`)).toEqual(['/texts/received/en changed']);
  });

  it('of a condition is told as a whole', () => {
    const step = (when: object) =>
      makePathway('depression', { steps: [{ ...makePathway('depression').steps[0]!, when: when as never }] });
    const changes = difference(step({ all: [{ lastLevel: ['red'] }] }), step({ all: [{ lastLevel: ['acute'] }] }));
    expect(changes).toEqual([
      {
        path: '/steps/0/when/all',
        code: 'changed',
        of: 'start',
        before: [{ lastLevel: ['red'] }],
        after: [{ lastLevel: ['acute'] }],
      },
    ]);
  });
});
