import { invalid } from '../platform/errors.js';
import type { Tx } from '../platform/database/tx.types.js';
import { isDate } from '../platform/local-date.js';
import { startOfDay } from './days.js';
import type { Finding } from './look-back.js';
import { scopeOf } from './look-back-run.service.js';
import type { LookBackWalkService } from './look-back-walk.service.js';

/** What the command was asked for. */
export interface Wanted {
  /** SOR code. */
  readonly department?: string | undefined;
  /** Date, local to each department. */
  readonly since?: string | undefined;
  readonly ruleSet?: string | undefined;
  /** `phq-9@1.0.0` */
  readonly definition?: string | undefined;
}

export type Line = Readonly<Record<string, unknown>>;

/**
 * One line for everybody found, department by department, and one at the end of each department with what was used.
 * @returns false when something could not be computed again: it is among the lines
 */
export async function lookedBack(
  tx: Tx,
  walks: LookBackWalkService,
  { department: sor, since, ruleSet, definition }: Wanted,
  write: (line: Line) => Promise<void>,
): Promise<boolean> {
  if (since !== undefined && !isDate(since)) throw invalid('--since', 'bad-date');
  const { now, departments } = await walks.departments(tx, sor ?? null);
  if (departments.length === 0) throw invalid('--department', 'unknown-department');
  let whole = true;
  for (const { id, sor: code, zone } of departments) {
    const from = since === undefined ? null : startOfDay(since, zone);
    const scope = scopeOf({
      department: id,
      asOf: now,
      since: from,
      ruleSet: ruleSet ?? null,
      definition: definition ?? null,
    });
    await walks.refuseUnknown(tx, scope, '--');
    const counts = { worse: 0, milder: 0, 'same-rank': 0, 'not-recomputed': 0 };
    const walked = await walks.walk(tx, scope, async (findings) => {
      for (const finding of findings) {
        counts[finding.kind] += 1;
        await write({ department: code, ...lineOf(finding), happened: await walks.happened(tx, finding) });
      }
    });
    whole &&= counts['not-recomputed'] === 0;
    const { responses, leftOut, used } = walked;
    await write({ department: code, responses, leftOut, ...counts, used });
  }
  return whole;
}

function lineOf({ patient, enrolment, response, receivedAt, kind, from, to, why, changed }: Finding): Line {
  const about = { patient, enrolment, response, receivedAt: receivedAt.toISOString(), kind, from, to };
  return why === null ? { ...about, changed } : { ...about, why };
}
