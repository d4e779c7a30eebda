import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { nextMonday } from '../setup/monday.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';

/** Epilepsy follow-up: own items, WHO-5 because the department has confirmed non-commercial use, PHQ-2 leading to PHQ-9. */
describe('epilepsy follow-up', () => {
  let test: TestApp;
  let sanne: Person;
  let department: string;

  const quiet = {
    'epi.any': 0,
    'epi.rash': 0,
    'epi.side': 0,
    'epi.missed': 0,
    'epi.stopped': 0,
    'epi.sleep': 0,
    'epi.memory': 0,
    'epi.mood': 0,
    'epi.pregnancy': 0,
    'epi.drive': 0,
    ...Object.fromEntries([1, 2, 3, 4, 5].map((item) => [`who5.${item}`, 4])),
    'phq9.1': 0,
    'phq9.2': 0,
    'contact.want': 0,
    'contact.proxy': 0,
  };

  beforeAll(async () => {
    test = await startTestApp();
    await makeDepartments(test);
    await test.clock.set(nextMonday(test.clock.now()));
    sanne = await signIn(test, 'sanne');
    department = (await sanne.get('/session')).body.departments[0].id;
  });
  afterAll(() => test?.close());

  /** Enrols a week ago, so that the first questionnaire opens now. */
  const enrol = async (login: string): Promise<{ me: Person; patient: string; assignment: string }> => {
    const person = test.demo.people.find((one) => one.login === login);
    if (person?.side !== 'patient') throw new Error(`${login} is no patient`);
    const startedOn = new Date(test.clock.now().getTime() - 7 * 86_400_000).toISOString().slice(0, 10);
    const { cpr, name, email, language } = person;
    const made = await sanne.post('/enrolments', {
      department,
      cpr,
      name,
      email,
      language,
      pathway: 'epilepsy',
      startedOn,
    });
    expect([made.status, made.body]).toMatchObject([201, { patient: expect.any(String) }]);
    const me = await signIn(test, login);
    const open = await until('the questionnaire', async () => (await me.get('/home')).body.toAnswer[0]);
    return { me, patient: made.body.patient, assignment: open.assignment };
  };
  const handIn = async (me: Person, assignment: string, answers: object): Promise<string> => {
    const at = test.clock.now().toISOString();
    const how = { language: 'da', mode: 'web', answeredBy: 'self', startedAt: at, completedAt: at };
    const id = randomUUID();
    const sent = await me.put(`/responses/${id}`, { assignment, questionnaireVersion: 1, answers, ...how });
    expect([sent.status, sent.body]).toMatchObject([200, { id }]);
    return id;
  };
  const assessed = (me: Person, id: string) =>
    until('the assessment', async () => {
      const { body } = await me.get(`/responses/${id}`);
      return body.state === 'assessing' ? null : body;
    });
  const itemOf = (patient: string) =>
    until('the item', async () => {
      const { items } = (await sanne.get(`/worklist?department=${department}`)).body;
      return items.find((item: { patient: { id: string } }) => item.patient.id === patient);
    });

  it('spares the quiet ones a visit: green with WHO-5 sent, PHQ-9 not asked, next date in half a year', async () => {
    const { me, assignment } = await enrol('lone');
    const view = (await me.get(`/assignments/${assignment}`)).body;
    expect(view.document.id).toBe('epilepsy-who5');
    const id = await handIn(me, assignment, quiet);
    expect(await assessed(me, id)).toMatchObject({ state: 'no-contact', nextOn: expect.stringMatching(/^2027-/) });
    const scores = await rowsOf<{ instrument: string; scale: string; kind: string }>(
      test,
      'select instrument, scale, kind from score where response_id = $1 order by scale',
      [id],
    );
    expect(scores).toContainEqual({ instrument: 'who-5', scale: expect.stringMatching(/PERCENT$/), kind: 'exact' });
    expect(scores).toContainEqual({ instrument: 'phq-9', scale: expect.stringMatching(/TOTAL$/), kind: 'none' });
  });

  it('asks PHQ-9 only when PHQ-2, mood or well-being call for it: item 9 is then acute', async () => {
    const { me, assignment, patient } = await enrol('dan');
    const more = Object.fromEntries([3, 4, 5, 6, 7, 8].map((item) => [`phq9.${item}`, 0]));
    const hidden = await me.put(`/responses/${randomUUID()}`, {
      ...{ assignment, questionnaireVersion: 1, language: 'da', mode: 'web', answeredBy: 'self' },
      answers: { ...quiet, ...more, 'phq9.9': 1 },
      startedAt: test.clock.now().toISOString(),
      completedAt: test.clock.now().toISOString(),
    });
    expect([hidden.status, hidden.body.code]).toEqual([422, 'answers']);
    expect(hidden.body.faults).toContainEqual({ path: '/phq9.9', code: 'not-asked' });
    await handIn(me, assignment, { ...quiet, 'phq9.1': 1, 'phq9.2': 1, ...more, 'phq9.9': 1 });
    expect(await itemOf(patient)).toMatchObject({ level: 'acute' });
  });

  it('calls those with more seizures than usual: red, with the reason in the words they chose', async () => {
    const { me, assignment, patient } = await enrol('mia');
    await handIn(me, assignment, {
      ...quiet,
      'epi.any': 3,
      'epi.cluster': 0,
      'epi.count': 4,
      'epi.tc': 0,
      'epi.injury': 0,
      'epi.long': 0,
    });
    const item = await itemOf(patient);
    expect(item.level).toBe('red');
    expect(JSON.stringify(item.reasons)).toContain('Ja, flere end jeg plejer');
  });

  it('leaves nobody green whose PHQ-2 is blank: what it would have opened could be acute', async () => {
    const { me, assignment, patient } = await enrol('peter');
    const { 'phq9.1': _one, 'phq9.2': _two, ...rest } = quiet;
    await handIn(me, assignment, rest);
    expect(await itemOf(patient)).toMatchObject({ level: 'grey', atWorst: 'acute' });
  });
});
