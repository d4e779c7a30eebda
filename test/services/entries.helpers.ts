import { randomUUID } from 'node:crypto';
import { depressionAnswers } from '../setup/answers.js';
import type { TestApp } from '../setup/app.js';
import { day } from '../setup/enrol.js';
import type { Person, Reply } from '../setup/people.js';
import { asSuperuser, type Planted, plantAssignment, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';

export const codes = (reply: Reply) => [reply.status, reply.body.code];

/** What staff type for a patient of this test's, and what became of it. */
export function entriesOf(test: TestApp, here: Planted) {
  const entry = (more: object = {}) => ({
    round: 1,
    baseVersion: 0,
    questionnaireVersion: 1,
    answers: depressionAnswers(1, 0),
    language: 'da',
    answeredBy: 'self',
    filledOn: day(test, -1),
    response: randomUUID(),
    ...more,
  });
  return {
    another: () => asSuperuser(test, (client) => plantAssignment(client, here, 'depression-start')),
    entry,
    draft: (more: object = {}) => {
      const { response: _, ...rest } = entry(more);
      return rest;
    },
    finish: (who: Person, assignment: string, more: object = {}, way = 'paper') =>
      who.post(`/assignments/${assignment}/entries/${way}/finish`, entry(more)),
    responses: (assignment: string) =>
      rowsOf<Record<string, unknown>>(test, 'select * from response where assignment_id = $1', [assignment]),
    acuteItem: (assignment: string) =>
      until('raised', async () => {
        const rows = await rowsOf<{ reasons: unknown }>(
          test,
          `select reasons from worklist_item where assignment_id = $1 and level = 'acute'`,
          [assignment],
        );
        return rows[0];
      }),
  };
}
