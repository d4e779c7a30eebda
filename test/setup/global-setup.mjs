import { startPg } from '../../scripts/embedded-postgres.mjs';
import { needsDatabase, prepareTemplate } from './template.mjs';

/** One PostgreSQL for the whole run, with a migrated template that each test file clones: see database.ts. */
export default async function globalSetup({ testPathPatterns }) {
  if (!needsDatabase(testPathPatterns?.patterns ?? [])) return;
  let url = process.env.TEST_PG_URL; // a server of the caller's: another version, or one shared by several runs
  if (!url) {
    globalThis.stemmePg = await startPg();
    url = globalThis.stemmePg.url();
  }
  try {
    process.env.TEST_ROLE_PASSWORD = await prepareTemplate(url);
  } catch (error) {
    await globalThis.stemmePg?.stop();
    throw error;
  }
  process.env.TEST_PG_URL = url;
}
