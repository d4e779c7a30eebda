import { answers, submission } from '../../bench/setup/answers.mjs';
import type { Attempt } from './history.js';
import { audit, type Seen } from './oracle.js';
import type { Sent, World } from './world.js';

/** The oracle on a small world by hand: silent when all is well, and loud about each single thing that is not. */

const sick = answers([1, 0, 0, 0, 0, 0, 0, 0, 2]);
const well = answers([0, 0, 0, 0, 0, 0, 0, 0, 0]);

const attempt = (id: string, assignment: string, given: typeof sick, ackedAt: number | null): Attempt => ({
  id,
  patient: `patient of ${assignment}`,
  sent: submission(assignment, given, '2027-03-20T08:00:00Z'),
  tries: [{ outcome: ackedAt === null ? 'unknown' : 'ok', status: ackedAt === null ? 0 : 200, code: null }],
  ackedAt,
  replies: ackedAt === null ? [] : [`reply to ${id}`],
});

const response = (id: string, assignment: string, given: typeof sick) => ({
  id,
  assignment,
  patient: `patient of ${assignment}`,
  version: 1,
  answers: given,
  audited: 1,
});

const promise = (id: string, step: string, state: string, due: number, asked: boolean, assignment = 'a1') => ({
  id,
  assignment,
  step,
  state,
  due,
  overdue: true,
  asked,
});

const item = (id: string, answered: string) => ({
  id,
  response: answered,
  patient: 'patient of a1',
  level: 'acute',
  rank: 0,
  kind: 'response',
  lateMs: 300,
  state: 'open',
  closedByPerson: false,
  step: 0,
  overdue: false,
});

const telling = (id: string, step: number, clinician: string | null, state: string, error: string | null = null) => ({
  id,
  item: 'i1',
  step,
  clinician,
  state,
  error,
});

const mail = (id: string, at: number): Sent => ({ id, to: 'a@example.test', text: '', at });

function good(): { seen: Seen; world: World } {
  return {
    seen: {
      attempts: [attempt('r1', 'a1', sick, 20_000), attempt('r2', 'a2', well, 20_000), attempt('r3', 'a3', well, null)],
      sent: [mail('m1', 10_000), mail('m3', 40_000), mail('d1', 30_000), mail('e1', 50_000)],
      jumps: [{ at: 0, ahead: 0 }],
      oddities: new Map(),
      exits: [],
    },
    world: {
      responses: [response('r1', 'a1', sick), response('r2', 'a2', well)],
      scores: [
        { response: 'r1', scale: 'phq-9.TOTAL', value: 3 },
        { response: 'r1', scale: 'gad-7.TOTAL', value: 0 },
        { response: 'r2', scale: 'phq-9.TOTAL', value: 0 },
        { response: 'r2', scale: 'gad-7.TOTAL', value: 0 },
      ],
      triages: [
        { response: 'r1', level: 'acute' },
        { response: 'r2', level: 'green' },
      ],
      items: [{ ...item('i1', 'r1'), step: 2 }],
      reminders: [
        promise('p1', 'invitation', 'sent', 9_000, false),
        promise('p2', 'reminder-1', 'suppressed', 19_000, false),
        promise('p3', 'invitation', 'sent', 9_000, true, 'a9'),
      ],
      messages: [
        { id: 'm1', state: 'sent', channel: 'email', reminders: ['p1'] },
        { id: 'm2', state: 'failed', channel: 'sms', reminders: ['p3'] },
        { id: 'm3', state: 'sent', channel: 'email', reminders: ['p3'] },
      ],
      dutyMessages: [{ id: 'd1', item: 'i1', round: 1, state: 'sent' }],
      escalations: [telling('e1', 0, 'c1', 'sent'), telling('e2', 1, null, 'failed', 'nobody-to-tell')],
      rehearsals: [{ id: 'h1', state: 'done' }],
      undone: [],
    },
  };
}

const promises = ({ seen, world }: ReturnType<typeof good>): string[] =>
  audit(seen, world).map(({ promise }) => promise);

it('is silent when all is well, also about what nobody was told of', () => {
  expect(promises(good())).toEqual([]);
  const { seen, world } = good();
  const kept = { ...world, responses: [...world.responses] };
  const unheard = { ...seen, attempts: seen.attempts.map((one) => ({ ...one, ackedAt: null, replies: [] })) };
  expect(promises({ seen: unheard, world: kept })).toEqual([]);
});

type Change = (all: ReturnType<typeof good>) => ReturnType<typeof good>;
const world =
  (change: (world: World) => Partial<World>): Change =>
  (all) => ({ ...all, world: { ...all.world, ...change(all.world) } });
const seen =
  (change: (seen: Seen) => Partial<Seen>): Change =>
  (all) => ({ ...all, seen: { ...all.seen, ...change(all.seen) } });
