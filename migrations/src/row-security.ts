import type { QueryRunner } from 'typeorm';

/*
 * Row security as migrations from 0016 on write it. What these texts say is part of every migration that has landed: a new
 * need gets a new text, the old ones stay.
 */

/** The signed-in patient's own rows. */
export const OWN = `patient_id = any ((select ctx.own())::uuid[])`;
/** Rows of the departments of the signed-in clinician. */
export const STAFF = `department_id = any ((select ctx.departments())::uuid[])`;
/** Rows of the patients that a job is about. */
export const JOB = `patient_id = any ((select ctx.job())::uuid[])`;
/** Rows of the department that a hospital's system belongs to. */
export const SYSTEM = `department_id = any ((select ctx.systems())::uuid[])`;
/** Id of the signed-in clinician. */
export const MYSELF = `(select (ctx.me() ->> 'clinician')::uuid)`;

/** Policies by their tables, each as `name for select using (…)`. */
export type Policies = Readonly<Record<string, readonly string[]>>;

/** Row security is on for everybody, also the owner; the owner's own policy lets the named functions work. */
export async function protect(q: QueryRunner, ...tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await q.query(`alter table ${table} enable row level security`);
    await q.query(`alter table ${table} force row level security`);
    await q.query(`create policy owner_scans on ${table} to current_user using (true) with check (true)`);
  }
}

export async function permit(q: QueryRunner, policies: Policies): Promise<void> {
  for (const [table, some] of Object.entries(policies))
    for (const policy of some) await q.query(`create policy ${policy.replace(' ', ` on ${table} `)}`);
}
