import { startPg } from '../../scripts/embedded-postgres.mjs';

/** One PostgreSQL for the whole run; each test file makes its own database from the migrated template. */
export default async function globalSetup() {
  if (process.env.TEST_PG_URL) return; // an outer runner shares one server
  const pg = await startPg();
  globalThis.stemmePg = pg;
  process.env.TEST_PG_URL = pg.url();
}
