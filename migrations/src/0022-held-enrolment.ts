import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWN, permit } from './row-security.js';

/**
 * A patient who asks for a questionnaire holds the enrolment meanwhile, so that no end slips between. To hold a row is to
 * be able to change it, as far as `using` goes; the check lets no change through.
 */
export class HeldEnrolment0022 implements MigrationInterface {
  name = 'HeldEnrolment1700000000022';

  async up(q: QueryRunner): Promise<void> {
    await permit(q, { enrolment: [`own_hold for update using (${OWN}) with check (false)`] });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
