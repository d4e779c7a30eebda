import { DefaultNamingStrategy } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { snake } from './naming.js';

/** The name of the worker's data source; the API's is the default. */
export const WORKER = 'worker';

class SnakeNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snake(propertyName);
  }
}

/** One pool on one role. A statement may take 5 s, a lock 2 s: a slow database answers, it does not hang. */
export function dataSourceOptions(url: string, most: number): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url,
    autoLoadEntities: true,
    synchronize: false,
    namingStrategy: new SnakeNames(),
    poolSize: most,
    connectTimeoutMS: 5_000,
    extra: { options: '-c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000' },
  } as PostgresDataSourceOptions;
}
