import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lines, stemme } from './command.js';

interface Out {
  readonly patient: string | null;
  readonly at?: string;
  readonly level?: string;
  readonly atWorst?: string | null;
  readonly fired?: readonly string[];
  readonly unknown?: readonly string[];
  readonly suppressed?: readonly string[];
  readonly line?: number;
  readonly faults?: readonly { readonly path: string; readonly code: string }[];
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'stemme-replay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const because = { da: 'set', en: 'seen' };
const rules = {
  id: 'own',
  version: 1,
  pathway: 'own',
  requires: [],
  rules: [
    { id: 'death', level: 'acute', when: { item: 'phq9.9', op: '>=', value: 1 }, because, source: 'test' },
    { id: 'total', level: 'yellow', when: { scale: 'phq-9.TOTAL', op: '>=', value: 10 }, because, source: 'test' },
    {
      id: 'numb',
      level: 'red',
      when: { item: 'onc.numb', op: '>=', value: 3 },
      because,
      source: 'test',
      suppress: {
        to: 'yellow',
        unchanged: 'onc.numb',
        days: 21,
        at: 3,
        when: { item: 'contact.want', op: '=', value: 0 },
      },
    },
  ],
};
const file = path.join(folder, 'own.json');
writeFileSync(file, JSON.stringify(rules));

const run = async (...patients: unknown[]) => {
  const { code, out } = await stemme(
    ['triage', 'replay', file],
    patients.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join(''),
  );
  return { code, out: lines<Out>(out) };
};

const at = (day: number): string => new Date(Date.UTC(2026, 0, day, 8)).toISOString();
const phq = (each: number, death = 0) =>
  Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`phq9.${n + 1}`, n === 8 ? death : each]));
const numb = (day: number, more: object = {}) => ({
  at: at(day),
  asked: ['onc.numb', 'contact.want'],
  answers: { 'onc.numb': 3, 'contact.want': 0 },
  ...more,
});

it('one line per response, in the order given, scored and judged', async () => {
  const asked = Object.keys(phq(0));
  const { code, out } = await run(
    {
      patient: 'p1',
      responses: [
        { at: at(9), asked, answers: phq(2) },
        { at: at(2), asked, answers: phq(0, 1) },
      ],
    },
    { patient: 'p2', responses: [{ at: at(1), asked, answers: { ...phq(0), 'phq9.9': null } }] },
    { patient: 'p3', responses: [] },
  );
  expect(code).toBe(0);
  expect(out).toEqual([
    { patient: 'p1', at: at(9), level: 'yellow', atWorst: null, fired: ['total'], unknown: [] },
    { patient: 'p1', at: at(2), level: 'acute', atWorst: null, fired: ['death'], unknown: [] },
    { patient: 'p2', at: at(1), level: 'grey', atWorst: 'acute', fired: [], unknown: ['death'] },
  ]);
});

it('reads when an alarm was settled, and names what was suppressed for it', async () => {
  const settled = { settledAt: at(3) };
  const { out } = await run(
    { patient: 'p1', responses: [numb(2, settled), numb(30)] },
    { patient: 'p2', responses: [numb(2), numb(30)] },
    { patient: 'p3', responses: [numb(2, { settledAt: null }), numb(30)] },
  );
  expect(out.map(({ level, suppressed }) => [level, suppressed])).toEqual([
    ['red', undefined],
    ['yellow', ['numb']],
    ...Array.from({ length: 4 }, () => ['red', undefined]),
  ]);
});

const FAULTY: readonly [string, object, string, string][] = [
  ['no instant', { at: 'soon' }, '/at', 'not-an-instant'],
  ['a time of no zone', { at: '2026-01-02T08:00:00' }, '/at', 'not-an-instant'],
  ['a day that is none', { at: '2026-02-30T08:00:00Z' }, '/at', 'not-an-instant'],
  ['settled at no instant', { settledAt: 'yesterday' }, '/settledAt', 'not-an-instant'],
  ['settled by a number', { settledAt: 7 }, '/settledAt', 'not-an-instant'],
  ['settled before it came', { settledAt: at(1) }, '/settledAt', 'out-of-range'],
  ['an answer off the list', { answers: { 'onc.numb': 2.5 } }, '/answers/onc.numb', 'off-list'],
  ['a word for a number', { answers: { 'onc.numb': '3' } }, '/answers/onc.numb', 'wrong-type'],
  ['answers as a list', { answers: [] }, '/answers', 'wrong-type'],
  ['asked by a word', { asked: 'onc.numb' }, '/asked', 'wrong-type'],
  ['a proxy by a word', { proxy: 'no' }, '/proxy', 'wrong-type'],
];

it('a response with a fault makes its patient refused whole, and nobody else', async () => {
  const faulty = FAULTY.map(([patient, changes]) => ({ patient, responses: [numb(2), numb(9, changes)] }));
  const { code, out } = await run(...faulty, { patient: 'good', responses: [numb(2)] });
  expect(code).toBe(1);
  expect(out.slice(0, -1)).toEqual(
    FAULTY.map(([patient, , where, fault], place) => {
      return { patient, line: place + 1, faults: [{ path: `/responses/1${where}`, code: fault }] };
    }),
  );
  expect(out.at(-1)).toMatchObject({ patient: 'good', level: 'red' });
});

it('a line that cannot be read is named by its number, and so are a patient’s limits and facts', async () => {
  const whole = { patient: 'p', responses: [] };
  const { code, out } = await run('{"patient":', { ...whole, patient: 7 }, { patient: 'p' }, [], {
    ...whole,
    limits: { 'hm.spo2': { alertLow: '88', low: 1 } },
    facts: { week: [4], sex: null },
  });
  expect(code).toBe(1);
  expect(out.map(({ line, faults }) => [line, ...faults!.map(({ path, code }) => `${path} ${code}`)])).toEqual([
    [1, ' not-json'],
    [2, '/patient wrong-type'],
    [3, '/responses wrong-type'],
    [4, ' wrong-type'],
    [5, '/limits/hm.spo2/alertLow wrong-type', '/limits/hm.spo2/low unknown-key', '/facts/week wrong-type'],
  ]);
});

it('a rule set with a fault is refused before a line is read', async () => {
  const broken = path.join(folder, 'broken.json');
  writeFileSync(broken, JSON.stringify({ ...rules, rules: [{ ...rules.rules[0], level: 'green' }] }));
  const { code, out, err } = await stemme(['triage', 'replay', broken], '{}\n');
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('"path":"/rules/0/level","code":"unknown-level"');
});