const first = <T>(list: readonly T[], change: Partial<T>): T[] =>
  list.map((row, at) => (at === 0 ? { ...row, ...change } : row));

/** The same patient has answered once more, and all was well. */
const later = (change: (world: World) => Partial<World>): Change =>
  world((w) => ({
    responses: [...w.responses, { ...response('r4', 'a4', well), patient: 'patient of a1' }],
    ...change(w),
  }));

const faults: Record<string, Change> = {
  'what was acknowledged is stored': world((w) => ({ responses: w.responses.slice(1) })),
  'what is stored is what was answered': world((w) => ({
    responses: first(w.responses, { answers: { ...sick, 'phq9.1': 2 } }),
  })),
  'nothing is stored that nobody handed in': seen((s) => ({ attempts: s.attempts.slice(1) })),
  'an answer belongs to whom it was asked of': world((w) => ({
    responses: first(w.responses, { patient: 'another' }),
  })),
  'one response for an assignment': world((w) => ({ responses: [...w.responses, response('r3', 'a1', well)] })),
  'a hand-in is in the audit log': world((w) => ({ responses: first(w.responses, { audited: 0 }) })),
  'the same hand-in is answered the same': seen((s) => ({
    attempts: first(s.attempts, { replies: ['one', 'another'] }),
  })),
  'what is stored was not refused': seen((s) => ({
    attempts: first(s.attempts, { tries: [{ outcome: 'refused', status: 409, code: 'already-answered' }] }),
  })),
  'every response is scored once': world((w) => ({ scores: [...w.scores, w.scores[0]!] })),
  'the score is the sum': world((w) => ({ scores: first(w.scores, { value: 4 }) })),
  'every response is triaged once': world((w) => ({ triages: w.triages.slice(1) })),
  'the level is the rule’s': world((w) => ({ triages: first(w.triages, { level: 'green' }) })),
  'who needs somebody is on the worklist once': world(() => ({ items: [] })),
  'the worklist shows the level': world((w) => ({ items: first(w.items, { level: 'red' }) })),
  'nothing is read by hand that was assessed in time': world((w) => ({
    items: [...w.items, { ...item('i2', 'r2'), level: 'grey', kind: 'by-hand', lateMs: 100 }],
  })),
  'an item is closed by a person': world((w) => ({ items: first(w.items, { state: 'closed' }) })),
  'an item keeps its place': world((w) => ({ items: first(w.items, { rank: 1 }) })),
  'a later answer lowers nothing': later((w) => ({ items: first(w.items, { state: 'closed' }) })),
  'what is acute is told to whoever is on duty': world(() => ({ dutyMessages: [] })),
  'a deadline that passes is told': world((w) => ({ items: first(w.items, { overdue: true }) })),
  'a step is told to each once': world((w) => ({ escalations: [...w.escalations, telling('e3', 0, 'c1', 'sent')] })),
  'a step is told, or it is said that it was not': world((w) => ({
    escalations: first(w.escalations, { state: 'claimed' }),
  })),
  'nobody is not somebody': world((w) => ({ escalations: [...w.escalations, telling('e3', 2, null, 'sent')] })),
  'no step is passed over in silence': world((w) => ({ escalations: w.escalations.slice(0, 1) })),
  'a rehearsal comes to an end': world(() => ({ rehearsals: [{ id: 'h1', state: 'running' }] })),
  'no message twice': seen((s) => ({ sent: [...s.sent, mail('m1', 11_000)] })),
  'no message without a row': seen((s) => ({ sent: [...s.sent, mail('m9', 11_000)] })),
  'no reminder step twice': seen((s) => ({ sent: [...s.sent, mail('m2', 11_000)] })),
  'no reminder before its time': world((w) => ({ reminders: first(w.reminders, { due: 11_000 }) })),
  'every due step is sent or listed': world((w) => ({
    reminders: w.reminders.map((row) => (row.id === 'p3' ? { ...row, state: 'suppressed' } : row)),
  })),
  'no reminder after an answer': seen((s) => ({ sent: first(s.sent, { at: 26_000 }) })),
  'what was sent is not said to be unsent': world((w) => ({ messages: first(w.messages, { state: 'suppressed' }) })),
  'what is said to be sent was sent': seen((s) => ({ sent: s.sent.slice(1) })),
  'the outbox is drained': world(() => ({ undone: [{ hearer: 'scores.compute', error: null }] })),
  'no reply that no client should see': seen(() => ({ oddities: new Map([['500 internal', 1]]) })),
  'no process ends by itself': seen(() => ({ exits: ['worker ended with 1'] })),
};

it('asks for no more than that a person closed it', () => {
  const { seen, world } = good();
  const items = first(world.items, { state: 'closed', closedByPerson: true });
  expect(promises({ seen, world: { ...world, items } })).toEqual([]);
});

it.each(Object.entries(faults))('notices when this is broken: %s', (promise, change) => {
  expect(promises(change(good()))).toContain(promise);
});
