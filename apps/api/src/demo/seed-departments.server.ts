import type pg from 'pg';
import { applyWith } from '../departments/apply.server.js';
import { demoDepartments } from './seed-departments.js';

/** The demo's departments, once: as the owner, for no other role may make one. What was changed since stays. */
export async function seedDepartments(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select exists (select from department) as known,
    (app.now() at time zone 'Europe/Copenhagen')::date::text as today`);
  if (rows[0].known) return;
  for (const definition of demoDepartments(rows[0].today)) await applyWith(client, definition);
  // whoever tries the demo at night sees a message at once
  await client.query(`update department set sending = '{"from": "00:00", "to": "24:00"}'`);
}
