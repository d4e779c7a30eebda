import { Injectable } from '@nestjs/common';
import type { PathwayDraft, Text } from '@stemme/pathways';
import { seenBy, WRITTEN_VERSION_ROW, type WrittenVersionRow } from '../documents/documents.service.js';
import type { Tx } from '../platform/database/tx.types.js';

export interface VersionRow extends WrittenVersionRow {
  readonly title: Text;
  readonly ruleSet: string;
}

export interface FullVersion extends VersionRow {
  readonly body: PathwayDraft;
  readonly sha256: string;
}

/** Enrolments of one version, by where they stand. */
export interface Enrolments {
  readonly pathway: string;
  readonly version: number;
  readonly active: number;
  readonly paused: number;
  readonly over: number;
}

/** What was decided about the enrolments of older versions, and how far it has come. */
export interface SwitchRow {
  readonly pathway: string;
  readonly version: number;
  readonly running: 'migrate' | 'end';
  readonly from: Date;
  readonly total: number;
  readonly left: number;
  readonly finishedAt: Date | null;
}

const FIELDS = `${WRITTEN_VERSION_ROW}, d.body -> 'title' as title, d.body ->> 'ruleSet' as "ruleSet"`;
const SEEN = seenBy('pathway');

/** Reads of a department's pathways. The person of the morning's check is nobody, and is not counted. */
@Injectable()
export class PathwayLibraryStore {
  list(tx: Tx, department: string): Promise<VersionRow[]> {
    return tx.sql<VersionRow>(`select ${FIELDS} from document d where ${SEEN} order by d.id, d.version desc`, [
      department,
    ]);
  }

  async version(tx: Tx, department: string, id: string, version: number): Promise<FullVersion | null> {
    const [row] = await tx.sql<FullVersion>(
      `select ${FIELDS}, d.body, d.sha256 from document d where ${SEEN} and d.id = $2 and d.version = $3`,
      [department, id, version],
    );
    return row ?? null;
  }

  enrolments(tx: Tx, department: string): Promise<Enrolments[]> {
    return tx.sql<Enrolments>(
      `select e.pathway, e.pathway_version as version, count(*) filter (where e.status = 'active')::int as active,
         count(*) filter (where e.status = 'paused')::int as paused,
         count(*) filter (where e.status not in ('active', 'paused'))::int as over
       from enrolment e join patient p on p.id = e.patient_id
       where e.department_id = $1 and not p.synthetic group by 1, 2`,
      [department],
    );
  }

  switches(tx: Tx, department: string): Promise<SwitchRow[]> {
    return tx.sql<SwitchRow>(
      `select w.pathway, w.version, w.running, w.at as "from", w.total, w.finished_at as "finishedAt",
         (select count(*)::int from enrolment e join patient p on p.id = e.patient_id
           where e.department_id = w.department_id and e.pathway = w.pathway and not p.synthetic
             and e.pathway_version < w.version and e.status in ('active', 'paused')) as left
       from pathway_switch w where w.department_id = $1`,
      [department],
    );
  }
}
