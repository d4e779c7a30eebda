import type { Submission } from '../../bench/setup/answers.mjs';

/** What a client learned of one request: an acknowledgement, a refusal, or nothing that it can rely on. */
export type Outcome = 'ok' | 'refused' | 'unknown';

/** One hand-in as its client knows it, over all its tries under one id. Kept by the harness alone. */
export interface Attempt {
  readonly id: string;
  readonly patient: string;
  readonly sent: Submission;
  readonly tries: { readonly outcome: Outcome; readonly status: number; readonly code: string | null }[];
  /** The harness's clock when the first acknowledgement had arrived, ms; null = none has. */
  ackedAt: number | null;
  /** The bytes of every acknowledgement. */
  readonly replies: string[];
}

export class History {
  readonly attempts: Attempt[] = [];
  /** Replies that no client should ever see, as `status code`. */
  readonly oddities = new Map<string, number>();

  begin(id: string, patient: string, sent: Submission): Attempt {
    const attempt: Attempt = { id, patient, sent, tries: [], ackedAt: null, replies: [] };
    this.attempts.push(attempt);
    return attempt;
  }

  odd(what: string): void {
    this.oddities.set(what, (this.oddities.get(what) ?? 0) + 1);
  }

  count(): { attempts: number; acknowledged: number; unknown: number; tries: number } {
    return {
      attempts: this.attempts.length,
      acknowledged: this.attempts.filter(({ ackedAt }) => ackedAt !== null).length,
      unknown: this.attempts.filter(
        ({ ackedAt, tries }) => ackedAt === null && tries.some((t) => t.outcome === 'unknown'),
      ).length,
      tries: this.attempts.reduce((sum, { tries }) => sum + tries.length, 0),
    };
  }
}
