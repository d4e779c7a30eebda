import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { InstrumentDefinition } from '@stemme/scoring';
import { instrument } from '@stemme/scoring/instruments';
import pg from 'pg';
import { departments } from '../../apps/api/src/demo/people.js';
import {
  type Added,
  type Addition,
  addInstrument,
  NotAdded,
} from '../../apps/api/src/documents/add-instrument.server.js';
import { depressionAnswers, without } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { STEMME } from '../commands/command.js';
import { type Answering, again, answering, handIn, levelOf, onMonday } from './triage.helpers.js';

let test: TestApp;
let karl: Answering;

beforeAll(async () => {
  test = await startTestApp();
  await onMonday(test);
  karl = await answering(test, 'karl');
});
afterAll(() => test?.close());

const gad7 = instrument('gad-7')!;
const [total] = gad7.scales;
/** GAD-7 as the department has read it somewhere: one missing answer is estimated. */
const own = (version: string, more: object = {}): InstrumentDefinition => ({
  ...gad7,
  version,
  scales: [{ ...total!, missing: { rule: 'at-least', answered: 6, over: 'scale' }, ...more }],
});
const add = (definition: unknown, more: Partial<Addition> = {}): Promise<Added> =>
  addInstrument(test.database.ownerUrl, {
    definition,
    department: departments.A.sor,
    author: 'Anna Afprøver',
    approver: 'Bo Bekræfter',
    ...more,
  });
const refused = async (adding: Promise<Added>): Promise<string[]> => {
  const error = await adding.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof NotAdded)) throw error ?? new Error('it was added');
  return error.faults.map((fault) => [fault.path, fault.code, ...(fault.names ?? [])].join(' '));
};
const kept = () =>
  rowsOf<{ version: number; sor: string }>(
    test,
    `select version, sor from document d join department on department.id = d.department_id
     where kind = 'instrument' order by version`,
  );

