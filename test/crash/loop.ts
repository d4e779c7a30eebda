import { levelOf, rankOf } from './rules.js';
import type { World } from './world.js';

/** Says that a promise is broken, and by what. */
export type Broken = (promise: string, example: string) => void;

/** What is over and will not change by itself. */
const SETTLED: ReadonlySet<string> = new Set(['sent', 'failed', 'unknown', 'suppressed']);

/** An open alarm stands until a person has seen to it, and whoever must know of it is told: no job decides otherwise. */
export function auditLoop(world: World, broken: Broken): void {
  auditItems(world, broken);
  auditEscalation(world, broken);
  for (const { id, state } of world.rehearsals)
    if (!['done', 'failed', 'cancelled'].includes(state)) broken('a rehearsal comes to an end', `${id} ${state}`);
}

function auditItems({ responses, items, dutyMessages }: World, broken: Broken): void {
  const given = new Map(responses.map(({ id, answers }) => [id, answers]));
  const asked = new Map<string, number>();
  for (const { patient } of responses) asked.set(patient, (asked.get(patient) ?? 0) + 1);
  const told = new Set(dutyMessages.map(({ item }) => item));
  for (const { id, response, patient, kind, level, rank, state, closedByPerson } of items) {
    if (state === 'closed' && !closedByPerson) broken('an item is closed by a person', `${id} ${kind}`);
    if (rank === 0 && !told.has(id)) broken('what is acute is told to whoever is on duty', `${id} ${kind}`);
    const answers = given.get(response);
    if (kind !== 'response' || !answers) continue;
    const due = levelOf(answers);
    if (rank !== rankOf(due)) broken('an item keeps its place', `${id} ${rank} not ${rankOf(due)}`);
    const isLowered = level !== due || rank > rankOf(due) || (state === 'closed' && !closedByPerson);
    if ((asked.get(patient) ?? 0) > 1 && isLowered) broken('a later answer lowers nothing', `${id} ${level} ${state}`);
  }
}

function auditEscalation({ items, escalations }: World, broken: Broken): void {
  const times = new Map<string, number>();
  const steps = new Set<string>();
  for (const { item, step, clinician, state, error } of escalations) {
    const who = `${item} ${step} ${clinician}`;
    times.set(who, (times.get(who) ?? 0) + 1);
    steps.add(`${item} ${step}`);
    if (!SETTLED.has(state)) broken('a step is told, or it is said that it was not', `${who} ${state}`);
    if (state === 'failed' && error === null)
      broken('a step is told, or it is said that it was not', `${who} no reason`);
    if (clinician === null && state !== 'failed') broken('nobody is not somebody', who);
  }
  for (const [who, many] of times) if (many > 1) broken('a step is told to each once', `${who} ×${many}`);
  for (const { id, step, overdue } of items) {
    if (overdue) broken('a deadline that passes is told', id);
    for (let before = 0; before < step; before += 1)
      if (!steps.has(`${id} ${before}`)) broken('no step is passed over in silence', `${id} ${before} of ${step}`);
  }
}
