import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which answers of a response were not asked, because the patient had just given them on another pathway. */
export class Carried0021 implements MigrationInterface {
  name = 'Carried1700000000021';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table response add column carried jsonb');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
