import { randomUUID } from 'node:crypto';
import { depressionAnswers, without } from '../setup/answers.js';
import type { TestAppOptions } from '../setup/app.js';
import { signIn } from '../setup/people.js';
import { until } from '../setup/until.js';
import { World } from './world.js';

/** From an enrolment to the right patient first: the main job, over HTTP, on whichever queue. Each step needs those before. */
export function depressionJourney(
  title: string,
  options: () => Promise<TestAppOptions & { stop?: () => Promise<void> }>,
): void {
  describe(title, () => {
    let world: World;
    let stop: (() => Promise<void>) | undefined;

    beforeAll(async () => {
      const { stop: stopQueue, ...how } = await options();
      stop = stopQueue;
      world = await World.open(how);
    });
    afterAll(async () => {
      await world?.test.close();
      await stop?.();
    });

    it('invites once, without a word of health, and shows the form to nobody else', async () => {
      const { assignment, email, me } = await world.enrolled('karl');
      const mails = world.mailsTo(email);
      expect(mails).toHaveLength(1);
      expect(mails[0]!.text).toContain(`/skema/${assignment}`);
      expect(`${mails[0]!.subject} ${mails[0]!.text}`).not.toMatch(/depress|psyk|angst|PHQ|sygdom|illness/i);
      const other = await signIn(world.test, 'nanna');
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
      const { me, assignment } = world.own('karl');
      const draft = {
        baseVersion: 0,
        answers: { 'phq9.1': 1, 'phq9.2': 2 },
        place: 'p3',
        language: 'da',
        questionnaireVersion: 1,
        deviceAt: world.test.clock.now().toISOString(),
      };
      expect((await me.put(`/drafts/${assignment}`, draft)).body).toMatchObject({ version: 1, advice: null });
      expect((await me.put(`/drafts/${assignment}`, draft)).body).toMatchObject({ version: 1 });
      const tablet = await signIn(world.test, 'karl');
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
      const { me, assignment, patient } = world.own('karl');
      const draft = {
        answers: { 'phq9.9': 2 },
        place: 'p9',
        language: 'da',
        questionnaireVersion: 1,
        deviceAt: world.test.clock.now().toISOString(),
      };
      const saved = await me.put(`/drafts/${assignment}`, { ...draft, baseVersion: 2 });
      expect(saved.body.advice.da).toMatch(/112/);
      await me.put(`/drafts/${assignment}`, { ...draft, baseVersion: 3, answers: { 'phq9.9': 0 } });
      const item = await world.itemOf(patient, 'draft');
      expect(item).toMatchObject({ level: 'acute', response: null });
      const [reading] = item.reasons[0]!.readings;
      expect([reading!.label.da, reading!.before?.da, reading!.value.da]).toEqual([
        'PHQ-9, spørgsmål 9',
        'Mere end halvdelen af dagene',
        'Slet ikke',
      ]);
    });

    it('takes a double click, a retry and a second device as one response; another body under the same id is refused', async () => {
      const { me, assignment, patient } = world.own('karl');
      const id = randomUUID();
      const answers = depressionAnswers(1, 1);
      const both = await Promise.all([
        world.handIn(me, assignment, answers, id),
        world.handIn(me, assignment, answers, id),
      ]);
      const again = await world.handIn(me, assignment, answers, id);
      expect(new Set([...both, again].map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
      expect(again.body).toMatchObject({ id, late: false, version: 1, advice: { da: expect.stringContaining('112') } });
      expect((await world.handIn(me, assignment, depressionAnswers(0, 0), id)).body.code).toBe('id-reused');
      const second = await world.handIn(me, assignment, answers);
      expect([second.status, second.body.code, second.body.response.id]).toEqual([409, 'already-answered', id]);
      const item = await world.itemOf(patient);
      expect(item.response).toBe(id);
    });

    it('puts the patient on top as acute with the reason in words, and tells the one on duty without content', async () => {
      const { patient } = world.own('karl');
      const list = await world.worklist();
      expect(list.items[0]).toMatchObject({ level: 'acute', patient: { id: patient } });
      const item = await world.itemOf(patient);
      expect(
        item.reasons.flatMap(({ readings }) => readings.map(({ label, value }) => `${label.da}: ${value.da}`)),
      ).toContain('PHQ-9, spørgsmål 9: Flere dage');
      const told = await until('the duty message', async () =>
        world.test.demo.mail.list().find((mail) => mail.to.includes('nora')),
      );
      expect(told.text).not.toMatch(/PHQ|Karl|tanker|depress/i);
    });

    it('tells the next on the roster when nobody has taken it in 15 minutes', async () => {
      const before = world.test.demo.mail.list().length;
      await world.test.clock.advance('PT16M');
      await until(
        'the next on the roster',
        async () =>
          world.test.demo.mail.list().length > before &&
          world.test.demo.mail.list().some((mail) => /nils|liv/.test(mail.to)),
      );
    });

    it('is taken by one nurse, seen so by the other, kept open when not reached, closed when phoned, read and talked about for the patient', async () => {
      const { me, patient } = world.own('karl');
      const nils = await signIn(world.test, 'nils');
      const item = await world.itemOf(patient);
      const [a, b] = await Promise.all(
        [world.nora, nils].map((who) => who.post(`/worklist/${item.id}/take`, { version: item.version })),
      );
      expect([a!.status, b!.status].sort()).toEqual([200, 409]);
      const winner = a!.status === 200 ? world.nora : nils;
      const taken = (a!.status === 200 ? a! : b!).body;
      const view = await winner.get(`/responses/${item.response}`);
      expect(view.body).toMatchObject({
        triage: { level: 'acute', ruleSet: { id: 'depression', version: 2 } },
        journal: expect.stringContaining('PHQ-9'),
      });
      expect(view.body.decision.scores.find((score: { scale: string }) => score.scale === 'phq-9.TOTAL')).toMatchObject(
        { kind: 'exact', value: 9 },
      );
      const unreached = await winner.post(`/worklist/${item.id}/outcome`, {
        version: taken.version,
        outcome: 'not-reached',
        note: '',
        nextAttemptAt: new Date(world.test.clock.now().getTime() + 3_600_000).toISOString(),
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
      const by = expect.any(String);
      expect(receipt.body).toMatchObject({ state: 'discussed', read: { by }, discussed: { by } });
      expect(JSON.stringify(receipt.body)).not.toMatch(/acute|akut –|rød|triage|moderat/i);
    });

    it('lets a green patient wait: no contact planned, the next date, and no item', async () => {
      const { me, assignment, patient } = await world.enrolled('bodil');
      const sent = await world.handIn(me, assignment, depressionAnswers(0, 0));
      const receipt = await until('the assessment', async () => {
        const { body } = await me.get(`/responses/${sent.body.id}`);
        return body.state === 'assessing' ? null : body;
      });
      expect(receipt).toMatchObject({ state: 'no-contact', nextOn: expect.stringMatching(/^\d{4}-/) });
      expect((await world.worklist()).items.some((item) => item.patient.id === patient)).toBe(false);
      const { enrolment } = world.own('bodil');
      const wish = await me.post('/contact-requests', {
        id: randomUUID(),
        enrolment,
        urgent: 2,
        message: 'Ring helst formiddag.',
      });
      expect(wish.status).toBe(200);
      expect(await world.itemOf(patient, 'contact')).toMatchObject({ level: 'red' });
    });

    it('scores a blank question as bounds and proves what it can: grey, owned and due as the worst it could be', async () => {
      const { me, assignment, patient } = await world.enrolled('aksel');
      const sent = await world.handIn(me, assignment, without(depressionAnswers(0, 0), 'phq9.9'));
      expect(sent.body).toMatchObject({ advice: null });
      const item = await world.itemOf(patient);
      expect(item).toMatchObject({ level: 'grey', atWorst: 'acute' });
      const view = await world.nora.get(`/responses/${sent.body.id}`);
      const total = view.body.decision.scores.find((score: { scale: string }) => score.scale === 'phq-9.TOTAL');
      expect(total).toMatchObject({ kind: 'bounded', low: 0, high: 3, missing: ['phq9.9'] });
    });

    it('reminds twice, then asks the department; takes the late answer; sends nothing after an answer', async () => {
      const { me, assignment, patient, email } = await world.enrolled('oskar');
      for (const count of [2, 3]) {
        await world.test.clock.advance('P1D');
        await until(`message ${count}`, async () => world.mailsTo(email).length === count);
      }
      await world.test.clock.advance('P5D');
      expect(await world.itemOf(patient, 'no-answer')).toMatchObject({ level: 'blue' });
      expect(world.mailsTo(email)).toHaveLength(3);
      const sent = await world.handIn(me, assignment, depressionAnswers(2, 0));
      expect(sent.body).toMatchObject({ late: true });
      expect(await world.itemOf(patient)).toMatchObject({ late: true });
    });

    it('shows another department nothing: not in lists, not by id, not by guessing', async () => {
      const sanne = await signIn(world.test, 'sanne');
      const { patient } = world.own('karl');
      const mine = (await world.worklist()).items.find((item) => item.response);
      for (const path of [
        `/patients/${patient}`,
        `/responses/${mine!.response}`,
        `/departments/${world.department}`,
        `/worklist?department=${world.department}`,
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
      expect((await world.worklist(sanne, other)).items).toEqual([]);
    });
  });
}
