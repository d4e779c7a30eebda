import 'reflect-metadata';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { CprService } from './access/cpr.service.js';
import { DOMAIN, EVENTS } from './domain.module.js';
import type { Tx } from './platform/database/tx.types.js';
import { readConfig } from './platform/config.js';
import { Log } from './platform/log.service.js';
import { platformModule } from './platform/platform.module.js';
import { LookBackWalkService } from './quality/look-back-walk.service.js';
import { lookedBack, type Line, type Wanted } from './quality/look-back-lines.service.js';

/**
 * Everybody whose level would be another by what is in force now, over all departments or one: `npx stemme triage lookback`.
 * It reads, and changes nothing.
 * @param url of the owner (MIGRATE_DATABASE_URL): no other role sees more than one department
 * @throws Refusal `invalid` for a department nobody has, a date or a version that is none
 */
export async function lookBackOver(
  url: string,
  wanted: Wanted,
  write: (line: Line) => Promise<void>,
): Promise<boolean> {
  const key = Buffer.alloc(32).toString('base64');
  const nobody = { issuer: 'https://nowhere.invalid', clientId: 'none', clientSecret: 'none' };
  const read = readConfig({
    DATABASE_URL: url,
    WORKER_DATABASE_URL: url,
    CPR_KEY: key,
    CPR_INDEX_KEY: key,
    SESSION_KEY: key,
    STEMME_MODE: 'demo',
    STEMME_WORKER: 'off',
  });
  // nobody signs in here
  const config = { ...read, identity: { patient: nobody, clinic: nobody } };
  class LookBackModule {}
  const module: DynamicModule = {
    module: LookBackModule,
    imports: [platformModule(config, new Log('silent'), EVENTS), ...DOMAIN],
  };
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  // whom it is about is told by ids: no CPR number is opened, and no key to one is asked for
  Object.assign(app.get(CprService), { open: () => '0000000000' });
  const runner = app.get<DataSource>(getDataSourceToken()).createQueryRunner();
  try {
    await runner.connect();
    // one picture of the whole, that nothing can be written into
    await runner.query('begin isolation level repeatable read, read only');
    const tx = { rows: runner.manager, sql: (text: string, params: unknown[] = []) => runner.query(text, params) };
    return await lookedBack(tx as unknown as Tx, app.get(LookBackWalkService), wanted, write);
  } finally {
    await runner.query('rollback').catch(() => undefined);
    await runner.release();
    await app.close();
  }
}
