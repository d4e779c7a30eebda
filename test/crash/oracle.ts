import { isDeepStrictEqual } from 'node:util';
import type { Attempt } from './history.js';
import { auditLoop, type Broken } from './loop.js';
import { levelOf, total } from './rules.js';
import type { Jump, Sent, World } from './world.js';

/** A promise that was broken, and for how many. */
export interface Violation {
  readonly promise: string;
  readonly count: number;
  readonly example: string;
}

/** What the harness saw with its own eyes. */
export interface Seen {
  readonly attempts: readonly Attempt[];
  readonly sent: readonly Sent[];
  /** How the business clock stood. */
  readonly jumps: readonly Jump[];
  /** Replies no client should see. */
  readonly oddities: ReadonlyMap<string, number>;
  /** Processes that ended without the nemesis. */
  readonly exits: readonly string[];
}

/** A message that was on its way when the answer came may still arrive; after this long it was sent after it. */
const ON_ITS_WAY_MS = 5_000;

/** Everything that is wrong: an empty list is the only good news. */
export function audit(seen: Seen, world: World): Violation[] {
  const found = new Map<string, { count: number; example: string }>();
  const broken = (promise: string, example: string, count = 1): void => {
    const before = found.get(promise);
    found.set(promise, { count: (before?.count ?? 0) + count, example: before?.example ?? example });
  };
  auditHandIns(seen.attempts, world, broken);
  auditAssessment(world, broken);
  auditLoop(world, broken);
  auditMessages(seen, world, broken);
  for (const { hearer, error } of world.undone) broken('the outbox is drained', `${hearer} ${error}`);
  for (const [what, count] of seen.oddities) broken('no reply that no client should see', what, count);
  for (const exit of seen.exits) broken('no process ends by itself', exit);
  return [...found].map(([promise, rest]) => ({ promise, ...rest }));
}

function auditHandIns(attempts: readonly Attempt[], world: World, broken: Broken): void {
  const stored = new Map(world.responses.map((response) => [response.id, response]));
  const attempted = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  for (const { id, sent, ackedAt, replies, tries } of attempts) {
    const row = stored.get(id);
    if (ackedAt !== null && !row) broken('what was acknowledged is stored', id);
    if (new Set(replies).size > 1) broken('the same hand-in is answered the same', id);
    const refused = tries.some(({ outcome, code }) => outcome === 'refused' && code !== 'not-open');
    if (row && refused) broken('what is stored was not refused', `${id} ${sent.assignment}`);
  }
  const versions = new Set<string>();
  for (const { id, assignment, patient, version, answers, audited } of world.responses) {
    const attempt = attempted.get(id);
    if (!attempt) broken('nothing is stored that nobody handed in', id);
    else if (attempt.sent.assignment !== assignment || attempt.patient !== patient)
      broken('an answer belongs to whom it was asked of', id);
    else if (!isDeepStrictEqual(attempt.sent.answers, answers)) broken('what is stored is what was answered', id);
    if (versions.has(`${assignment} ${version}`) || version !== 1) broken('one response for an assignment', assignment);
    versions.add(`${assignment} ${version}`);
    if (audited === 0) broken('a hand-in is in the audit log', id);
  }
}

function auditAssessment(world: World, broken: Broken): void {
  const scores = groupBy(world.scores, ({ response, scale }) => `${response} ${scale}`);
  const triages = groupBy(world.triages, ({ response }) => response);
  const items = groupBy(world.items, ({ response }) => response);
  for (const { id, answers } of world.responses) {
    for (const [scale, sum] of [
      ['phq-9.TOTAL', total(answers, 'phq9', 9)],
      ['gad-7.TOTAL', total(answers, 'gad7', 7)],
    ] as const) {
      const rows = scores.get(`${id} ${scale}`) ?? [];
      if (rows.length !== 1) broken('every response is scored once', `${id} ${scale} ×${rows.length}`);
      else if (rows[0]!.value !== sum) broken('the score is the sum', `${id} ${scale} ${rows[0]!.value} not ${sum}`);
    }
    const level = levelOf(answers);
    const decided = triages.get(id) ?? [];
    if (decided.length !== 1) broken('every response is triaged once', `${id} ×${decided.length}`);
    else if (decided[0]!.level !== level) broken('the level is the rule’s', `${id} ${decided[0]!.level} not ${level}`);
    const work = (items.get(id) ?? []).filter(({ kind }) => kind === 'response');
    if (work.length !== (level === 'green' ? 0 : 1))
      broken('who needs somebody is on the worklist once', `${id} ${level} ×${work.length}`);
    else if (work.some((item) => item.level !== level)) broken('the worklist shows the level', id);
  }
  // the watchdog speaks after a minute, and only then
  const early = world.items.filter(({ kind, lateMs }) => kind === 'by-hand' && lateMs < 60_000);
  for (const { response } of early) broken('nothing is read by hand that was assessed in time', response);
}

