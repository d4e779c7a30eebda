import { Injectable } from '@nestjs/common';
import type { Answers } from '@stemme/questionnaires';
import type { ScaleScore } from '@stemme/questionnaires/fhir';
import type { Tx } from '../platform/database/tx.types.js';
import type { Range } from './date-range.js';

export interface QuestionnaireHead {
  readonly id: string;
  readonly version: number;
  readonly status: 'active' | 'retired';
  readonly url: string | null;
  readonly title: Readonly<Record<string, string>>;
  readonly effectiveFrom: Date;
}

export interface ResponseRow {
  readonly id: string;
  readonly patient: string;
  readonly department: string;
  readonly version: number;
  readonly questionnaire: string;
  readonly questionnaireVersion: number;
  readonly answers: Answers;
  readonly language: string;
  readonly answeredBy: string;
  readonly receivedAt: Date;
  /** The same to the microsecond, as text. */
  readonly cursorAt: string;
  readonly retractedAt: Date | null;
  /** An amendment stands in its place. */
  readonly superseded: boolean;
}

/** A stored score. */
export interface ScoreRow extends ScaleScore {
  readonly id: string;
  readonly response: string;
}

/** Where a page begins: after this response. */
export interface After {
  /** To the microsecond, as text. */
  readonly at: string;
  readonly id: string;
}

export interface ResponseFilter {
  readonly ids?: readonly string[] | undefined;
  readonly patients?: readonly string[] | undefined;
  /** `id/version` of questionnaires. */
  readonly questionnaires?: readonly string[] | undefined;
  readonly received: readonly Range[];
  readonly statuses?: readonly string[] | undefined;
  readonly after: After | null;
  readonly limit: number;
}

/** The FHIR status of a response; see the capability statement. */
const STATUS = `case when r.retracted_at is not null then 'entered-in-error' when r.version > 1 then 'amended' else 'completed' end`;
const SUPERSEDED = `exists (select from response n where n.supersedes = r.id and n.retracted_at is null)`;
const FIELDS = `r.id, r.patient_id as patient, r.department_id as department, r.version, r.questionnaire,
  r.questionnaire_version as "questionnaireVersion", r.answers, r.language, r.answered_by as "answeredBy",
  r.received_at as "receivedAt", r.received_at::text as "cursorAt", r.retracted_at as "retractedAt", ${SUPERSEDED} as superseded`;

/** What systems and clinicians read over FHIR; row security decides what there is. Synthetic people are nobody. */
@Injectable()
export class FhirStore {
  /** The system behind the transaction, and what it may read. */
  async system(tx: Tx): Promise<{ department: string; scopes: readonly string[] } | null> {
    const [row] = await tx.sql<{ it: { department: string; scopes: string[] } | null }>('select ctx.system_me() as it');
    return row?.it ?? null;
  }

  /** The time zone of the first department that can be seen from here. */
  async zone(tx: Tx): Promise<string> {
    const [row] = await tx.sql<{ zone: string }>(
      `select zone from department where id = any ((select ctx.departments() || ctx.systems())::uuid[]) order by id limit 1`,
    );
    return row?.zone ?? 'Europe/Copenhagen';
  }

  questionnaires(tx: Tx): Promise<QuestionnaireHead[]> {
    return tx.sql<QuestionnaireHead>(
      `select id, version, status, body ->> 'url' as url, body -> 'title' as title, effective_from as "effectiveFrom"
       from document where kind = 'questionnaire' and status <> 'draft' order by id, version`,
    );
  }

  async questionnaire(tx: Tx, id: string, version: number): Promise<(QuestionnaireHead & { body: unknown }) | null> {
    const [row] = await tx.sql<QuestionnaireHead & { body: unknown }>(
      `select id, version, status, body ->> 'url' as url, body -> 'title' as title, effective_from as "effectiveFrom", body
       from document where kind = 'questionnaire' and id = $1 and version = $2 and status <> 'draft'`,
      [id, version],
    );
    return row ?? null;
  }

  async response(tx: Tx, id: string): Promise<ResponseRow | null> {
    const [row] = await tx.sql<ResponseRow>(
      `select ${FIELDS} from response r join patient p on p.id = r.patient_id where r.id = $1 and not p.synthetic`,
      [id],
    );
    return row ?? null;
  }

  /** Newest first, without what an amendment has replaced. */
  responses(tx: Tx, filter: ResponseFilter): Promise<ResponseRow[]> {
    const { ids, patients, questionnaires, received, statuses, after, limit } = filter;
    const params: unknown[] = [];
    const given = (value: unknown): string => `$${params.push(value)}`;
    const where = ['not p.synthetic', `not ${SUPERSEDED}`];
    if (ids) where.push(`r.id = any (${given(ids)}::uuid[])`);
    if (patients) where.push(`r.patient_id = any (${given(patients)}::uuid[])`);
    if (questionnaires)
      where.push(`r.questionnaire || '/' || r.questionnaire_version = any (${given(questionnaires)}::text[])`);
    if (statuses) where.push(`${STATUS} = any (${given(statuses)}::text[])`);
    for (const { low, high, not } of received) {
      const ends = [
        ...(low === undefined ? [] : [`r.received_at >= ${given(low)}::timestamptz`]),
        ...(high === undefined ? [] : [`r.received_at < ${given(high)}::timestamptz`]),
      ].join(' and ');
      where.push(not ? `not (${ends})` : ends);
    }
    if (after) where.push(`(r.received_at, r.id) < (${given(after.at)}::timestamptz, ${given(after.id)}::uuid)`);
    return tx.sql<ResponseRow>(
      `select ${FIELDS} from response r join patient p on p.id = r.patient_id
       where ${where.join(' and ')} order by r.received_at desc, r.id desc limit ${given(limit)}`,
      params,
    );
  }

  /** The latest score of each scale of these responses. */
  scores(tx: Tx, responses: readonly string[]): Promise<ScoreRow[]> {
    return tx.sql(
      `select distinct on (response_id, instrument, scale) id, response_id as response, instrument, scale,
         body as score
       from score where response_id = any ($1::uuid[])
       order by response_id, instrument, scale, created_at desc, definition_version desc`,
      [responses],
    );
  }
}
