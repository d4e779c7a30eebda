import { randomUUID } from 'node:crypto';
import { instruments } from '@stemme/scoring/instruments';
import { LookBackRunService } from '../../apps/api/src/quality/look-back-run.service.js';
import { signIn } from '../setup/people.js';
import { asSuperuser, rowsOf } from '../setup/rows.js';
import {
  begin,
  test,
  nora,
  liv,
  sanne,
  karl,
  bodil,
  sent,
  ran,
  kinds,
  inForce,
  outOfForce,
  stricter,
  start,
} from './lookback.helpers.js';
import { itemOf, settled } from './triage.helpers.js';

beforeAll(begin);
afterAll(() => test?.close());

describe('before anything has changed', () => {
  it('finds what was read by hand, and what cannot be computed, and nobody else', async () => {
    const { lookBack, findings } = await ran();
    expect(lookBack).toMatchObject({ state: 'done', total: 6, done: 6, notRecomputed: 1, worse: 0 });
    expect(kinds(findings)).toEqual({ byHand: 'milder', broken: 'not-recomputed' });
    expect(findings.find(({ response }) => response === sent.byHand)).toMatchObject({
      from: { level: 'grey', atWorst: 'acute' },
      to: { level: 'green' },
    });
    expect(findings.find(({ response }) => response === sent.broken)).toMatchObject({
      why: 'phq-9:out-of-range',
      to: null,
    });
  });
});

describe('when a rule was corrected', () => {
  beforeAll(() => inForce('rule-set', 1000, stricter()));
  afterAll(() => outOfForce('rule-set'));

  it('finds who should have been worse, worst first, with names, from what to what, and what happened', async () => {
    const { lookBack, findings } = await ran();
    expect(kinds(findings)).toEqual({ early: 'worse', mild: 'worse', byHand: 'milder', broken: 'not-recomputed' });
    expect(findings.map(({ kind }) => kind)).toEqual(['worse', 'worse', 'not-recomputed', 'milder']);
    const mild = findings.find(({ response }) => response === sent.mild)!;
    expect(mild).toMatchObject({
      patient: { name: 'Karl Eksempel' },
      from: { level: 'green' },
      to: { level: 'red' },
      ruleSet: { id: 'depression', to: 1000 },
      fired: ['no-interest'],
      reviewed: null,
      item: null,
    });
    expect(lookBack).toMatchObject({ worse: 2, unreviewed: 3, by: 'Liv Lægeprøve' });
    expect(lookBack.versions).toContainEqual({ name: 'rule-set/depression', version: 1000 });
  });

  it('is bounded by date, rule set and the version that scored', async () => {
    const since = test.clock.now().toISOString().slice(0, 10);
    expect(kinds((await ran({ since })).findings)).not.toHaveProperty('early');
    expect((await ran({ ruleSet: 'copd' })).findings).toEqual([]);
    const phq9 = instruments.find(({ id }) => id === 'phq-9')!.version;
    expect(kinds((await ran({ definition: `phq-9@${phq9}` })).findings)).toMatchObject({ mild: 'worse' });
  });

  it.each([
    ['ruleSet', 'depresion'],
    ['definition', 'phq-9@0.1.0'],
  ])('a slip in %s is refused, and not taken for nobody', async (path, slip) => {
    const { status, body } = await start({ [path]: slip });
    expect([status, body.faults]).toEqual([422, [{ path, code: 'unknown' }]]);
  });

  it('changes nothing that stands', async () => {
    const state = () =>
      rowsOf(
        test,
        'select id, level, state, version, outcome from worklist_item where kind <> $$no-answer$$ order by id',
      ).then(JSON.stringify);
    const triage = () => rowsOf(test, 'select id, level, at_worst, body from triage order by id').then(JSON.stringify);
    const before = [await state(), await triage()];
    await ran();
    expect([await state(), await triage()]).toEqual(before);
  });

  it('raises a new item for somebody who should have been worse, when a clinician says so, once', async () => {
    const { lookBack, findings } = await ran();
    const mild = findings.find(({ response }) => response === sent.mild)!;
    const at = `/lookbacks/${lookBack.id}/findings/${mild.id}`;
    const raised = await nora.post(`${at}/raise`);
    expect([raised.status, raised.body.item]).toEqual([200, expect.any(String)]);
    expect((await nora.post(`${at}/raise`)).body.item).toBe(raised.body.item);
    const item = await itemOf(nora, karl.department, ({ id }) => id === raised.body.item);
    expect(item).toMatchObject({ kind: 'look-back', level: 'red', state: 'open', response: sent.mild });
    expect(item.reasons[0]!.because.da).toContain('Grænsen var sat forkert');
    const milder = findings.find(({ kind }) => kind === 'milder')!;
    const refused = await nora.post(`/lookbacks/${lookBack.id}/findings/${milder.id}/raise`);
    expect([refused.status, refused.body.faults]).toEqual([422, [{ path: '', code: 'not-worse' }]]);
  });

  it('is reviewed by somebody, because of something, once', async () => {
    const { lookBack, findings } = await ran();
    const at = `/lookbacks/${lookBack.id}/findings/${findings[0]!.id}/review`;
    expect((await nora.post(at, { because: ' ' })).status).toBe(422);
    const done = await nora.post(at, { because: 'Ringet op: har det godt' });
    expect(done.body.reviewed).toMatchObject({ by: 'Nora Nordtest', because: 'Ringet op: har det godt' });
    expect((await liv.post(at, { because: 'Også set' })).status).toBe(409);
    const { body } = await nora.get(`/lookbacks/${lookBack.id}`);
    expect(body.lookBack.unreviewed).toBe(2);
  });

  it('says what has happened since, and to whom', async () => {
    const item = await itemOf(
      nora,
      karl.department,
      ({ response, kind }) => response === sent.severe && kind === 'response',
    );
    await nora.post(`/worklist/${item.id}/outcome`, {
      version: item.version,
      outcome: 'phoned',
      note: 'Talt med hende',
    });
    await bodil.me.post('/contact-requests', { id: randomUUID(), enrolment: bodil.enrolment, urgent: 1 });
    await settled(test);
    const { findings } = await ran();
    const broken = findings.find(({ response }) => response === sent.broken)!;
    expect(broken.happened).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'contact', what: '1' })]));
  });

  it('is started by those who answer for the rules, for their own department, one at a time', async () => {
    expect((await start({}, await signIn(test, 'nils'))).status).toBe(403);
    expect((await start({}, sanne)).status).toBe(404);
    expect((await sanne.get(`/lookbacks?department=${karl.department}`)).status).toBe(404);
    const { lookBack } = await ran();
    expect((await sanne.get(`/lookbacks/${lookBack.id}`)).status).toBe(404);
    for (const [more, path, code] of [
      [{ since: '2026-02-30' }, 'since', 'bad-date'],
      [{ since: '2090-01-01' }, 'since', 'in-the-future'],
      [{ definition: 'phq-9' }, 'definition', 'bad-version'],
    ] as const) {
      const reply = await start(more);
      expect([reply.status, reply.body.faults]).toEqual([422, [{ path, code }]]);
    }
    await asSuperuser(test, (client) =>
      client.query(
        `insert into look_back (department_id, reason, total, created_by, created_by_name)
        select $1, 'Kører', 9, id, name from clinician limit 1`,
        [karl.department],
      ),
    );
    expect((await start()).status).toBe(429);
    const { body } = await liv.get(`/lookbacks?department=${karl.department}`);
    const running = body.lookBacks.find(({ reason }: { reason: string }) => reason === 'Kører');
    expect((await liv.post(`/lookbacks/${running.id}/cancel`)).body).toMatchObject({ state: 'cancelled' });
    expect((await liv.post(`/lookbacks/${running.id}/cancel`)).status).toBe(409);
    expect((await start()).status).toBe(202);
    await test.app.get(LookBackRunService).ended();
  });

  it('is said to have stopped when its process has gone', async () => {
    await asSuperuser(test, (client) =>
      client.query(
        `insert into look_back (department_id, reason, total, created_by, created_by_name, seen_at)
        select $1, 'Forladt', 9, id, name, now() - interval '5 minutes' from clinician limit 1`,
        [karl.department],
      ),
    );
    const { body } = await liv.get(`/lookbacks?department=${karl.department}`);
    expect(body.lookBacks[0]).toMatchObject({ reason: 'Forladt', state: 'stopped' });
    expect((await start()).status).toBe(202);
    await test.app.get(LookBackRunService).ended();
  });
});

