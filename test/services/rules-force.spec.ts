import { PathwaysService } from '../../apps/api/src/pathways/pathways.service.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { inside } from '../setup/departments.js';
import type { Person } from '../setup/people.js';
import { asSuperuser, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { refusal } from './questionnaires.helpers.js';
import { must } from './rules.helpers.js';
import { calmer, risenWard } from './rules-past.helpers.js';
import { levelOf } from './triage.helpers.js';

let test: TestApp;
type World = Awaited<ReturnType<typeof risenWard>>;
let home: string;
let ward: World['ward'];
let karl: World['karl'];
let risen: string;
let send: World['send'];

beforeAll(async () => {
  test = await startTestApp();
  ({ home, ward, karl, risen, send } = await risenWard(test));
});
afterAll(() => test?.close());

describe('the database itself', () => {
  const code = (error: unknown): string => (error as { code?: string }).code ?? String(error);
  const tried = (who: Person, sql: string, params: readonly unknown[] = []): Promise<string> =>
    inside(test, who, (tx) => tx.sql(sql, params)).then(() => 'done', code);

  it('approves nothing that was not rehearsed and looked at, whoever asks', async () => {
    const made = await ward.drafted(calmer);
    const approving = `update document set approver = 'Liv', approver_id = (ctx.me() ->> 'clinician')::uuid, approved_at = app.now()
      where kind = 'rule-set' and id = $1 and version = $2`;
    const of = [made.id, made.version];
    expect(await tried(ward.liv, approving, of)).not.toBe('done');
    const { id } = await ward.rehearsed(made);
    expect(await tried(ward.liv, approving, of)).not.toBe('done');
    // to write that another has looked, to change what was found, or to invent a rehearsal
    for (const sql of [
      `update rehearsal_patient set looked_at = app.now(), looked_by = (select id from clinician where name like 'Nils%'), looked_name = 'x' where rehearsal_id = '${id}'`,
      `update rehearsal_patient set moves = '{}' where rehearsal_id = '${id}'`,
      `delete from rehearsal_patient where rehearsal_id = '${id}'`,
      `update rehearsal set newly_green = 0 where id = '${id}'`,
      `update rehearsal set state = 'running', finished_at = null where id = '${id}'`,
      `delete from rehearsal where id = '${id}'`,
      `insert into rehearsal (department_id, rule_set, version, sha256, base_version, from_on, to_on, state, responses, newly_green,
         result, created_by, created_name, finished_at)
       select department_id, rule_set, version, sha256, base_version, from_on, to_on, 'done', 1, 0, '{}',
         (ctx.me() ->> 'clinician')::uuid, 'x', app.now() from rehearsal where id = '${id}'`,
    ])
      expect([sql, await tried(ward.liv, sql)]).not.toEqual([sql, 'done']);
    await ward.lookedAt(id, ward.nils);
    // whoever has written in it
    expect(await tried(ward.nora, approving, of)).not.toBe('done');
    expect(await tried(ward.liv, approving, of)).toBe('done');
    // into force in the past
    const activating = `update document set status = 'active', effective_from = app.now() - interval '1 hour'
      where kind = 'rule-set' and id = $1 and version = $2`;
    expect(await tried(ward.liv, activating, of)).not.toBe('done');
  });
});

describe('at the moment of approval', () => {
  it('nobody takes back having looked: whoever tries waits, and is told that it is decided', async () => {
    const made = await ward.drafted(calmer);
    const { id } = await ward.rehearsed(made);
    await ward.lookedAt(id);
    const { patients } = must(await ward.ours.moved(ward.liv, id, 'newly-green'), 200);
    const taken = await asSuperuser(test, async (client) => {
      await client.query('begin');
      // as an approval holds it
      await client.query(`select from document where kind = 'rule-set' and id = $1 and version = $2 for update`, [
        made.id,
        made.version,
      ]);
      const taking = ward.ours.unlook(ward.nora, id, patients[0].entry);
      await until('it to wait', async () => (await waiting()) > 0);
      // as she approves it: nobody is signed in on this connection
      await client.query(`set local session_replication_role = replica`);
      await client.query(
        `update document set approver = c.name, approver_id = c.id, approved_at = app.now() from clinician c
         where kind = 'rule-set' and document.id = $1 and version = $2 and c.name like 'Liv%'`,
        [made.id, made.version],
      );
      await client.query('commit');
      return taking;
    });
    expect(refusal(taken)).toEqual([409, 'changed']);
    expect((await ward.ours.rehearsal(ward.liv, id)).body.newlyGreen).toBeGreaterThan(0);
    const left = `select count(*)::int as n from rehearsal_patient where rehearsal_id = $1 and looked_at is null and moves @> '{newly-green}'`;
    expect(await rowsOf(test, left, [id])).toEqual([{ n: 0 }]);
  });

  const waiting = async (): Promise<number> =>
    (
      await rowsOf(
        test,
        `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
    ).length;
});

describe('what interrupts a rehearsal', () => {
  it('is said: a process that died leaves nothing that runs for ever', async () => {
    const made = await ward.drafted(calmer);
    const { id } = await ward.rehearsed(made);
    const dead = async (state: string, ago: string): Promise<string> =>
      (
        await rowsOf<{ id: string }>(
          test,
          `insert into rehearsal (department_id, rule_set, version, sha256, base_version, from_on, to_on, state, created_by,
             created_name, seen_at)
           select department_id, rule_set, version, sha256, base_version, from_on, to_on, $2, created_by, created_name,
             now() - $3::interval from rehearsal where id = $1 returning id`,
          [id, state, ago],
        )
      )[0]!.id;
    const [lost, waits, never] = [
      await dead('running', '31 s'),
      await dead('running', '1 s'),
      await dead('queued', '11 min'),
    ];
    await until('the sweep', async () => (await ward.ours.rehearsal(ward.nora, lost)).body.state === 'failed', 20_000);
    expect((await ward.ours.rehearsal(ward.nora, lost)).body).toMatchObject({ why: 'interrupted', result: null });
    expect((await ward.ours.rehearsal(ward.nora, never)).body).toMatchObject({ state: 'failed', why: 'interrupted' });
    const called = must(await ward.ours.cancel(ward.nora, waits), 200);
    expect(called.state).toBe('cancelled');
    expect(refusal(await ward.ours.cancel(ward.nora, waits))).toEqual([409, 'changed']);
  });

  it('stops it: somebody calls it off, or its draft is deleted', async () => {
    const [one, other] = [await ward.drafted(calmer), await ward.drafted(calmer)];
    const [first, second] = await asSuperuser(test, async (client) => {
      // nobody reads an answer while this is held: both wait
      await client.query('begin; lock table response in access exclusive mode');
      const begun = [
        must(await ward.ours.rehearse(ward.nora, one.id, one.version, '2026-01-01', '2026-12-31'), 202),
        must(await ward.ours.rehearse(ward.nora, other.id, other.version, '2026-01-01', '2026-12-31'), 202),
        must(await ward.ours.rehearse(ward.nora, other.id, other.version, '2026-01-01', '2026-12-31'), 202),
      ];
      expect(refusal(await ward.ours.rehearse(ward.nora, one.id, one.version, '2026-01-01', '2026-12-31'))).toEqual([
        429,
        'too-many',
      ]);
      must(await ward.ours.cancel(ward.liv, begun[0].id), 200);
      must(await ward.ours.delete(ward.nora, other.id, other.version), 204);
      await client.query('rollback');
      return begun;
    });
    // the process has come past both of them when the next is done
    await ward.rehearsed(one);
    expect((await ward.ours.rehearsal(ward.nora, first.id)).body).toMatchObject({ state: 'cancelled', why: null });
    expect((await ward.ours.rehearsal(ward.nora, second.id)).body).toMatchObject({
      state: 'cancelled',
      why: 'draft-gone',
      stale: true,
    });
  });
});

describe('rules hold from an instant on', () => {
  it('and each answer is judged by those in force when it was handed in', async () => {
    const made = await ward.approved(calmer);
    const from = new Date(test.clock.now().getTime() + 3_600_000);
    const past = { from: new Date(test.clock.now().getTime() - 600_000).toISOString() };
    expect(refusal(await ward.ours.activate(ward.liv, made.id, made.version, past))).toContain('from in-the-past');
    const before = await ward.running();
    must(await ward.ours.activate(ward.liv, made.id, made.version, { from: from.toISOString() }), 200);
    const judge = (ms: number): Promise<number> =>
      inside(test, ward.nora, async (tx) => {
        const pathways = test.app.get(PathwaysService, { strict: false });
        const pathway = await pathways.version(tx, 'depression', 1);
        return (await pathways.ruleSet(tx, pathway, home, new Date(from.getTime() + ms))).version;
      });
    expect([await judge(-1), await judge(0), await judge(1)]).toEqual([before, made.version, made.version]);
    const versionOf = async (response: string): Promise<number> =>
      (
        await rowsOf<{ v: number }>(test, 'select rule_set_version as v from triage where response_id = $1', [response])
      )[0]!.v;
    const early = await send(karl, 0);
    expect(await versionOf(early)).toBe(before);
    await test.clock.set(new Date(from.getTime() + 1000));
    const late = await send(karl, 1);
    expect([await versionOf(late), await levelOf(test, late)]).toEqual([
      made.version,
      { level: 'green', at_worst: null },
    ]);
    // what was judged before keeps its level
    expect([await versionOf(early), await versionOf(risen), (await levelOf(test, risen)).level]).toEqual([
      before,
      before,
      'yellow',
    ]);
    // and what was in force is so for ever, also when it is retired
    must(await ward.ours.retire(ward.liv, made.id, made.version), 200);
    expect([await judge(-1), await judge(0), await judge(1)]).toEqual([before, made.version, made.version]);
    expect(await ward.running()).toBe(before);
  });

  it('an older draft that is approved later does not overtake a newer one', async () => {
    const older = await ward.approved(({ rules }) => ({ rules: [...rules].reverse() }));
    const newer = await ward.inUse(({ rules }) => ({ rules: [...rules].reverse() }));
    expect(refusal(await ward.ours.activate(ward.liv, older.id, older.version))).toContain(' newer-active');
    must(await ward.ours.retire(ward.liv, newer.id, newer.version), 200);
  });
});
