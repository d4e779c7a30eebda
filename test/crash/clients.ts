import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { answers, type Given, submission } from '../../bench/setup/answers.mjs';
import type { Patient } from '../../bench/setup/population.mjs';
import { credentials } from '../../bench/setup/services.mjs';
import type { Attempt, History } from './history.js';
import { Random } from './random.js';

/** A patient who is asked once, or a second time when the first answer has been acknowledged. */
export interface Asked extends Patient {
  readonly later?: string;
}

const CALM = [0, 0, 0, 0, 0, 0, 0, 0, 0];

/** As long as a phone waits before it says "try again". */
const PATIENCE_MS = 8_000;

/** Patients who hand in through the API, several at a time, and try again under the same id when they hear nothing. */
export class Clients {
  private stopping = false;
  private running: Promise<void>[] = [];

  constructor(
    private readonly origin: string,
    private readonly queue: Asked[],
    private readonly history: History,
  ) {}

  start(seed: number, count: number): void {
    this.running = Array.from({ length: count }, (_, index) => this.run(new Random(seed + 1_000 + index)));
  }

  /** No new hand-ins; those under way are tried to their end. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.running);
  }

  private async run(random: Random): Promise<void> {
    while (!this.stopping) {
      const patient = this.queue.shift();
      if (!patient) return;
      const isKept = await this.handIn(patient, answers(pattern(random)), random);
      // whatever was said before: this time all is well
      if (isKept && patient.later) await this.handIn({ ...patient, assignment: patient.later }, answers(CALM), random);
      await pause(random.between(50, 350));
    }
  }

  /** @returns whether it was acknowledged */
  private async handIn(patient: Patient, given: Given, random: Random): Promise<boolean> {
    const sent = submission(patient.assignment, given);
    const attempt = this.history.begin(randomUUID(), patient.patient, sent);
    // a double click: two requests at once; somebody who gives up: whatever happened, they never hear of it
    const double = random.chance(0.1);
    const tries = random.chance(0.05) ? 1 : 60;
    for (let round = 0; round < tries && attempt.ackedAt === null; round += 1) {
      await Promise.all(Array.from({ length: double ? 2 : 1 }, () => this.send(patient, attempt)));
      if (attempt.tries.at(-1)!.outcome === 'refused' && attempt.tries.at(-1)!.code !== 'not-open') break;
      if (attempt.ackedAt === null) await pause(random.between(50, 400));
    }
    // a reply that was lost on the way: the same again must be answered the same
    if (attempt.ackedAt !== null && random.chance(0.1)) await this.send(patient, attempt);
    if (attempt.ackedAt !== null && random.chance(0.05)) await this.second(patient, attempt);
    return attempt.ackedAt !== null;
  }

  /** Somebody else's device, or a changed mind: refused, and nothing of it may be kept. */
  private async second(patient: Patient, first: Attempt): Promise<void> {
    const other = submission(patient.assignment, answers([1, 1, 1, 1, 1, 1, 1, 1, 0]));
    const attempt = this.history.begin(randomUUID(), patient.patient, other);
    await this.send(patient, attempt);
    const reply = await this.request(patient, first.id, JSON.stringify(other));
    if (reply.status === 200) this.history.odd('200 for another body under a used id');
  }

  private async send(patient: Patient, attempt: Attempt): Promise<void> {
    const reply = await this.request(patient, attempt.id, JSON.stringify(attempt.sent));
    const { status, code } = reply;
    const passing = status === 0 || status === 503;
    attempt.tries.push({ outcome: status === 200 ? 'ok' : passing ? 'unknown' : 'refused', status, code });
    if (status === 200) {
      attempt.ackedAt ??= Date.now();
      attempt.replies.push(reply.text);
    } else if (!passing && !['not-open', 'already-answered'].includes(code ?? ''))
      this.history.odd(`${status} ${code}`);
  }

  private async request(
    patient: Patient,
    id: string,
    body: string,
  ): Promise<{ status: number; code: string | null; text: string }> {
    try {
      const reply = await fetch(`${this.origin}/api/patient/responses/${id}`, {
        method: 'PUT',
        headers: credentials(patient.sid),
        body,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await reply.text();
      return { status: reply.status, code: codeOf(text), text };
    } catch {
      return { status: 0, code: null, text: '' };
    }
  }
}

/** PHQ-9 answers whose level nobody could argue about: none at all, a thought of death, or a total of 20 and more. */
function pattern(random: Random): number[] {
  const kind = random.next();
  if (kind < 0.5) return [0, 0, 0, 0, 0, 0, 0, 0, 0];
  if (kind < 0.8) return [...Array.from({ length: 8 }, () => random.between(0, 1)), random.between(1, 3)];
  const less = random.between(0, 4);
  return [...Array.from({ length: 8 }, (_, index) => (index < less ? 2 : 3)), 0];
}

function codeOf(text: string): string | null {
  try {
    return (JSON.parse(text) as { code?: string }).code ?? null;
  } catch {
    return null;
  }
}
