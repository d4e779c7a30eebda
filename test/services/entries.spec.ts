import { randomUUID } from 'node:crypto';
import { depressionAnswers, without } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { day } from '../setup/enrol.js';
import { type Person, signIn } from '../setup/people.js';
import { type Planted, plant, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { codes, entriesOf } from './entries.helpers.js';

type Entries = ReturnType<typeof entriesOf>;

let test: TestApp;
let nora: Person;
let nils: Person;
let sanne: Person;
let karl: Person;
let here: Planted;
let another: Entries['another'];
let draft: Entries['draft'];
let finish: Entries['finish'];
let responses: Entries['responses'];
let acuteItem: Entries['acuteItem'];

beforeAll(async () => {
  test = await startTestApp();
  here = await plant(test, 'karl');
  ({ another, draft, finish, responses, acuteItem } = entriesOf(test, here));
  karl = await signIn(test, 'karl');
  nora = await signIn(test, 'nora');
  nils = await signIn(test, 'nils');
  sanne = await signIn(test, 'sanne');
});
afterAll(() => test?.close());

describe('a paper', () => {
  it('is typed twice by two people, and is a response once they agree', async () => {
    const assignment = await another();
    const id = randomUUID();
    expect((await finish(nora, assignment)).body).toMatchObject({ kind: 'kept', response: null });
    expect(await responses(assignment)).toEqual([]);
    const { body } = await finish(nils, assignment, { round: 2, response: id });
    expect(body).toMatchObject({ kind: 'stored', differences: [], response: { id, version: 1, late: false } });
    const [row] = await responses(assignment);
    expect(row).toMatchObject({
      id,
      mode: 'paper',
      answers: depressionAnswers(1, 0),
      entered_by_name: 'Nora Nordtest',
      second_entered_by_name: 'Nils Nordtest',
      entry_notes: [],
    });
    expect((row!.completed_at as Date).toISOString()).toContain(`${day(test, -1)}T1`);
    await until(
      'assessed',
      async () => (await rowsOf(test, 'select 1 from triage where response_id = $1', [id])).length,
    );
    const { body: view } = await nora.get(`/responses/${id}`);
    expect(view).toMatchObject({ mode: 'paper', enteredBy: 'Nora Nordtest', secondEnteredBy: 'Nils Nordtest' });
  });

  it('hides the first entry from the second, and from everybody else', async () => {
    const assignment = await another();
    await finish(nora, assignment, {
      answers: depressionAnswers(2, 0, { 'contact.want': 1, 'contact.urgent': 0, 'contact.topic': 'hemmelig' }),
    });
    for (const who of [nora, nils]) {
      const { body } = await who.get(`/assignments/${assignment}/answer-for`);
      expect(body.paper.entries).toEqual([
        { round: 1, by: 'Nora Nordtest', mine: who === nora, finished: true, at: expect.any(String) },
      ]);
      expect([body.paper.own, body.paper.next]).toEqual([null, who === nora ? 'wait' : 'second']);
      expect(JSON.stringify(body)).not.toContain('hemmelig');
    }
    expect(codes(await nils.get(`/assignments/${assignment}/differences`))).toEqual([409, 'changed']);
  });

  it('is typed the second time by another, unless the department says otherwise', async () => {
    const assignment = await another();
    await finish(nora, assignment);
    expect(codes(await finish(nora, assignment, { round: 2 }))).toEqual([409, 'same-person']);
    expect(codes(await sanne.put(`/departments/${here.department}/second-entry`, { secondEntry: 'same' }))).toEqual([
      404,
      'not-found',
    ]);
    expect((await nora.put(`/departments/${here.department}/second-entry`, { secondEntry: 'same' })).status).toBe(204);
    expect((await finish(nora, assignment, { round: 2 })).body.kind).toBe('stored');
    await nora.put(`/departments/${here.department}/second-entry`, { secondEntry: 'other' });
  });

  it('that differs names every difference, and waits until each is chosen', async () => {
    const assignment = await another();
    const id = randomUUID();
    await finish(nora, assignment, { answers: without(depressionAnswers(1, 0), 'gad7.7') });
    const second = { ...depressionAnswers(1, 0), 'phq9.2': 3 };
    const { body } = await finish(nils, assignment, { round: 2, answers: second, filledOn: day(test), response: id });
    const differences = [
      { code: ':filledOn', first: day(test, -1), second: day(test) },
      { code: 'phq9.2', first: 1, second: 3 },
      { code: 'gad7.7', first: null, second: 1 },
    ];
    expect(body.kind).toBe('differs');
    expect(body.differences.map(({ first = null, ...one }: { first?: unknown }) => ({ first, ...one }))).toEqual(
      differences,
    );
    expect(await responses(assignment)).toEqual([]);
    const seen = await nora.get(`/assignments/${assignment}/differences`);
    expect(seen.body.differences).toHaveLength(3);
    const half = await nora.post(`/assignments/${assignment}/resolve`, { response: id, chosen: { 'phq9.2': 2 } });
    expect(half.body).toMatchObject({
      code: 'invalid',
      faults: [
        { path: 'chosen.:filledOn', code: 'not-chosen' },
        { path: 'chosen.gad7.7', code: 'not-chosen' },
      ],
    });
    const chosen = { ':filledOn': 1, 'phq9.2': 2, 'gad7.7': 1 };
    const done = await nora.post(`/assignments/${assignment}/resolve`, { response: id, chosen });
    expect(done.body).toMatchObject({ kind: 'stored', response: { id } });
    const [row] = await responses(assignment);
    expect(row!.answers).toEqual(without(second, 'gad7.7'));
    expect(codes(await nora.post(`/assignments/${assignment}/resolve`, { response: id, chosen }))).toEqual([
      409,
      'already-answered',
    ]);
  });

  it('raises an acute answer at the first entry, before there is a second', async () => {
    const assignment = await another();
    const { body } = await finish(nora, assignment, { answers: depressionAnswers(0, 2) });
    expect(body.kind).toBe('kept');
    expect(body.advice.da).toContain('112');
    expect(JSON.stringify((await acuteItem(assignment)).reasons)).toContain('papirskema');
    expect(await responses(assignment)).toEqual([]);
  });

  it('with an answer that was not asked says so, and keeps it out only with a note', async () => {
    const assignment = await another();
    const answers = { ...depressionAnswers(0, 0), 'contact.urgent': 2 };
    const refused = await finish(nora, assignment, { answers });
    expect(refused.body).toMatchObject({ code: 'answers', faults: [{ path: '/contact.urgent', code: 'not-asked' }] });
    const keepOut = [{ path: '/contact.urgent', text: 'Kryds ved i dag, men nej til kontakt: ringet op' }];
    expect(
      (await finish(nora, assignment, { answers, keepOut: [{ path: '/nowhere', text: 'x' }] })).body,
    ).toMatchObject({
      code: 'invalid',
      faults: [{ path: 'keepOut./nowhere', code: 'not-there' }],
    });
    const id = randomUUID();
    expect((await finish(nora, assignment, { answers, keepOut })).body.kind).toBe('kept');
    expect((await finish(nils, assignment, { round: 2, answers, keepOut, response: id })).body.kind).toBe('stored');
    const [row] = await responses(assignment);
    expect(row!.entry_notes).toEqual([{ ...keepOut[0], value: 2 }]);
    expect(row!.answers).toEqual(depressionAnswers(0, 0));
    await until(
      'assessed',
      async () => (await rowsOf(test, 'select 1 from triage where response_id = $1', [id])).length,
    );
    const { body } = await nora.get(`/responses/${id}`);
    expect(body.entryNotes).toEqual([{ label: expect.any(Object), text: keepOut[0]!.text, value: 2 }]);
  });

  it.each([
    ['without a date', { filledOn: undefined }, 'missing'],
    ['of a day that does not exist', { filledOn: '2026-02-30' }, 'no-date'],
    ['of tomorrow', { filledOn: 'tomorrow' }, 'in-the-future'],
  ])('%s is refused', async (_, more, code) => {
    const filledOn = more.filledOn === 'tomorrow' ? day(test, 1) : more.filledOn;
    expect((await finish(nora, await another(), { filledOn })).body).toMatchObject({
      code: 'invalid',
      faults: [{ path: 'filledOn', code }],
    });
  });

  it('that comes after the window is late, and is an answer all the same', async () => {
    const assignment = await another();
    await rowsOf(
      test,
      `update assignment set state = 'missed', closes_at = app.now() - interval '1 day', due_at = app.now() - interval '2 days', opens_at = app.now() - interval '9 days' where id = $1`,
      [assignment],
    );
    await finish(nora, assignment, { filledOn: day(test, -3) });
    expect((await finish(nils, assignment, { round: 2, filledOn: day(test, -3) })).body.response).toMatchObject({
      late: true,
    });
  });

  it('can be begun again: what was typed stays, with the reason', async () => {
    const assignment = await another();
    await finish(nora, assignment);
    await finish(nils, assignment, { round: 2, answers: depressionAnswers(2, 0) });
    const path = `/assignments/${assignment}/entries/paper/start-over`;
    expect(codes(await nora.post(path, { round: 1, reason: '' }))).toEqual([422, 'invalid']);
    expect((await nora.post(path, { round: 1, reason: 'Forkert papir' })).status).toBe(204);
    expect((await nora.get(`/assignments/${assignment}/answer-for`)).body.paper).toEqual({
      entries: [],
      own: null,
      next: 'first',
    });
    const rows = await rowsOf(
      test,
      'select round, voided_reason from staff_entry where assignment_id = $1 order by round',
      [assignment],
    );
    expect(rows).toEqual([1, 2].map((round) => ({ round, voided_reason: 'Forkert papir' })));
    expect((await finish(nils, assignment)).body.kind).toBe('kept');
  });

  it('being typed by one is not typed over by another', async () => {
    const assignment = await another();
    const path = `/assignments/${assignment}/entries/paper`;
    const first = await nora.put(path, draft({ answers: { 'phq9.1': 2 } }));
    expect(first.body).toMatchObject({ version: 1, advice: null });
    expect((await nils.put(path, draft())).body).toMatchObject({ code: 'changed', by: 'Nora Nordtest' });
    expect((await nora.put(path, draft())).body).toMatchObject({ code: 'changed', version: 1 });
    expect((await nora.get(`/assignments/${assignment}/answer-for`)).body.paper.own).toMatchObject({
      round: 1,
      version: 1,
      answers: { 'phq9.1': 2 },
    });
    const [a, b] = await Promise.all([1, 2].map(() => nora.put(path, draft({ baseVersion: 1 }))));
    expect([a!.status, b!.status].sort()).toEqual([200, 409]);
  });

  it('is not there for another department, and not for a patient', async () => {
    const assignment = await another();
    for (const reply of [
      await finish(sanne, assignment),
      await sanne.get(`/assignments/${assignment}/answer-for`),
      await sanne.put(`/assignments/${assignment}/entries/paper`, draft()),
      await sanne.get(`/assignments/${assignment}/paper`),
      await finish(nora, assignment, {}, 'pigeon'),
    ])
      expect(codes(reply)).toEqual([404, 'not-found']);
    const asPatient = await karl.raw('GET', '/home', undefined, { cookie: nora.cookie });
    expect(asPatient.status).toBe(401);
  });

  it('cannot be entered where the questionnaire is answered already, and takes no draft of the patient with it unseen', async () => {
    const assignment = await another();
    const acute = {
      baseVersion: 0,
      answers: { 'phq9.9': 3 },
      place: 'p9',
      language: 'da',
      questionnaireVersion: 1,
      deviceAt: test.clock.now().toISOString(),
    };
    await karl.put(`/drafts/${assignment}`, acute);
    await finish(nora, assignment);
    await finish(nils, assignment, { round: 2 });
    // an acute answer that the patient had begun on a telephone, and that the paper does not hold
    await acuteItem(assignment);
    expect(await rowsOf(test, 'select 1 from draft where assignment_id = $1', [assignment])).toEqual([]);
    expect(codes(await finish(nora, assignment))).toEqual([409, 'already-answered']);
  });
});
