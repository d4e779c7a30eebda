import type { RuleSet } from '@stemme/triage';
import { startTestApp, type TestApp } from '../setup/app.js';
import type { Person } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { refusal } from './questionnaires.helpers.js';
import { type DraftedRules, must } from './rules.helpers.js';
import { calmer, risenWard } from './rules-past.helpers.js';

let test: TestApp;
type World = Awaited<ReturnType<typeof risenWard>>;
let ward: World['ward'];
let karl: World['karl'];
let bodil: World['bodil'];
let risen: string;

beforeAll(async () => {
  test = await startTestApp();
  ({ ward, karl, bodil, risen } = await risenWard(test));
});
afterAll(() => test?.close());

const stricter = ({ rules }: RuleSet): object => ({
  rules: rules.map((rule) =>
    rule.id === 'phq9-moderately-severe' ? { ...rule, when: { ...rule.when, value: 8 } } : rule,
  ),
});
const approve = (who: Person, { id, version, revision }: DraftedRules) => ward.ours.approve(who, id, version, revision);

describe('a rehearsal', () => {
  it('says who would move, what drives the load, and what happened to them', async () => {
    const made = await ward.drafted(calmer);
    const done = await ward.rehearsed(made);
    expect(done).toMatchObject({
      state: 'done',
      progress: 1,
      done: 4,
      total: 4,
      newlyGreen: 2,
      lookedAt: 0,
      stale: false,
    });
    const { result } = done;
    expect(result).toMatchObject({
      responses: 4,
      patients: 2,
      replayed: 4,
      failedCount: 0,
      empty: false,
      totals: { running: { yellow: 2, green: 2 }, draft: { yellow: 0, green: 4 }, stored: { yellow: 2, green: 2 } },
      moves: [{ from: 'yellow', to: 'green', count: 2 }],
      newlyGreen: 2,
      lowered: 2,
      raised: 0,
      happened: { newlyGreen: { outcomes: [{ code: 'letter', count: 1 }], none: 1, contacts14: 0 } },
    });
    expect(result.weeks.length).toBeGreaterThan(9);
    const contacts = result.contacts.reduce((sum: number, { running }: { running: number }) => sum + running, 0);
    expect(contacts).toBe(2);
    const rise = result.drivers.find(({ rule }: { rule: string }) => rule === 'phq9-rise');
    expect(rise).toMatchObject({
      running: { fired: 2, alone: 0 },
      draft: { fired: 0, alone: 0 },
      actedOn: { acted: 1, of: 1 },
    });
    // no name and no number of a person is kept in what was found
    expect(JSON.stringify(result)).not.toMatch(/Karl|Bodil|\d{6}-\d{4}/);
    expect(result.changes.map(({ code, rule }: { code: string; rule: string }) => [code, rule])).toEqual(
      expect.arrayContaining([
        ['removed', 'phq9-rise'],
        ['removed', 'gad7-rise'],
      ]),
    );
  });

  it('names everybody who would newly be green, and writes down that it did', async () => {
    const made = await ward.drafted(calmer);
    const { id } = await ward.rehearsed(made);
    const { patients, total, next } = must(await ward.ours.moved(ward.nora, id, 'newly-green'), 200);
    expect([total, next]).toEqual([2, null]);
    const mine = patients.find(({ patient }: { patient: string }) => patient === karl.patient);
    expect(mine).toMatchObject({
      response: risen,
      before: 'yellow',
      stored: 'yellow',
      after: 'green',
      rulesBefore: expect.arrayContaining(['phq9-rise', 'gad7-rise']),
      rulesAfter: [],
      outcome: 'letter',
      contactWithin14: false,
      lookedAt: null,
    });
    expect(mine.name).toMatch(/^Karl/);
    expect(mine.cpr).toMatch(/^\d{6}-\d{4}$/);
    const [seen] = await rowsOf<{ patients: string[] }>(
      test,
      `select patients from audit where act = 'rules.list-moved' and patients is not null order by id desc limit 1`,
    );
    expect([...seen!.patients].sort()).toEqual([karl.patient, bodil.patient].sort());
    expect(refusal(await ward.ours.moved(ward.sanne, id, 'newly-green'))).toEqual([404, 'not-found']);
    expect(refusal(await ward.ours.rehearsal(ward.sanne, id))).toEqual([404, 'not-found']);
    expect(must(await ward.ours.moved(ward.nora, id, 'newly-red'), 200)).toEqual({
      patients: [],
      next: null,
      total: 0,
    });
  });

  it('is approved by only when each of them was looked at; looking can be taken back', async () => {
    const made = await ward.drafted(calmer);
    const { id } = await ward.rehearsed(made);
    const refused = await approve(ward.liv, made);
    expect([...refusal(refused), refused.body.left]).toEqual([422, 'invalid', 'rehearsal not-looked-at', 2]);
    const { patients } = must(await ward.ours.moved(ward.nora, id, 'newly-green'), 200);
    const entries = patients.map(({ entry }: { entry: string }) => entry);
    expect(must(await ward.ours.look(ward.nils, id, entries[0], 'ringet til'), 200)).toMatchObject({
      lookedAt: { by: 'Nils Nordtest', note: 'ringet til' },
      left: 1,
    });
    expect(must(await ward.ours.unlook(ward.nora, id, entries[0]), 200)).toEqual({ lookedAt: null, left: 2 });
    must(await ward.ours.look(ward.nora, id, entries[0]), 200);
    expect(refusal(await approve(ward.liv, made))).toContain('rehearsal not-looked-at');
    must(await ward.ours.look(ward.liv, id, entries[1], 'seen'), 200);
    expect(must(await approve(ward.liv, made), 200).status).toBe('approved');
    // what was decided by stands as it is
    expect(refusal(await ward.ours.unlook(ward.liv, id, entries[1]))).toEqual([409, 'changed']);
    must(await ward.ours.delete(ward.liv, made.id, made.version), 204);
  });

  it('holds no more when the text changes, or when other rules are in force', async () => {
    const made = await ward.drafted(stricter);
    const first = await ward.rehearsed(made);
    expect(first.result).toMatchObject({ newlyGreen: 0, raised: 0 });
    const next = { ...made.document, description: { da: 'Anden tekst', en: 'Other text' } };
    const { revision } = must(await ward.ours.save(ward.nora, made.id, made.version, made.revision, next), 200);
    expect((await ward.ours.rehearsal(ward.nora, first.id)).body.stale).toBe(true);
    expect(refusal(await approve(ward.liv, { ...made, revision }))).toContain('rehearsal stale');
    const second = await ward.rehearsed(made);
    expect(second.stale).toBe(false);
    // another version is taken into use meanwhile
    const other = await ward.approved(({ rules }) => ({ rules: [...rules].reverse() }));
    const { effectiveFrom } = must(await ward.ours.activate(ward.liv, other.id, other.version), 200);
    await test.clock.set(new Date(Date.parse(effectiveFrom) + 1));
    expect((await ward.ours.rehearsal(ward.nora, second.id)).body.stale).toBe(true);
    expect(refusal(await approve(ward.liv, { ...made, revision }))).toContain('rehearsal stale');
    must(await ward.ours.retire(ward.liv, other.id, other.version), 200);
  });

  it('says so when there is no past, and is not enough when there is one outside its period', async () => {
    const made = await ward.drafted(calmer);
    const year = must(await ward.ours.rehearse(ward.nora, made.id, made.version, '2020-01-01', '2020-12-31'), 202);
    expect(await ward.ended(ward.nora, year.id)).toMatchObject({
      state: 'done',
      result: { responses: 0, empty: true, newlyGreen: 0 },
    });
    expect(refusal(await approve(ward.liv, made))).toContain('rehearsal too-short');
    for (const [from, to, fault] of [
      ['2026-02-30', '2026-03-01', 'from bad-date'],
      ['2026-03-02', '2026-03-01', 'to before-from'],
      ['2010-01-01', '2026-03-01', 'from too-long'],
    ] as const)
      expect(refusal(await ward.ours.rehearse(ward.nora, made.id, made.version, from, to))).toContain(fault);
  });

  it('is printed for the meeting without anybody’s name', async () => {
    const made = await ward.drafted(calmer);
    const { id } = await ward.rehearsed(made);
    const reply = await ward.ours.pdf(ward.nora, id);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(String(reply.body).slice(0, 5)).toBe('%PDF-');
    expect(refusal(await ward.ours.pdf(ward.sanne, id))).toEqual([404, 'not-found']);
  });
});
