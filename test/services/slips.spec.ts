import { depressionAnswers } from '../setup/answers.js';
import { inMinutes, openTalks, type Talking } from './consultations.helpers.js';
import { again, type Answering, handIn, itemOf, levelOf, listed, settled } from './triage.helpers.js';
import { planted } from './worklist.helpers.js';

/** What a hurried or a hostile person once made of it. */
let here: Talking;
beforeAll(async () => {
  here = await openTalks();
});
afterAll(() => here?.test.close());

const send = async (
  who: Answering,
  answers: Parameters<typeof handIn>[2],
  more: Record<string, unknown> = {},
): Promise<string> => {
  const { status, body } = await handIn(here.test, who, answers, more);
  expect([status, body.code]).toEqual([200, undefined]);
  await levelOf(here.test, body.id);
  await settled(here.test);
  return body.id;
};
const stateOf = async (response: string): Promise<string> =>
  (await here.karl.me.get(`/responses/${response}`)).body.state;
const outcome = (item: { id: string; version: number }, more: object) =>
  here.nora.post(`/worklist/${item.id}/outcome`, { version: item.version, outcome: 'letter', ...more });

describe('a calm answer is not told that nobody gets in touch', () => {
  it('while the alarm of what it replaces is open, nor while a talk is still to come', async () => {
    const { karl, nora, test } = here;
    const mine = await again(test, karl);
    const first = await send(mine, depressionAnswers(3, 0));
    const item = await itemOf(nora, karl.department, ({ response }) => response === first);
    const calm = await send(mine, depressionAnswers(0, 0), { supersedes: first });
    expect([(await levelOf(test, calm)).level, await stateOf(calm)]).toEqual(['green', 'will-be-read']);
    const consultation = { kind: 'phone', reason: 'søvn', byAt: inMinutes(test, 60) };
    expect((await outcome(item, { consultation })).status).toBe(200);
    expect(await stateOf(calm)).toBe('will-be-read');
    const [talk] = (await nora.get(`/patients/${karl.patient}/talks`)).body.consultations;
    await nora.post(`/consultations/${talk.id}/hold`, { version: talk.version });
    expect(await stateOf(calm)).toBe('no-contact');
  });

  it('while an acute answer that was changed back before it was sent is open', async () => {
    const { karl, nora, test } = here;
    const mine = await again(test, karl);
    const draft = (item9: number, baseVersion: number) =>
      karl.me.put(`/drafts/${mine.assignment}`, {
        baseVersion,
        answers: depressionAnswers(0, item9),
        place: 'x',
        language: 'da',
        questionnaireVersion: 1,
        deviceAt: test.clock.now().toISOString(),
      });
    expect([(await draft(2, 0)).status, (await draft(0, 1)).status]).toEqual([200, 200]);
    const item = await itemOf(nora, karl.department, ({ kind }) => kind === 'draft');
    const calm = await send(mine, depressionAnswers(0, 0));
    expect([(await levelOf(test, calm)).level, await stateOf(calm)]).toEqual(['green', 'will-be-read']);
    await outcome(item, { outcome: 'phoned' });
    expect(await stateOf(calm)).toBe('no-contact');
  });
});

it('what was read and closed without a talk is not promised a call any more', async () => {
  const { karl, nora, test } = here;
  const response = await send(await again(test, karl), depressionAnswers(2, 0));
  const item = await itemOf(nora, karl.department, (one) => one.response === response);
  await nora.get(`/responses/${response}`);
  const text = async () => (await karl.me.get(`/responses/${response}`)).body.text.da;
  expect(await text()).toMatch(/ringer til dig|læser dine svar/);
  await outcome(item, { outcome: 'no-action', note: 'set i journalen' });
  expect(await text()).not.toMatch(/ringer til dig|læser dine svar/);
});

it('a page with questions is given of the rules only what it reckons with', async () => {
  const { karl, test } = here;
  const { assignment } = await again(test, karl);
  const { crisis } = (await karl.me.get(`/assignments/${assignment}`)).body;
  expect(Object.keys(crisis.ruleSet).sort()).toEqual(['id', 'pathway', 'requires', 'rules', 'version']);
  for (const rule of crisis.ruleSet.rules)
    expect(rule).toEqual({
      id: expect.any(String),
      level: 'acute',
      when: expect.any(Object),
      because: { da: '', en: '' },
      source: '',
    });
});

describe('an outcome that was a slip', () => {
  const due = (): Date => new Date(inMinutes(here.test, 120));
  const talksOf = async (item: string) =>
    (await here.nora.get(`/patients/${here.karl.patient}/talks`)).body.consultations
      .filter((one: { item: string }) => one.item === item)
      .map(({ reason, state }: { reason: string; state: string }) => `${reason} ${state}`)
      .sort();
  const asked = (reason: string) => ({
    consultation: { kind: 'phone', reason, byAt: inMinutes(here.test, 90) },
  });

  it('takes back the talk it asked for, and not what an earlier outcome asked for', async () => {
    const id = await planted(here.test, here.karl, { due: due() });
    const nextAttemptAt = inMinutes(here.test, 30);
    await outcome({ id, version: 1 }, { ...asked('first'), outcome: 'not-reached', nextAttemptAt });
    await outcome({ id, version: 2 }, asked('second'));
    expect(await talksOf(id)).toEqual(['first requested', 'second requested']);
    expect((await here.nora.post(`/worklist/${id}/undo`, { version: 3 })).status).toBe(200);
    expect(await talksOf(id)).toEqual(['first requested']);
  });

  it('stands when the talk has been held meanwhile', async () => {
    const id = await planted(here.test, here.karl, { due: due() });
    await outcome({ id, version: 1 }, asked('held'));
    const { consultations } = (await here.nora.get(`/patients/${here.karl.patient}/talks`)).body;
    const talk = consultations.find((one: { item: string }) => one.item === id);
    expect((await here.nora.post(`/consultations/${talk.id}/hold`, { version: talk.version })).status).toBe(200);
    const { status, body } = await here.nora.post(`/worklist/${id}/undo`, { version: 2 });
    expect([status, body.faults]).toEqual([403, [{ path: 'consultation', code: 'gone-on' }]]);
  });
});

it('a list in the place of a talk, and half a character, are said to be wrong', async () => {
  const id = await planted(here.test, here.karl, { due: new Date(inMinutes(here.test, 120)) });
  const loop = `/departments/${here.karl.department}`;
  expect((await here.nora.put(`${loop}/capacity`, { capacity: [] })).status).toBe(422);
  expect((await here.nora.put(`${loop}/escalation`, { steps: [[]], responsible: null })).status).toBe(422);
  for (const more of [{ consultation: [] }, { consultation: [{}] }, { note: '\ud800' }])
    expect([more, (await outcome({ id, version: 1 }, more)).status]).toEqual([more, 422]);
});

it('a sentence that is sent three times at once is said once', async () => {
  const { nanna, nora, test } = here;
  const say = () => nanna.me.put(`/matters/${nanna.enrolment}`, { text: 'At sove igennem' });
  expect((await Promise.all([say(), say(), say()])).map(({ status }) => status)).toEqual([200, 200, 200]);
  await settled(test);
  const said = (await listed(nora, nanna.department)).filter(
    ({ kind, patient }) => kind === 'matter' && patient.id === nanna.patient,
  );
  expect(said).toHaveLength(1);
});
