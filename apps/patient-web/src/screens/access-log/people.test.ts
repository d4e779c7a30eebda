import { byPeople } from './people';

const text = { da: 'x', en: 'x' };
const entry = (who: string, department: string) => ({
  at: '2026-11-03T10:00:00Z',
  who,
  department,
  what: text,
  why: text,
  count: 1,
});

it('tells people at the hospital from oneself and from what happens by itself, and loses no entry', () => {
  const [nurse, self, service] = [entry('Nora', 'Nord'), entry('Karl', ''), entry('Stemme', 'Nord')];
  expect(byPeople([nurse, self, service])).toEqual({ people: [nurse], rest: [self, service] });
});