describe('a department’s own version', () => {
  const answers = without(depressionAnswers(1, 1), 'gad7.7');
  const view = async (who: Answering): Promise<{ journal: string; gad: Record<string, unknown> }> => {
    const { body } = await handIn(test, who, answers);
    await levelOf(test, body.id);
    const nurse = await signIn(test, who.department === karl.department ? 'nora' : 'sanne');
    const { decision, journal } = (await nurse.get(`/responses/${body.id}`)).body;
    return { journal, gad: decision.scores.find(({ scale }: { scale: string }) => scale === 'gad-7.TOTAL') };
  };
  const gad = async (who: Answering) => (await view(who)).gad;

  it('scores what is handed in from then on, and says so with what is proven', async () => {
    expect(await gad(karl)).toMatchObject({ kind: 'bounded', definitionVersion: '1.0.0' });
    expect(await add(own('1000.0.0'))).toMatchObject({ id: 'gad-7', version: 1000, created: true });
    const { gad: score, journal } = await view(await again(test, karl));
    expect(score).toMatchObject({
      kind: 'prorated',
      low: 6,
      high: 9,
      value: 7,
      missing: ['gad7.7'],
      definitionVersion: '1000.0.0',
      previous: { notComparable: { en: 'The scale is another version' } },
    });
    expect(journal).toContain('GAD-7, samlet score: skønnet 7, svar mangler, med sikkerhed: ligger mellem 6 og 9');
    expect(score.trace).toContainEqual({
      label: { da: 'Resultat', en: 'Result' },
      value: {
        da: '7 er et skøn; med sikkerhed mellem 6 og 9',
        en: '7 is an estimate; proven: between 6 and 9',
      },
    });
  });

  it('is nobody else’s: the other department’s answers are scored by the shipped one', async () => {
    const lone = await answering(test, 'lone');
    expect(lone.department).not.toBe(karl.department);
    expect(await gad(lone)).toMatchObject({ kind: 'bounded', definitionVersion: '1.0.0' });
  });

  it('has its number alone: no other department’s and no other text can take it', async () => {
    expect(await add(own('1000.0.0'))).toMatchObject({ version: 1000, created: false });
    expect(await refused(add(own('1000.0.0', { source: 'another' })))).toEqual(['/version version-taken 1001.0.0']);
    const elsewhere = { department: departments.B.sor };
    expect(await refused(add(own('1000.0.0'), elsewhere))).toEqual(['/version version-taken 1001.0.0']);
    expect(await add(own('1001.0.0'), elsewhere)).toMatchObject({ version: 1001, created: true });
    expect(await kept()).toEqual([
      { version: 1000, sor: departments.A.sor },
      { version: 1001, sor: departments.B.sor },
    ]);
  });

  it('is in force from its day on, which begins at midnight where the department is', async () => {
    const monday = test.clock.now();
    const day = new Date(monday.getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
    const { effectiveFrom } = await add(own('1002.0.0', { source: 'a later one' }), { from: day });
    const [zone] = await rowsOf<{ at: string }>(
      test,
      `select to_char($1::timestamptz at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI') as at`,
      [effectiveFrom],
    );
    expect(zone!.at).toBe(`${day} 00:00`);
    expect(await gad(await again(test, karl))).toMatchObject({ definitionVersion: '1000.0.0' });
    await test.clock.advance('P4D');
    expect(await gad(await again(test, karl))).toMatchObject({ definitionVersion: '1002.0.0' });
  });
});

describe('what is refused, all of it at once, and nothing is stored', () => {
  it.each<[string, () => Promise<Added>, (string | RegExp)[]]>([
    ['a broken file', () => add({ id: 'gad-7', version: 1000 }), [/^\/items /, /^\/scales /, /^\/version /]],
    [
      'a shipped number, from memory, by one person, of nobody, on a day that is none',
      () =>
        add(own('2.0.0', { basis: 'memory' }), {
          author: 'Anna  Afprøver',
          approver: ' anna afprøver',
          department: '12345678901',
          from: '2027-02-30',
        }),
      [
        '--department unknown-department',
        '--approver same-as-author',
        '--from bad-date',
        '/version not-own',
        '/scales/0/basis not-offered',
      ],
    ],
    ['nobody', () => add(own('1009.0.0'), { author: ' ', approver: '' }), ['--author no-name', '--approver no-name']],
    ['a day that is over', () => add(own('1009.0.0'), { from: '2020-01-01' }), ['--from in-the-past']],
    [
      'a version in which rules would not find what they read',
      () => add(own('1009.0.0', { direction: 'higher-better' })),
      ['/scales/0/direction other-direction'],
    ],
  ])('%s', async (_, adding, faults) => {
    const before = await kept();
    const said = await refused(adding());
    for (const fault of faults) {
      const found = typeof fault === 'string' ? said.includes(fault) : said.some((line) => fault.test(line));
      expect([fault, found, said]).toEqual([fault, true, said]);
    }
    expect(await kept()).toEqual(before);
  });

  it('by the database as well: an author does not approve', async () => {
    const owner = new pg.Client({ connectionString: test.database.ownerUrl });
    await owner.connect();
    const insert = owner.query(
      `insert into document (kind, id, version, status, body, sha256, author, approver, effective_from)
       values ('instrument', 'made-up', 1000, 'active', '{}', '', 'Anna', 'Anna', now())`,
    );
    await expect(insert.finally(() => owner.end())).rejects.toMatchObject({ code: '23514' });
  });
});

describe('from the command line', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stemme-own-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));
  const command = (definition: unknown, ...more: string[]) => {
    const file = path.join(folder, 'definition.json');
    fs.writeFileSync(file, JSON.stringify(definition));
    const args = [STEMME, 'instrument', 'add', file, '--department', departments.A.sor, ...more];
    const env = { ...process.env, MIGRATE_DATABASE_URL: test.database.ownerUrl };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
    return { status, line: stdout === '' ? null : JSON.parse(stdout), stderr };
  };
  const people = ['--author', 'Anna Afprøver', '--approver', 'Bo Bekræfter'];
  /** An instrument the product does not know. */
  const unknown = (version: string, more: object = {}) => ({ ...own(version, more), id: 'own-worry' });

  it('stores what is good, and says from when', () => {
    const { status, line } = command(unknown('1000.0.0'), ...people);
    expect([status, line]).toEqual([0, expect.objectContaining({ status: 'ok', id: 'own-worry', version: 1000 })]);
  });

  it('says what to confirm, and how, where an algorithm rests on memory', () => {
    const { status, line, stderr } = command(unknown('1001.0.0', { basis: 'memory' }), ...people);
    expect(status).toBe(1);
    expect(line.faults).toEqual([{ path: '/scales/0/basis', code: 'not-offered' }]);
    expect(stderr).toContain('set the basis to "sourced" and the source to what was read');
  });

  it('is misused without the two people', () => {
    expect(command(unknown('1001.0.0'))).toMatchObject({ status: 2, line: null });
  });
});
