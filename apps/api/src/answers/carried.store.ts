import { Injectable } from '@nestjs/common';
import type { Answers } from '@stemme/questionnaires';
import type { Tx } from '../platform/database/tx.types.js';

/** A response as far as its answers may stand for those of another questionnaire. */
export interface RecentResponse {
  readonly id: string;
  readonly questionnaire: string;
  readonly questionnaireVersion: number;
  readonly answers: Readonly<Record<string, never>>;
  readonly receivedAt: Date;
}

export interface TakenEarlier {
  readonly carried: readonly { readonly instrument: string; readonly response: string; readonly at: string }[];
  readonly answers: Answers;
}

@Injectable()
export class CarriedStore {
  /**
   * What the patient of an assignment has answered alone and on a screen, on other pathways of the department, within
   * `days`; the newest first, neither amended nor retracted. What another's pen or voice was between is not the same.
   */
  recent(tx: Tx, assignment: string, days: number): Promise<RecentResponse[]> {
    return tx.sql<RecentResponse>(
      `select r.id, r.questionnaire, r.questionnaire_version as "questionnaireVersion", r.answers,
         r.received_at as "receivedAt"
       from assignment here join response r on r.patient_id = here.patient_id join assignment a on a.id = r.assignment_id
       where here.id = $1 and a.enrolment_id <> here.enrolment_id and r.received_at > app.now() - $2 * interval '1 day'
         and r.retracted_at is null and r.mode in ('web', 'tablet') and r.answered_by = 'self'
         and not exists (select from response n where n.supersedes = r.id and n.retracted_at is null)
       order by r.received_at desc, r.id limit 50`,
      [assignment, days],
    );
  }

  /** What a response took from earlier ones, with all its answers; nothing where it took nothing. */
  async taken(tx: Tx, response: string): Promise<TakenEarlier | null> {
    const [row] = await tx.sql<TakenEarlier>(
      'select carried, answers from response where id = $1 and carried is not null',
      [response],
    );
    return row ?? null;
  }
}
