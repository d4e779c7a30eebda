import { spawnSync } from 'node:child_process';
import { departments } from '../../apps/api/src/demo/people.js';
import { STEMME } from '../commands/command.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { fhirAs } from './fhir.helpers.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ worker: false });
  await makeDepartments(test);
});
afterAll(() => test?.close());

const { sor } = departments.A;
const command = (...args: string[]) => {
  const env = { ...process.env, MIGRATE_DATABASE_URL: test.database.ownerUrl };
  const { status, stdout } = spawnSync(process.execPath, [STEMME, 'system', ...args], { encoding: 'utf8', env });
  return { status, line: stdout === '' ? null : JSON.parse(stdout) };
};
const reads = async (token: string, type: string): Promise<number> => (await fhirAs(test, token)(type)).status;

it('lets a system read from the command line, says its token once, and takes it back', async () => {
  const { status, line } = command('add', '--department', sor, '--name', 'Quality', '--scope', 'system/Observation.rs');
  expect([status, line]).toEqual([
    0,
    {
      status: 'ok',
      id: expect.any(String),
      name: 'Quality',
      scopes: ['system/Observation.rs'],
      token: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
  expect([await reads(line.token, 'Observation'), await reads(line.token, 'Questionnaire')]).toEqual([200, 403]);
  expect(command('revoke', '--department', sor, '--name', 'Quality')).toMatchObject({
    status: 0,
    line: { id: line.id },
  });
  expect(await reads(line.token, 'Observation')).toBe(401);
  // the name is free again, and the old token stays what it is
  const again = command('add', '--department', sor, '--name', 'Quality').line;
  expect([await reads(again.token, 'Questionnaire'), await reads(line.token, 'Observation')]).toEqual([200, 401]);
});

it('is refused with every fault, and misused without a name', () => {
  expect(command('add', '--department', '1', '--name', ' x\n', '--scope', 'everything')).toEqual({
    status: 1,
    line: {
      status: 'refused',
      faults: [
        { path: '--department', code: 'unknown-department' },
        { path: '--scope', code: 'unknown-scope' },
      ],
    },
  });
  expect(command('revoke', '--department', sor, '--name', 'Nobody').status).toBe(1);
  expect(command('add', '--department', sor)).toEqual({ status: 2, line: null });
});
