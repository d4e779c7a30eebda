import { randomUUID } from 'node:crypto';
import { depressionAnswers, type Given, without } from '../setup/answers.js';
import { makeDepartments } from '../setup/departments.js';
import { startTestApp, type TestApp, type TestAppOptions } from '../setup/app.js';
import { nextMonday } from '../setup/monday.js';
import { type Person, signIn } from '../setup/people.js';
import { until } from '../setup/until.js';

interface Item {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly level: string;
  readonly atWorst: string | null;
  readonly patient: { readonly id: string; readonly name: string };
  readonly reasons: readonly {
    readonly rule: string;
    readonly readings: readonly {
      readonly label: { da: string };
      readonly value: { da: string };
      readonly before: { da: string } | null;
    }[];
  }[];
  readonly state: string;
  readonly owner: { readonly name: string } | null;
  readonly response: string | null;
  readonly late: boolean;
  readonly attempts: number;
  readonly dueAt: string;
}

interface Worklist {
  readonly updatedAt: string;
  readonly waiting: number;
  readonly items: readonly Item[];
}

/** From an enrolment to the right patient first: the main job, over HTTP, on whichever queue. */
export function depressionJourney(
  title: string,
  options: () => Promise<TestAppOptions & { stop?: () => Promise<void> }>,
): void {
  describe(title, () => {
    let test: TestApp;
    let stop: (() => Promise<void>) | undefined;
    let nora: Person;
    let department: string;

    beforeAll(async () => {
      const { stop: stopQueue, ...how } = await options();
      stop = stopQueue;
      test = await startTestApp(how);
      await makeDepartments(test);
      await test.clock.set(nextMonday(test.clock.now()));
      nora = await signIn(test, 'nora');
      department = (await nora.get('/session')).body.departments[0].id;
      await onDuty(['nora', 'nils', 'liv']);
    });
    afterAll(async () => {
      if (process.env.LINES)
        console.log(
          test.lines
            .filter((l) => /error|failed/.test(l))
            .slice(0, 12)
            .join(''),
        );
      await test?.close();
      await stop?.();
    });

    const worklist = async (who = nora, where = department): Promise<Worklist> =>
      (await who.get(`/worklist?department=${where}`)).body;
    const itemOf = async (patient: string, kind = 'response'): Promise<Item> =>
      until(`a worklist item for ${patient}`, async () =>
        (await worklist()).items.find((item) => item.patient.id === patient && item.kind === kind),
      );
    const mailTo = (address: string, subject: RegExp) =>
      test.demo.mail.list().filter((mail) => mail.to.includes(address) && subject.test(mail.subject));

    /** Puts these people on duty for the coming weeks, in this order. Somebody is known once they have signed in. */
    const onDuty = async (logins: readonly string[]): Promise<void> => {
      for (const login of logins) await signIn(test, login);
      const { clinicians } = (await nora.get(`/departments/${department}`)).body;
      const idOf = (login: string): string =>
        clinicians.find(
          ({ name }: { name: string }) => name === test.demo.people.find((one) => one.login === login)!.name,
        ).id;
      const from = test.clock.now().toISOString();
      const to = new Date(test.clock.now().getTime() + 30 * 86_400_000).toISOString();
      const roster = logins.map((login, index) => ({ clinician: idOf(login), from, to, position: index + 1 }));
      expect((await nora.put(`/departments/${department}/roster`, { roster })).status).toBeLessThan(300);
    };

    /** Enrols one of the demo's patients from today, lets the first questionnaire open, and waits for the invitation. */
    const enrolled = async (
      login: string,
    ): Promise<{ patient: string; assignment: string; enrolment: string; email: string; me: Person }> => {
      const person = test.demo.people.find((one) => one.login === login)!;
      if (person.side !== 'patient') throw new Error('not a patient');
      const today = test.clock.now().toISOString().slice(0, 10);
      const { name, email, cpr, language } = person;
      const enrolment = await nora.post('/enrolments', {
        department,
        cpr,
        name,
        email,
        language,
        pathway: 'depression',
        startedOn: today,
      });
      expect([login, enrolment.status, enrolment.body]).toMatchObject([login, 201, { patient: expect.any(String) }]);
      const me = await signIn(test, login);
      const open = await until('the first questionnaire', async () => (await me.get('/home')).body.toAnswer[0]);
      await until('the invitation', async () => mailTo(email, /./).length > 0);
      return { patient: enrolment.body.patient, enrolment: enrolment.body.id, assignment: open.assignment, email, me };
    };
    const handIn = (me: Person, assignment: string, answers: Given, id = randomUUID(), more: object = {}) => {
      const at = '2027-01-04T08:00:00.000Z';
      const body = {
        assignment,
        questionnaireVersion: 1,
        answers,
        language: 'da',
        mode: 'web',
        answeredBy: 'self',
        startedAt: at,
        completedAt: at,
      };
      return me.put(`/responses/${id}`, { ...body, ...more });
    };

    it('invites once, without a word of health, and shows the form to nobody else', async () => {
      const { assignment, email, me } = await enrolled('karl');
      const mails = mailTo(email, /./);
      expect(mails).toHaveLength(1);
      expect(mails[0]!.text).toContain(`/skema/${assignment}`);
      expect(`${mails[0]!.subject} ${mails[0]!.text}`).not.toMatch(/depress|psyk|angst|PHQ|sygdom|illness/i);
      const other = await signIn(test, 'nanna');
      const theirs = await other.get(`/assignments/${assignment}`);
      const nothing = await other.get(`/assignments/${randomUUID()}`);
      expect([theirs.status, theirs.body.code]).toEqual([404, 'not-found']);
      expect({ ...theirs.body, requestId: '' }).toEqual({ ...nothing.body, requestId: '' });
      expect((await me.get(`/assignments/${assignment}`)).body).toMatchObject({
        id: assignment,
        state: 'open',
        draft: null,
      });
    });

    it('saves a draft on one device and goes on from it on another; the older device is told, and nothing is lost', async () => {
      const { me, assignment } = await own('karl');
      const draft = {
        baseVersion: 0,
        answers: { 'phq9.1': 1, 'phq9.2': 2 },
        place: 'p3',
        language: 'da',
        questionnaireVersion: 1,
        deviceAt: test.clock.now().toISOString(),
      };
      expect((await me.put(`/drafts/${assignment}`, draft)).body).toMatchObject({ version: 1, advice: null });
      expect((await me.put(`/drafts/${assignment}`, draft)).body).toMatchObject({ version: 1 });
      const tablet = await signIn(test, 'karl');
      const there = (await tablet.get(`/assignments/${assignment}`)).body;
      expect(there.draft).toMatchObject({ version: 1, answers: draft.answers, place: 'p3' });
      expect(
        (await tablet.put(`/drafts/${assignment}`, { ...draft, baseVersion: 1, answers: { 'phq9.1': 0 } })).body
          .version,
      ).toBe(2);
      const stale = await me.put(`/drafts/${assignment}`, { ...draft, baseVersion: 1 });
      expect([stale.status, stale.body.code, stale.body.draft.version]).toEqual([409, 'draft-moved-on', 2]);
    });

    it('shows the crisis text at once, and an acute answer changed back becomes an item with both values', async () => {
      const { me, assignment, patient } = await own('karl');
      const draft = {
        answers: { 'phq9.9': 2 },
        place: 'p9',
        language: 'da',
        questionnaireVersion: 1,
        deviceAt: test.clock.now().toISOString(),
      };
      const saved = await me.put(`/drafts/${assignment}`, { ...draft, baseVersion: 2 });
      expect(saved.body.advice.da).toMatch(/112/);
      await me.put(`/drafts/${assignment}`, { ...draft, baseVersion: 3, answers: { 'phq9.9': 0 } });
      const item = await itemOf(patient, 'draft');
      expect(item).toMatchObject({ level: 'acute', response: null });
      const [reading] = item.reasons[0]!.readings;
      expect([reading!.label.da, reading!.before?.da, reading!.value.da]).toEqual([
        'PHQ-9, spørgsmål 9',
        'Mere end halvdelen af dagene',
        'Slet ikke',
      ]);
    });

    it('takes a double click, a retry and a second device as one response; another body under the same id is refused', async () => {
      const { me, assignment, patient } = await own('karl');
      const id = randomUUID();
      const answers = depressionAnswers(1, 1);
      const both = await Promise.all([handIn(me, assignment, answers, id), handIn(me, assignment, answers, id)]);
      const again = await handIn(me, assignment, answers, id);
      expect(new Set([...both, again].map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
      expect(again.body).toMatchObject({ id, late: false, version: 1, advice: { da: expect.stringContaining('112') } });
      expect((await handIn(me, assignment, depressionAnswers(0, 0), id)).body.code).toBe('id-reused');
      const second = await handIn(me, assignment, answers);
      expect([second.status, second.body.code, second.body.response.id]).toEqual([409, 'already-answered', id]);
      const item = await itemOf(patient);
      expect(item.response).toBe(id);
    });

    it('puts the patient on top as acute with the reason in words, and tells the one on duty without content', async () => {
      const { patient } = await own('karl');
      const list = await worklist();
      expect(list.items[0]).toMatchObject({ level: 'acute', patient: { id: patient } });
      const item = await itemOf(patient);
      expect(
        item.reasons.flatMap(({ readings }) => readings.map(({ label, value }) => `${label.da}: ${value.da}`)),
      ).toContain('PHQ-9, spørgsmål 9: Flere dage');
      const told = await until('the duty message', async () =>
        test.demo.mail.list().find((mail) => mail.to.includes('nora')),
      );
      expect(told.text).not.toMatch(/PHQ|Karl|tanker|depress/i);
    });

    it('tells the next on the roster when nobody has taken it in 15 minutes', async () => {
      const before = test.demo.mail.list().length;
      await test.clock.advance('PT16M');
      await until(
        'the next on the roster',
        async () =>
          test.demo.mail.list().length > before && test.demo.mail.list().some((mail) => /nils|liv/.test(mail.to)),
      );
    });

    it('is taken by one nurse, seen so by the other, kept open when not reached, closed when phoned, read for the patient', async () => {
      const { me, patient } = await own('karl');
      const nils = await signIn(test, 'nils');
      const item = await itemOf(patient);
      const [a, b] = await Promise.all(
        [nora, nils].map((who) => who.post(`/worklist/${item.id}/take`, { version: item.version })),
      );
      expect([a!.status, b!.status].sort()).toEqual([200, 409]);
      const winner = a!.status === 200 ? nora : nils;
      const taken = (a!.status === 200 ? a! : b!).body;
      const view = await winner.get(`/responses/${item.response}`);
      expect(view.body).toMatchObject({
        triage: { level: 'acute', ruleSet: { id: 'depression', version: 1 } },
        journal: expect.stringContaining('PHQ-9'),
      });
      expect(view.body.decision.scores.find((score: { scale: string }) => score.scale === 'phq-9.TOTAL')).toMatchObject(
        { kind: 'exact', value: 9 },
      );
      const unreached = await winner.post(`/worklist/${item.id}/outcome`, {
        version: taken.version,
        outcome: 'not-reached',
        note: '',
        nextAttemptAt: new Date(test.clock.now().getTime() + 3_600_000).toISOString(),
      });
      expect(unreached.body).toMatchObject({ attempts: 1 });
      expect(unreached.body.state).not.toBe('closed');
      const closed = await winner.post(`/worklist/${item.id}/outcome`, {
        version: unreached.body.version,
        outcome: 'phoned',
        note: 'Aftalt tid i morgen.',
      });
      expect(closed.body.state).toBe('closed');
      const receipt = await me.get(`/responses/${item.response}`);
      expect(receipt.body).toMatchObject({ state: 'read', read: { by: expect.any(String) } });
      expect(JSON.stringify(receipt.body)).not.toMatch(/acute|akut –|rød|triage|moderat/i);
    });

    it('lets a green patient wait: no contact planned, the next date, and no item', async () => {
      const { me, assignment, patient } = await enrolled('bodil');
      const sent = await handIn(me, assignment, depressionAnswers(0, 0));
      const receipt = await until('the assessment', async () => {
        const { body } = await me.get(`/responses/${sent.body.id}`);
        return body.state === 'assessing' ? null : body;
      });
      expect(receipt).toMatchObject({ state: 'no-contact', nextOn: expect.stringMatching(/^\d{4}-/) });
      expect((await worklist()).items.some((item) => item.patient.id === patient)).toBe(false);
      const { enrolment } = await own('bodil');
      const wish = await me.post('/contact-requests', {
        id: randomUUID(),
        enrolment,
        urgent: 2,
        message: 'Ring helst formiddag.',
      });
      expect(wish.status).toBe(200);
      expect(await itemOf(patient, 'contact')).toMatchObject({ level: 'red' });
    });

    it('scores a blank question as bounds and proves what it can: grey, owned and due as the worst it could be', async () => {
      const { me, assignment, patient } = await enrolled('aksel');
      const sent = await handIn(me, assignment, without(depressionAnswers(0, 0), 'phq9.9'));
      expect(sent.body).toMatchObject({ advice: null });
      const item = await itemOf(patient);
      expect(item).toMatchObject({ level: 'grey', atWorst: 'acute' });
      const view = await nora.get(`/responses/${sent.body.id}`);
      const total = view.body.decision.scores.find((score: { scale: string }) => score.scale === 'phq-9.TOTAL');
      expect(total).toMatchObject({ kind: 'bounded', low: 0, high: 3, missing: ['phq9.9'] });
    });

    it('reminds twice, then asks the department; takes the late answer; sends nothing after an answer', async () => {
      const { me, assignment, patient, email } = await enrolled('oskar');
      for (const count of [2, 3]) {
        await test.clock.advance('P1D');
        await until(`message ${count}`, async () => mailTo(email, /./).length === count);
      }
      await test.clock.advance('P5D');
      expect(await itemOf(patient, 'no-answer')).toMatchObject({ level: 'blue' });
      expect(mailTo(email, /./)).toHaveLength(3);
      const sent = await handIn(me, assignment, depressionAnswers(2, 0));
      expect(sent.body).toMatchObject({ late: true });
      expect(await itemOf(patient)).toMatchObject({ late: true });
    });

    it('shows another department nothing: not in lists, not by id, not by guessing', async () => {
      const sanne = await signIn(test, 'sanne');
      const { patient } = await own('karl');
      const mine = (await worklist()).items.find((item) => item.response);
      for (const path of [
        `/patients/${patient}`,
        `/responses/${mine!.response}`,
        `/departments/${department}`,
        `/worklist?department=${department}`,
      ]) {
        const theirs = await sanne.get(path);
        const missing = await sanne.get(path.replace(/[0-9a-f-]{36}/, randomUUID()));
        expect([path, theirs.status, { ...theirs.body, requestId: '' }]).toEqual([
          path,
          404,
          { ...missing.body, requestId: '' },
        ]);
      }
      const taken = await sanne.post(`/worklist/${mine!.id}/take`, { version: 1 });
      expect([taken.status, taken.body.code]).toEqual([404, 'not-found']);
      const other = (await sanne.get('/session')).body.departments[0].id;
      expect((await worklist(sanne, other)).items).toEqual([]);
    });

    const journeys = new Map<string, Awaited<ReturnType<typeof enrolled>>>();
    /** The enrolment a patient got in an earlier step of the journey. */
    async function own(login: string): Promise<Awaited<ReturnType<typeof enrolled>>> {
      const known = journeys.get(login);
      if (known) return known;
      const me = await signIn(test, login);
      const home = (await me.get('/home')).body;
      const person = test.demo.people.find((one) => one.login === login)!;
      const search = await nora.post('/patients/search', { department, query: person.name });
      const found = {
        me,
        email: person.email,
        patient: search.body.patients[0].id,
        enrolment: home.enrolments[0].id,
        assignment: home.toAnswer[0]?.assignment,
      };
      if (found.assignment) journeys.set(login, found);
      return found;
    }
  });
}
