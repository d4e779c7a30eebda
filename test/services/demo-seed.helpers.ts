import { type Prepared, prepare, type Vocabulary } from '@stemme/triage';
import pg from 'pg';
import { departments } from '../../apps/api/src/demo/people.js';
import { seedDepartments } from '../../apps/api/src/demo/seed-departments.server.js';
import { seedPast } from '../../apps/api/src/demo/seed-past.server.js';
import { PathwaysService } from '../../apps/api/src/pathways/pathways.service.js';
import { PastService } from '../../apps/api/src/triage/past.service.js';
import type { TestApp } from '../setup/app.js';
import { inside } from '../setup/departments.js';
import type { Person } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';

/** As `startTestApp` has them. */
export const keys = { cpr: Buffer.alloc(32, 1), cprIndex: Buffer.alloc(32, 2) };

export type Here = Record<'A' | 'B' | 'C' | 'D', string>;

/** The departments and what lies behind them as the first start makes them, and the second leaves them; their ids. */
export async function region(test: TestApp): Promise<Here> {
  const owner = new pg.Client({ connectionString: test.database.ownerUrl });
  await owner.connect();
  try {
    for (let start = 1; start <= 2; start += 1) {
      await seedDepartments(owner);
      await seedPast(owner, { issuer: test.demo.issuer, keys });
    }
  } finally {
    await owner.end();
  }
  const rows = await rowsOf<{ id: string; sor: string }>(test, 'select id, sor from department');
  const of = (key: keyof typeof departments) => rows.find(({ sor }) => sor === departments[key].sor)!.id;
  return { A: of('A'), B: of('B'), C: of('C'), D: of('D') };
}

/**
 * Decides every response of a department's past on a pathway again, from what was kept, by the rules it was judged by:
 * those that come out with another level than the stored one.
 */
export function unequal(
  test: TestApp,
  who: Person,
  department: string,
  pathway: string,
): Promise<{ responses: number; unequal: object[] }> {
  return inside(test, who, async (tx) => {
    const past = test.app.get(PastService);
    const found: { responses: number; unequal: object[] } = { responses: 0, unequal: [] };
    const prepared = new Map<string, Prepared>();
    const nothing: Vocabulary = { items: {}, scales: {} };
    const to = new Date(test.clock.now().getTime() - 6 * 86_400_000);
    await past.past(tx, { department, pathway, from: new Date(0), to }, async (chunk) => {
      for (const enrolment of new Set(chunk.map((one) => one.enrolment))) {
        const rows = chunk.filter((one) => one.enrolment === enrolment);
        const { id, version } = rows[0]!.decided!.ruleSet;
        const ruleSet = await test.app.get(PathwaysService).ruleSetVersion(tx, id, version);
        const ready = prepared.get(`${id}@${version}`) ?? prepare(ruleSet, nothing);
        prepared.set(`${id}@${version}`, ready);
        const inputs = [];
        for (const { input, response } of rows) {
          if (!input) throw new Error(`nothing was kept of ${response}`);
          inputs.push({
            subject: input.subject,
            response: input.answered,
            vocabulary: await past.vocabulary(tx, input),
          });
        }
        for (const [place, { level, atWorst }] of ready.past(inputs).entries()) {
          const { decided, response } = rows[place]!;
          found.responses += 1;
          if (decided?.level !== level || decided.atWorst !== atWorst) found.unequal.push({ response, decided, level });
        }
      }
    });
    if (found.responses === 0) throw new Error(`nothing has been answered on ${pathway}`);
    return found;
  });
}
