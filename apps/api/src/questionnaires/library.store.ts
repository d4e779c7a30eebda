import { Injectable } from '@nestjs/common';
import type { Questionnaire, Text } from '@stemme/questionnaires';
import { seenBy, VERSION_ROW, type ListedVersionRow } from '../documents/documents.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import type { ImportReport } from './import-report.js';

export interface VersionRow extends ListedVersionRow {
  readonly title: Text;
  readonly languages: readonly string[] | null;
}

export interface FullVersion extends VersionRow {
  readonly body: Questionnaire;
  readonly sha256: string;
  readonly source: {
    readonly fileName: string;
    readonly format: string;
    readonly mediaType: string;
    readonly sha256: string;
    readonly bytes: number;
  } | null;
  readonly report: ImportReport | null;
}

export interface ActRow {
  readonly act: string;
  readonly by: string;
  readonly at: Date;
  readonly text: string | null;
}

const FIELDS = `${VERSION_ROW}, d.body -> 'title' as title, d.body -> 'languages' as languages`;
const SEEN = seenBy('questionnaire');

/** Reads of a department's questionnaires. */
@Injectable()
export class LibraryStore {
  list(tx: Tx, department: string): Promise<VersionRow[]> {
    return tx.sql<VersionRow>(`select ${FIELDS} from document d where ${SEEN} order by d.id, d.version desc`, [
      department,
    ]);
  }

  async version(tx: Tx, department: string, id: string, version: number): Promise<FullVersion | null> {
    const [row] = await tx.sql<FullVersion>(
      `select ${FIELDS}, d.body, d.sha256, s.report,
         case when s.sha256 is not null then jsonb_build_object('fileName', s.file_name, 'format', s.format,
           'mediaType', s.media_type, 'sha256', s.sha256, 'bytes', length(s.bytes)) end as source
       from document d left join document_source s on s.kind = d.kind and s.id = d.id and s.version = d.version
       where ${SEEN} and d.id = $2 and d.version = $3`,
      [department, id, version],
    );
    return row ?? null;
  }

  async source(
    tx: Tx,
    department: string,
    id: string,
    version: number,
  ): Promise<{ bytes: Buffer; sha256: string; fileName: string; mediaType: string } | null> {
    const [row] = await tx.sql<{ bytes: Buffer; sha256: string; fileName: string; mediaType: string }>(
      `select bytes, sha256, file_name as "fileName", media_type as "mediaType" from document_source
       where kind = 'questionnaire' and department_id = $1 and id = $2 and version = $3`,
      [department, id, version],
    );
    return row ?? null;
  }

  acts(tx: Tx, department: string, id: string, version: number): Promise<ActRow[]> {
    return tx.sql<ActRow>(
      `select act, clinician_name as by, at, text from document_act
       where kind = 'questionnaire' and department_id = $1 and document_id = $2 and version = $3 order by document_act.id`,
      [department, id, version],
    );
  }

  openAssignments(tx: Tx, department: string): Promise<{ id: string; version: number; count: number }[]> {
    return tx.sql(
      `select questionnaire as id, questionnaire_version as version, count(*)::int as count from assignment
       where department_id = $1 and state = 'open' group by 1, 2`,
      [department],
    );
  }

  /** The pathway versions that somebody of the department is on. */
  running(tx: Tx, department: string): Promise<{ pathway: string; version: number }[]> {
    return tx.sql(
      `select distinct pathway, pathway_version as version from enrolment
       where department_id = $1 and status in ('active', 'paused')`,
      [department],
    );
  }

  /** Whether an assignment of the department still waits to open with it. */
  async isPlanned(tx: Tx, department: string, id: string): Promise<boolean> {
    const [row] = await tx.sql<{ planned: boolean }>(
      `select exists (select from assignment where department_id = $1 and questionnaire = $2 and state = 'planned') as planned`,
      [department, id],
    );
    return row!.planned;
  }

  /** Instruments of what the product ships: those without a definition are own items that belong to no scale. */
  async shippedInstruments(tx: Tx): Promise<string[]> {
    const rows = await tx.sql<{ id: string }>(
      `select distinct m ->> 'id' as id from document d cross join lateral jsonb_array_elements(d.body -> 'instruments') m
       where d.kind = 'questionnaire' and d.department_id is null`,
    );
    return rows.map(({ id }) => id);
  }

  async nonCommercialUse(
    tx: Tx,
    department: string,
  ): Promise<{ confirmed: boolean; by: string; at: Date; text: string } | null> {
    const [row] = await tx.sql<{ confirmed: boolean; by: string; at: Date; text: string }>(
      `select confirmed, clinician_name as by, at, text from non_commercial_use
       where department_id = $1 order by id desc limit 1`,
      [department],
    );
    return row ?? null;
  }
}
