import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import type { Kind } from './words.js';

/** One person doing one thing on one day, however often. */
export interface LogRow {
  readonly kind: Kind;
  readonly name: string | null;
  /** Of a job the name of its hearer. */
  readonly act: string;
  /** As patients know it. */
  readonly department: string | null;
  readonly at: Date;
  readonly count: number;
}

@Injectable()
export class AuditStore {
  /** What row security lets the signed-in patient see of the last two years, newest first. */
  async own(tx: Tx): Promise<LogRow[]> {
    return tx.sql<LogRow>(
      `select l.kind, l.name, l.act, d.public_name as department, l.at, l.count
       from (
         select kind, case when kind <> 'job' then name end as name, case when kind = 'job' then coalesce(name, act) else act end as act,
           department_id, (at at time zone 'Europe/Copenhagen')::date as day, max(at) as at, count(*)::int as count
         from audit where at > app.now() - interval '2 years'
         group by 1, 2, 3, 4, 5
         order by 6 desc limit 1000
       ) l left join department d on d.id = l.department_id
       order by l.at desc`,
    );
  }
}
