import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The scan for acute answers that wait unsent in drafts. */
export class AcuteDrafts0011 implements MigrationInterface {
  name = 'AcuteDrafts1700000000011';

  async up(q: QueryRunner): Promise<void> {
    // 15 minutes: a patient who is still writing has sent by then; after it, somebody must know (clinical-safety rule 1)
    await q.query(`create function app.sweep_acute_drafts(hearers text[], version int) returns bigint
      language sql security definer set search_path = '' as $$
      with due as (
        update public.draft_acute f set raised_at = app.now()
        where f.raised_at is null and f.sent_at is null and f.seen_at <= app.now() - interval '15 minutes'
        returning f.id, f.assignment_id, f.department_id, f.patient_id
      ) select coalesce(sum(app.publish('answers.acute-in-draft', sweep_acute_drafts.version, hearers,
        jsonb_build_object('assignment', due.assignment_id, 'finding', due.id), due.department_id, due.patient_id, 1,
        due.id::text)), 0)::bigint from due $$`);
    await q.query(`revoke all on function app.sweep_acute_drafts(text[], int) from public`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
