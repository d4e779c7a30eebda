import { Temporal } from 'temporal-polyfill';
import { depressionAnswers } from '../setup/answers.js';
import { ask, inMinutes, openTalks, type Talking } from './consultations.helpers.js';
import { again, type Answering, handIn, itemOf, levelOf, listed, settled } from './triage.helpers.js';

let here: Talking;
beforeAll(async () => {
  here = await openTalks();
});
afterAll(() => here?.test.close());

const send = async (who: Answering, answers: Parameters<typeof handIn>[2]) => {
  const { status, body } = await handIn(here.test, who, answers);
  expect([status, body.code]).toEqual([200, undefined]);
  await levelOf(here.test, body.id);
  await settled(here.test);
  return body.id as string;
};
const receipt = async (response: string) => (await here.karl.me.get(`/responses/${response}`)).body;
const itemFor = (response: string) => itemOf(here.nora, here.karl.department, (item) => item.response === response);
/** The day and the hour of an instant, as patients read them. */
const inWords = (instant: string): RegExp => {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Copenhagen');
  return new RegExp(`den ${at.day}\\. \\p{L}+( \\d{4})? kl\\. ${at.hour}\\.${String(at.minute).padStart(2, '0')}`, 'u');
};

it('green is told that no contact is planned; with a sentence of the patient’s own, that a person reads it', async () => {
  const { karl, test } = here;
  const alone = await receipt(await send(await again(test, karl), depressionAnswers(0, 0)));
  expect(alone).toMatchObject({
    state: 'no-contact',
    because: [],
    matter: null,
    read: null,
    discussed: null,
    late: false,
  });
  const mine = await again(test, karl);
  await karl.me.put(`/matters/${karl.enrolment}`, { text: 'At sove igen', assignment: mine.assignment });
  const response = await send(mine, depressionAnswers(0, 0));
  expect(await receipt(response)).toMatchObject({ state: 'will-be-read', matter: 'At sove igen', read: null });
  const item = await itemOf(here.nora, karl.department, ({ kind }) => kind === 'matter');
  expect(item).toMatchObject({ level: 'yellow' });
  // no sooner than the clinic works by
  expect((await receipt(response)).text.da).toMatch(inWords(item.dueAt));
});

it.each([
  ['while the department is open', 0],
  ['on a Monday evening', 12 * 60],
  ['on a Saturday night', (4 * 24 + 17) * 60],
])('what was handed in %s is promised by the deadline of its item, and not a minute sooner', async (_, minutes) => {
  const { karl, test } = here;
  await test.clock.set(new Date(inMinutes(test, minutes)));
  const response = await send(await again(test, karl), depressionAnswers(3, 0));
  const item = await itemFor(response);
  const told = await receipt(response);
  expect(told).toMatchObject({ state: 'will-be-read', late: false });
  expect(told.text.da).toMatch(inWords(item.dueAt));
});

it('it says read when somebody has opened it, and not before', async () => {
  const { karl, nora, test } = here;
  const response = await send(await again(test, karl), depressionAnswers(2, 0));
  const item = await itemFor(response);
  await nora.post(`/worklist/${item.id}/take`, { version: item.version });
  await listed(nora, karl.department);
  await nora.get(`/patients/${karl.patient}`);
  await nora.get(`/patients/${karl.patient}/talks`);
  expect(await receipt(response)).toMatchObject({ state: 'will-be-read', read: null, discussed: null });
  await nora.get(`/responses/${response}`);
  expect(await receipt(response)).toMatchObject({ state: 'read', read: { by: expect.any(String) }, discussed: null });
});

it('it says discussed when somebody talked, and no longer when that was a slip', async () => {
  const { karl, nora, test } = here;
  const response = await send(await again(test, karl), depressionAnswers(2, 0));
  const item = await itemFor(response);
  const letter = await nora.post(`/worklist/${item.id}/outcome`, {
    version: item.version,
    outcome: 'letter',
    note: 'Brev',
  });
  expect([letter.status, (await receipt(response)).discussed]).toEqual([200, null]);
  await nora.post(`/worklist/${item.id}/undo`, { version: letter.body.version });
  const phoned = await nora.post(`/worklist/${item.id}/outcome`, {
    version: item.version + 2,
    outcome: 'phoned',
    note: 'Talt',
  });
  expect(phoned.status).toBe(200);
  expect(await receipt(response)).toMatchObject({ state: 'discussed', discussed: { by: expect.any(String) } });
  await nora.post(`/worklist/${item.id}/undo`, { version: phoned.body.version });
  expect((await receipt(response)).discussed).toBeNull();
});

it('the help stands after the talk, the promise of a call does not', async () => {
  const { karl, nora, test } = here;
  const response = await send(await again(test, karl), depressionAnswers(0, 3));
  const promised = (await receipt(response)).advice.da;
  expect(promised).toMatch(/112.*(Vi ringer til dig senest|Ingen læser dine svar før)/s);
  const item = await itemFor(response);
  await nora.post(`/worklist/${item.id}/outcome`, { version: item.version, outcome: 'phoned', note: 'Talt' });
  const { state, advice } = await receipt(response);
  expect([state, promised.startsWith(advice.da.slice(0, 60))]).toEqual(['discussed', true]);
  expect(advice.da).toMatch(/112.*Vent ikke på os/s);
  expect(advice.da).not.toMatch(/Vi ringer|Ingen læser|[{}]| {2}/);
});

it('a talk that was held about it is discussed, with what was agreed; nobody else reads that', async () => {
  const { karl, nanna, nora, test } = here;
  const response = await send(await again(test, karl), depressionAnswers(2, 0));
  const { body: made } = await ask(here, nora, karl, { response });
  expect((await receipt(response)).discussed).toBeNull();
  await nora.post(`/consultations/${made.id}/hold`, { version: 1, agreed: 'Du tager en halv tablet mindre' });
  expect(await receipt(response)).toMatchObject({
    state: 'discussed',
    agreements: [{ text: 'Du tager en halv tablet mindre', by: expect.any(String) }],
  });
  expect((await nanna.me.get(`/responses/${response}`)).status).toBe(404);
  expect(JSON.stringify((await nanna.me.get('/matters')).body)).not.toContain('halv tablet');
});

it('what nobody has read when it was to be read is said to be late, and no time gone by is promised', async () => {
  const { karl, test } = here;
  const response = await send(await again(test, karl), depressionAnswers(3, 0));
  await test.clock.advance('P30D');
  expect(await receipt(response)).toMatchObject({ state: 'will-be-read', late: true });
});