function auditMessages({ attempts, sent, jumps }: Seen, world: World, broken: Broken): void {
  const acknowledged = new Map(
    attempts.filter((one) => one.ackedAt !== null).map((one) => [one.sent.assignment, one.ackedAt!]),
  );
  const messages = new Map(world.messages.map((message) => [message.id, message]));
  const duty = new Map([...world.dutyMessages, ...world.escalations].map((message) => [message.id, message]));
  const reminders = new Map(world.reminders.map((reminder) => [reminder.id, reminder]));
  const steps = new Map<string, number>();
  for (const [id, copies] of groupBy(sent, (mail) => mail.id)) {
    const message = messages.get(id);
    const state = (message ?? duty.get(id))?.state;
    if (state === undefined) broken('no message without a row', id);
    if (copies.length > 1) broken('no message twice', `${id} ×${copies.length}`);
    if (state !== undefined && UNSENT.has(state)) broken('what was sent is not said to be unsent', `${id} ${state}`);
    for (const reminder of (message?.reminders ?? []).flatMap((each) => reminders.get(each) ?? [])) {
      const step = `${reminder.assignment} ${reminder.step}`;
      steps.set(step, (steps.get(step) ?? 0) + copies.length);
      const answered = acknowledged.get(reminder.assignment);
      const late = answered === undefined ? 0 : copies[0]!.at - answered;
      if (late > ON_ITS_WAY_MS) broken('no reminder after an answer', `${step} ${Math.round(late)} ms after it`);
      if (copies.some(({ at }) => latestBusiness(at, jumps) < reminder.due))
        broken('no reminder before its time', step);
    }
  }
  for (const [step, count] of steps) if (count > 1) broken('no reminder step twice', `${step} ×${count}`);
  const arrived = new Set(sent.map(({ id }) => id));
  for (const { id, state } of [...world.messages, ...duty.values()])
    if (state === 'sent' && !arrived.has(id)) broken('what is said to be sent was sent', id);
  auditPromises(world, broken);
}

const UNSENT: ReadonlySet<string> = new Set(['due', 'queued', 'suppressed', 'failed', 'waiting']);

/** A step that is due was sent, or is in a list for somebody to see; the older ones of an assignment give way to the newest. */
function auditPromises(world: World, broken: Broken): void {
  const due = world.reminders.filter(({ overdue, asked }) => overdue && asked);
  for (const [assignment, steps] of groupBy(due, (reminder) => reminder.assignment)) {
    const newest = [...steps].sort((a, b) => a.due - b.due).at(-1)!;
    if (!LISTED.has(newest.state))
      broken('every due step is sent or listed', `${assignment} ${newest.step} ${newest.state}`);
  }
}

const LISTED: ReadonlySet<string> = new Set(['sent', 'unknown', 'failed', 'waiting']);

/** How late it was at the most in business time, in the seconds in which a message that came at `at` was under way. */
function latestBusiness(at: number, jumps: readonly Jump[]): number {
  const under = jumps.filter(
    (jump, place) => jump.at <= at && (jumps[place + 1]?.at ?? Number.POSITIVE_INFINITY) > at - 15_000,
  );
  return at + Math.max(...under.map(({ ahead }) => ahead));
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}
