import { spawnSync } from 'node:child_process';
import { departments } from '../../apps/api/src/demo/people.js';
import { STEMME } from '../commands/command.js';
import { begin, test, karl, sent, kinds, inForce, stricter } from './lookback.helpers.js';

const command = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [STEMME, 'triage', 'lookback', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, MIGRATE_DATABASE_URL: test.database.ownerUrl },
  });
  const lines = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { status, stderr, found: lines.filter((line) => line.response), ends: lines.filter((line) => !line.response) };
};

beforeAll(async () => {
  await begin();
  await inForce('rule-set', 1000, stricter());
});
afterAll(() => test?.close());

it('from the command line: a line for each, with what happened, and 1 where something cannot be computed', () => {
  const { status, found, ends, stderr } = command('--department', departments.A.sor);
  expect([stderr, status]).toEqual(['', 1]);
  expect(kinds(found as never)).toEqual({
    early: 'worse',
    mild: 'worse',
    byHand: 'milder',
    broken: 'not-recomputed',
  });
  expect(found.find(({ response }) => response === sent.mild)).toMatchObject({
    patient: karl.patient,
    from: { level: 'green', atWorst: null },
    to: { level: 'red', atWorst: null },
    changed: { ruleSet: { id: 'depression', to: 1000 }, fired: ['no-interest'] },
    happened: expect.any(Array),
  });
  expect(JSON.stringify(found)).not.toContain('Karl');
  expect(ends).toEqual([
    expect.objectContaining({
      department: departments.A.sor,
      responses: 6,
      worse: 2,
      'not-recomputed': 1,
      used: expect.objectContaining({ 'rule-set/depression': 1000 }),
    }),
  ]);
});

it('from the command line: bounded, refused and misused', () => {
  expect(command('--rule-set', 'copd')).toMatchObject({ status: 0, found: [] });
  expect(command('--since', '2090-01-01')).toMatchObject({ status: 0, found: [] });
  expect(command('--since', 'yesterday')).toMatchObject({
    status: 1,
    ends: [{ status: 'refused', faults: [{ path: '--since', code: 'bad-date' }] }],
  });
  expect(command('--department', '1')).toMatchObject({
    status: 1,
    ends: [{ faults: [{ path: '--department', code: 'unknown-department' }] }],
  });
  expect(command('--rule-set', 'depresion')).toMatchObject({
    status: 1,
    ends: [{ faults: [{ path: '--rule-set', code: 'unknown' }] }],
  });
  expect(command('--definition', 'phq-9').status).toBe(2);
  expect(command('--everything').status).toBe(2);
});