describe('when a definition was corrected', () => {
  it('scores the stored answers by what is in force now', async () => {
    const phq9 = instruments.find(({ id }) => id === 'phq-9')!;
    const [total] = phq9.scales;
    // two items count from now on
    const [minimal, mild] = total!.bands;
    const items = total!.items.slice(0, 2);
    const half = { ...total!, items, range: { min: 0, max: 6 }, bands: [minimal!, { ...mild!, to: 6 }] };
    const corrected = { ...phq9, version: '1000.0.0', scales: [half, { ...total!, code: 'ALL' }] };
    await inForce('instrument', 1000, corrected);
    const { findings } = await ran();
    await outOfForce('instrument');
    const severe = findings.find(({ response }) => response === sent.severe)!;
    expect(severe).toMatchObject({ kind: 'milder', from: { level: 'red' } });
    expect(severe.scores).toContainEqual({
      scale: 'phq-9.TOTAL',
      before: { low: 24, high: 24 },
      after: { low: 6, high: 6 },
    });
  });

  it('passes nobody over when the definition in force cannot be read', async () => {
    await inForce('instrument', 1001, { id: 'phq-9', version: '1001.0.0' } as never);
    const { findings, lookBack } = await ran();
    await outOfForce('instrument');
    expect(lookBack).toMatchObject({ notRecomputed: 6, state: 'done' });
    expect(findings.map(({ why }) => why)).toEqual(Array.from({ length: 6 }, () => 'phq-9:definition'));
  });
});

it('leaves the morning check out', async () => {
  await asSuperuser(test, (client) =>
    client.query('update patient set synthetic = true where id = $1', [bodil.patient]),
  );
  const { findings } = await ran();
  await asSuperuser(test, (client) =>
    client.query('update patient set synthetic = false where id = $1', [bodil.patient]),
  );
  expect(findings).toEqual([]);
});
