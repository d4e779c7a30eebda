import type { Pathway } from '@stemme/pathways';
import { pathways } from '@stemme/pathways/pathways';
import { stepWords } from './step-words.js';

const step = { anchor: 'referral', offset: 'P0D', questionnaire: 'q', opens: '08:00' } as const;
const pathway = {
  anchors: ['referral', 'visit'],
  steps: [
    { ...step, id: 'baseline' },
    { ...step, id: 'week-{n}', repeat: { every: 'P1W' } },
    { ...step, id: 'month-{n}', repeat: { every: 'P6M' } },
    { ...step, id: 'before-visit', anchor: 'visit', offset: '-P14D' },
    { ...step, id: 'again-{n}', anchor: 'answer', repeat: { every: 'P3M', from: 'answer' } },
  ],
} as never as Pathway;

it.each([
  ['baseline', 'Ved henvisning', 'At referral'],
  ['week-1', '1 uge efter henvisning', '1 week after referral'],
  ['week-6', '6 uger efter henvisning', '6 weeks after referral'],
  ['week--2', '2 uger før henvisning', '2 weeks before referral'],
  ['month-12', '12 måneder efter henvisning', '12 months after referral'],
  ['before-visit:9f', '14 dage før besøg', '14 days before visit'],
  ['again-3', 'Nr. 3', 'No. 3'],
  ['week-6+2', '6 uger efter henvisning · 2. gang', '6 weeks after referral · time 2'],
  ['patient-initiated-2', 'Patienten bad om det', 'The patient asked for it'],
  ['gone', 'gone', 'gone'],
])('%s', (id, da, en) => {
  expect(stepWords(pathway, id)).toEqual({ da, en });
});

it('tells apart steps that share an id by the numbers they can have', () => {
  const visits = [
    { ...step, id: 'week-{n}', repeat: { every: 'P1W', count: 6 } },
    { ...step, id: 'week-{n}', anchor: 'operation', offset: 'P8W', repeat: { every: 'P4W' } },
  ];
  const shared = { ...pathway, steps: visits } as never as Pathway;
  expect(stepWords(shared, 'week-2').da).toBe('2 uger efter henvisning');
  expect(stepWords(shared, 'week-12').da).toBe('12 uger efter operation');
});

it('has words for every step of the shipped pathways', () => {
  for (const shipped of pathways as readonly Pathway[])
    for (const { id } of shipped.steps) {
      const { da } = stepWords(shipped, id.replace('{n}', '2'));
      expect([shipped.id, id, da]).not.toEqual([shipped.id, id, id]);
    }
});
