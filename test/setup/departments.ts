import { applyDepartment } from '../../apps/api/src/departments/apply.server.js';
import { demoDepartments } from '../../apps/api/src/demo/seed-departments.js';
import { Database } from '../../apps/api/src/platform/database/database.service.js';
import type { Tx } from '../../apps/api/src/platform/database/tx.types.js';
import type { TestApp } from './app.js';
import type { Person } from './people.js';

/** The demo region's first two departments, made by the owner as an administrator would. Before anybody signs in. */
export async function makeDepartments(test: TestApp): Promise<{ A: string; B: string }> {
  const today = test.clock.now().toISOString().slice(0, 10);
  const [a, b] = demoDepartments(today);
  const made = async (definition: object | undefined) => (await applyDepartment(test.database.ownerUrl, definition)).id;
  return { A: await made(a), B: await made(b) };
}

/** Runs work in a transaction of somebody who is signed in: to call a service that other modules call. */
export function inside<T>(test: TestApp, person: Person, work: (tx: Tx) => Promise<T>): Promise<T> {
  const sid = person.cookie.split('=')[1] ?? '';
  return test.app.get(Database).read({ kind: 'session', side: person.side, sid, request: 'test' }, 'test', {}, work);
}
