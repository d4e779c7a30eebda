import type { Answered, Level, Prepared, Subject, Triage, Vocabulary } from '@stemme/triage';
import type { Judged, Replayed, Why } from './rehearsal.js';

/** A stored response with what the rules read of it. */
export interface PastRow {
  readonly response: string;
  readonly patient: string;
  readonly receivedAt: Date;
  /** false = there as history of the others only. */
  readonly within: boolean;
  readonly decided: { readonly level: Level; readonly atWorst: Level | null } | null;
  /** null = it cannot be gathered any more. */
  readonly input: { readonly subject: Subject; readonly answered: Answered } | null;
  readonly outcome: string | null;
  readonly settledAt: string | null;
  /** Of its questionnaire; null = that cannot be read any more. */
  readonly vocabulary: Vocabulary | null;
}

export interface Both {
  /** null = no rules are in force. */
  readonly running: Prepared | null;
  readonly draft: Prepared;
}

/**
 * One enrolment under two rule sets, each response seeing those before it. A response that rules cannot judge is there, and
 * says so; the others are judged as if it could be.
 */
export function replayed(rows: readonly PastRow[], { running, draft }: Both, monday: (at: Date) => string): Replayed[] {
  const now = running ? judgedBy(running, rows) : [];
  const then = judgedBy(draft, rows);
  const found: Replayed[] = [];
  for (const [place, row] of rows.entries()) {
    if (!row.within) continue;
    const { response, patient, receivedAt, decided, outcome, settledAt } = row;
    const why: Why | null =
      row.input === null || row.vocabulary === null ? 'questionnaire' : then[place] ? null : 'rules';
    found.push({
      response,
      patient,
      at: receivedAt,
      monday: monday(receivedAt),
      stored: decided && { level: decided.level, atWorst: decided.atWorst },
      running: now[place] ?? null,
      draft: then[place] ?? null,
      why,
      outcome,
      outcomeAt: settledAt,
    });
  }
  return found;
}

/** By place; null where the rules could not judge. */
function judgedBy(prepared: Prepared, rows: readonly PastRow[]): (Judged | null)[] {
  const readable = rows.flatMap(({ input, vocabulary }, place) =>
    input && vocabulary ? [{ place, input, vocabulary }] : [],
  );
  const past = readable.map(({ input, vocabulary }) => ({
    subject: input.subject,
    response: input.answered,
    vocabulary,
  }));
  const judged: (Judged | null)[] = rows.map(() => null);
  const all = tried(() => prepared.past(past));
  for (const [index, { place }] of readable.entries()) {
    // where one of them stops the rules, each is judged by itself: with all the others that could be read before it
    const triage = all ? all[index] : tried(() => prepared.past(past.slice(0, index + 1)))?.[index];
    judged[place] = triage ? { level: triage.level, atWorst: triage.atWorst, fired: triage.fired } : null;
  }
  return judged;
}

function tried(judge: () => Triage[]): Triage[] | null {
  try {
    return judge();
  } catch {
    return null;
  }
}
