import { checkRuleSet, guardFaults, type RuleSet } from '@stemme/triage';
import { DepartmentsService } from '../../apps/api/src/departments/departments.service.js';
import { RuleCheckService, vocabularyOf } from '../../apps/api/src/rules/rule-check.service.js';
import { depressionAnswers, type Given, without } from '../setup/answers.js';
import { people } from '../../apps/api/src/demo/people.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { inside, makeDepartments } from '../setup/departments.js';
import { asSuperuser, plantAssignment, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { refusal } from './questionnaires.helpers.js';
import { must, ruleWritersOf } from './rules.helpers.js';
import { type Answering, answering, handIn, onMonday, settled } from './triage.helpers.js';

/** The demo's patients of the first department. */
const HERE = people.flatMap((one) => (one.side === 'patient' && one.department === 'A' ? [one.login] : []));

let test: TestApp;
let ward: Awaited<ReturnType<typeof ruleWritersOf>>;
let home: string;

beforeAll(async () => {
  test = await startTestApp();
  ({ A: home } = await makeDepartments(test));
  await onMonday(test);
  ward = await ruleWritersOf(test, home);
});
afterAll(() => test?.close());

/** The same numbers in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function set(document: unknown, path: string, value: number): unknown {
  const copy = structuredClone(document);
  const steps = path
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = steps.pop()!;
  const holder = steps.reduce((inner, step) => (inner as Record<string, unknown>)[step], copy as unknown);
  (holder as Record<string, unknown>)[last] = value;
  return copy;
}

describe('a threshold outside its range (SAF-06)', () => {
  it('is said wherever it is, for 10,000 numbers, and never approved', async () => {
    const { id, version, document } = await ward.drafted();
    const { allowed } = must(await ward.ours.material(ward.nora, id, version), 200);
    const next = numbers(20_261_128);
    const outside = (): { path: string; value: number } => {
      for (;;) {
        const { path, min, max } = allowed[Math.floor(next() * allowed.length)];
        const far = 10 ** (1 + Math.floor(next() * 5)) * next();
        const value = next() < 0.5 ? (min ?? Number.NaN) - far : (max ?? Number.NaN) + far;
        if (Number.isFinite(value) && value !== min && value !== max)
          return { path, value: Math.round(value * 100) / 100 };
      }
    };
    const checks = test.app.get(RuleCheckService, { strict: false });
    const base = must(await ward.ours.version(ward.nora, id, await ward.running()), 200).document as RuleSet;
    const { judge, vocabulary } = await inside(test, ward.nora, async (tx) => {
      const ours = await test.app.get(DepartmentsService, { strict: false }).get(tx, home);
      const uses = await checks.uses(tx, ours, 'depression', test.clock.now());
      return { judge: await checks.judge(tx, ours, document), vocabulary: vocabularyOf(uses) };
    });
    const accepted: unknown[] = [];
    for (let n = 0; n < 10_000; n += 1) {
      const { path, value } = outside();
      const changed = set(document, path, value) as RuleSet;
      // what these two say is part of what the judge says; all of it is asked for where they say nothing
      if (checkRuleSet(changed, vocabulary).length > 0 || guardFaults(base, changed, vocabulary).length > 0) continue;
      if (judge(changed).length === 0) accepted.push([path, value]);
    }
    expect(accepted).toEqual([]);
    // through the door: kept as a draft with its fault, and never rehearsed, approved or used
    for (let n = 0; n < 10; n += 1) {
      const { path, value } = outside();
      const { revision } = must(await ward.ours.version(ward.nora, id, version), 200);
      const saved = must(await ward.ours.save(ward.nora, id, version, revision, set(document, path, value)), 200);
      expect([path, value, saved.faults.length > 0]).toEqual([path, value, true]);
      expect((await ward.ours.approve(ward.liv, id, version, saved.revision)).status).toBe(422);
    }
  });
});

describe('what a rehearsal says is what happens (SAF-09)', () => {
  it('on 500 answers: those that would move do, those that would not do not', async () => {
    const COUNT = 500;
    const next = numbers(9);
    const pick = (most: number): number => Math.floor(next() * (most + 1));
    const answers: Given[] = Array.from({ length: COUNT }, () => {
      const given = depressionAnswers(
        pick(3),
        next() < 0.1 ? 1 : 0,
        next() < 0.1 ? { 'contact.want': 1, 'contact.urgent': pick(2) } : {},
      );
      for (let item = 1; item <= 8; item += 1) given[`phq9.${item}`] = pick(3);
      return next() < 0.15 ? without(given, `phq9.${1 + pick(7)}`) : given;
    });
    let many = await everybody();
    const first = await submitted(many, answers);
    const change = ({ rules }: RuleSet): object => ({
      rules: rules
        .filter(({ id }) => id !== 'gad7-rise')
        .map((rule) => {
          const value = { 'phq9-severe': 18, 'phq9-moderately-severe': 17, 'phq9-rise': 7 }[rule.id];
          return value === undefined ? rule : { ...rule, when: { ...rule.when, value } };
        }),
    });
    const made = await ward.drafted(change);
    const { id, result, state } = await ward.rehearsed(made);
    if (state !== 'done') throw new Error(test.lines.filter((line) => line.includes('rehearsal')).join());
    expect([state, result.responses, result.failedCount]).toEqual(['done', COUNT, 0]);
    const before = await levels(first);
    const moved = new Map(
      (
        await rowsOf<{ response: string; after: string }>(
          test,
          'select response_id as response, after from rehearsal_patient where rehearsal_id = $1 and before <> after',
          [id],
        )
      ).map(({ response, after }) => [response, after]),
    );
    expect(moved.size).toBeGreaterThan(20);
    expect(moved.size).toBeLessThan(COUNT);
    await ward.lookedAt(id);
    must(await ward.ours.approve(ward.liv, made.id, made.version, made.revision), 200);
    const { effectiveFrom } = must(await ward.ours.activate(ward.liv, made.id, made.version), 200);
    // the same people answer the same in the same order, in courses of their own
    await rowsOf(test, `update enrolment set status = 'ended' where id = any ($1)`, [many.map((one) => one.enrolment)]);
    many = await everybody();
    await test.clock.set(new Date(Date.parse(effectiveFrom) + 1));
    const second = await submitted(many, answers);
    const after = await levels(second);
    const said = first.map((response, place) => moved.get(response) ?? before[place]);
    expect(after).toEqual(said);
    // what came before keeps its level
    expect(await levels(first)).toEqual(before);
  }, 240_000);

  const everybody = async (): Promise<Answering[]> => {
    const all: Answering[] = [];
    for (const login of HERE) all.push(await answering(test, login));
    return all;
  };

  /** Each in turn, until there are no answers left. */
  async function submitted(who: readonly Answering[], answers: readonly Given[]): Promise<string[]> {
    const owed = await asSuperuser(test, async (client) => {
      const made: Answering[] = [];
      for (const place of answers.keys()) {
        const one = who[place % who.length]!;
        made.push({ ...one, assignment: await plantAssignment(client, one, 'depression-start') });
      }
      return made;
    });
    const ids: string[] = [];
    for (const [place, given] of answers.entries()) ids.push(must(await handIn(test, owed[place]!, given), 200).id);
    await until('everything to be judged', async () => (await levels(ids)).every((level) => level !== null), 120_000);
    await settled(test);
    return ids;
  }

  async function levels(ids: readonly string[]): Promise<(string | null)[]> {
    const rows = await rowsOf<{ response: string; level: string }>(
      test,
      'select response_id as response, level from triage where response_id = any ($1)',
      [ids],
    );
    const known = new Map(rows.map(({ response, level }) => [response, level]));
    return ids.map((response) => known.get(response) ?? null);
  }
});

it('a refusal says what it is about', async () => {
  expect(refusal(await ward.ours.rehearse(ward.nora, 'depression', 999_999, '2026-01-01', '2026-02-01'))).toEqual([
    404,
    'not-found',
  ]);
});
