import fc from 'fast-check';
import { safeFields } from './log-line.js';

const CPR = '3001749995';

it('keeps ids, codes, routes and counts', () => {
  const id = '0d8f0f3e-7c1e-4a53-9d0a-2f6d5a0d3b11';
  const line = {
    event: 'job.done',
    outbox: id,
    hearer: 'scores.compute',
    durationMs: 12,
    status: 200,
    route: '/api/patient/home',
  };
  expect(safeFields(line)).toEqual(line);
});

it.each([
  ['a CPR number', CPR],
  ['a CPR number with a dash', '300174-9995'],
  ['a CPR number inside a word', `x${CPR}y`],
  ['a name', 'Karl Eksempel'],
  ['an answer', 'Jeg sover dårligt.'],
  ['a long number', 3001749995],
])('removes %s wherever it stands', (_, value) => {
  for (const field of ['event', 'code', 'error', 'act', 'url', 'item']) {
    expect(JSON.stringify(safeFields({ [field]: value }))).not.toContain(String(value));
  }
});

it('drops fields it does not know', () => {
  expect(safeFields({ answers: 'x', message: 'x', name: 'x' } as never)).toEqual({});
});

it('of a stack keeps the frames and not the message', () => {
  const error = new Error(`value ${CPR} of Karl is wrong`);
  const { stack } = safeFields({ stack: error.stack });
  expect(stack).toMatch(/^at /);
  expect(stack).not.toMatch(/Karl|3001749995/);
});

it('no text with a blank in it ever comes through', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const text = `${a} ${b}`;
      expect(safeFields({ code: text })).toEqual({ code: '[removed]' });
    }),
  );
});
