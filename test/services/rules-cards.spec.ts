import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import type { Person, Reply } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { refusal } from './questionnaires.helpers.js';
import { must, ruleWritersOf } from './rules.helpers.js';

let test: TestApp;
let here: { A: string; B: string };
let ward: Awaited<ReturnType<typeof ruleWritersOf>>;

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  here = await makeDepartments(test);
  ward = await ruleWritersOf(test, here.A);
});
afterAll(() => test?.close());

const base = (): string => `/departments/${here.A}/action-cards`;
const card = {
  instruction: { da: 'Ring samme dag. Spørg til planer.', en: 'Call the same day. Ask about plans.' },
  phoneKind: 'department',
  journal: { da: 'PHQ-9 {score}, ændring {ændring}. {handling}', en: 'PHQ-9 {score}, change {change}. {action}' },
};
const put = (who: Person, rule: string, version: number, more: object = {}): Promise<Reply> =>
  who.put(`${base()}/depression/${rule}`, { version, ...card, ...more });
const takeDown = (who: Person, rule: string, version: number): Promise<Reply> =>
  who.raw('DELETE', `${base()}/depression/${rule}/${version}`, undefined, { 'x-csrf-token': who.csrf });

describe('an action card', () => {
  it('is written by the department, for one rule, and read where the rule has fired', async () => {
    expect(must(await ward.nora.get(`${base()}/depression/phq9-severe`), 200)).toEqual({ card: null });
    const { cards, may, phones, braces } = must(await ward.nora.get(base()), 200);
    expect([cards, may]).toEqual([[], { edit: true }]);
    expect(phones.map(({ kind }: { kind: string }) => kind)).toContain('department');
    expect(braces.da).toContain('score');
    const own = phones.find(({ kind }: { kind: string }) => kind === 'department');
    expect(must(await put(ward.nils, 'phq9-severe', 0), 200)).toMatchObject({
      ruleSet: 'depression',
      rule: 'phq9-severe',
      version: 1,
      ...card,
      phone: own.number,
      phoneLabel: own.label,
      phoneNumber: null,
      by: 'Nils Nordtest',
    });
    expect(must(await ward.nora.get(`${base()}/depression/phq9-severe`), 200).card.version).toBe(1);
    expect(must(await ward.nora.get(`${base()}?ruleSet=epilepsy`), 200).cards).toEqual([]);
    expect(must(await ward.nora.get(`${base()}?ruleSet=depression`), 200).cards).toHaveLength(1);
    expect(refusal(await ward.sanne.get(`${base()}/depression/phq9-severe`))).toEqual([404, 'not-found']);
    expect(refusal(await put(ward.sanne, 'phq9-severe', 1))).toEqual([404, 'not-found']);
  });

  it('keeps what it said before, and is not written over by two at once', async () => {
    must(await put(ward.nora, 'phq9-rise', 0), 200);
    const both = await Promise.all([
      put(ward.nora, 'phq9-rise', 1, { phoneKind: null, phoneNumber: '12 34 56 78' }),
      put(ward.liv, 'phq9-rise', 1, { journal: null }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = both.find(({ status }) => status === 409)!;
    expect(lost.body).toMatchObject({ code: 'changed', version: 2 });
    expect((await takeDown(ward.nora, 'phq9-rise', 1)).status).toBe(409);
    expect((await takeDown(ward.nora, 'phq9-rise', 2)).status).toBe(204);
    expect(must(await ward.nora.get(`${base()}/depression/phq9-rise`), 200)).toEqual({ card: null });
    const { versions } = must(await ward.nora.get(`${base()}/depression/phq9-rise/history`), 200);
    expect(versions.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1]);
    expect(versions[0]).toMatchObject({ instruction: null, journal: null, phone: null });
    must(await put(ward.nora, 'phq9-rise', 3), 200);
  });

  it('refuses what cannot be filled, called or read', async () => {
    for (const [more, fault] of [
      [{ journal: { da: '{cpr}', en: 'x' } }, 'journal.da unknown-brace'],
      [{ journal: { da: 'x', en: 'half {score' } }, 'journal.en unknown-brace'],
      [{ phoneKind: 'fax' }, 'phoneKind unknown-phone'],
      [{ phoneNumber: '12345678' }, 'phoneNumber two-phones'],
      [{ phoneKind: null, phoneNumber: 'call me' }, 'phoneNumber bad-number'],
      [{ instruction: null, phoneKind: null, journal: null }, 'instruction empty'],
      [{ instruction: { da: ' ', en: 'x' } }, 'instruction.da matches'],
    ] as const)
      expect(refusal(await put(ward.nora, 'gad7-rise', 0, more))).toContain(fault);
    expect(refusal(await ward.nora.put(`${base()}/nobodys/rule`, { version: 0, ...card }))).toEqual([404, 'not-found']);
    const rows = await rowsOf(test, `select 1 from action_card where rule = 'gad7-rise'`);
    expect(rows).toEqual([]);
  });
});
