import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Clock } from './clock.service.js';
import type { Config } from './config.js';
import { dataSourceOptions, WORKER } from './database/data-source.service.js';
import { Database } from './database/database.service.js';
import { Listener } from './database/listener.service.js';
import { HealthController } from './http/health.controller.js';
import type { EventDefinition } from './jobs/events.js';
import { Hearers } from './jobs/hearers.service.js';
import { Housekeeping } from './jobs/housekeeping.service.js';
import { Relay } from './jobs/relay.service.js';
import { Sweeper } from './jobs/sweeper.service.js';
import { Log } from './log.service.js';
import { Metrics } from './metrics.service.js';
import { CONFIG } from './platform.tokens.js';

@Global()
@Module({})
class PlatformModule {}

/** The ground everything stands on. It knows no clinical word. */
export function platformModule(config: Config, log: Log, events: readonly EventDefinition[]): DynamicModule {
  const api = TypeOrmModule.forRoot(dataSourceOptions(config.databaseUrl, 16));
  // the worker's role sees through the same entities as the API's
  const worker = TypeOrmModule.forRootAsync({
    name: WORKER,
    inject: [getDataSourceToken()],
    useFactory: ({ options }: DataSource) => ({
      ...dataSourceOptions(config.workerDatabaseUrl, 10),
      entities: options.entities ?? [],
    }),
  });
  return {
    module: PlatformModule,
    imports: [DiscoveryModule, api, ...(config.worker ? [worker] : [])],
    controllers: [HealthController],
    providers: [
      { provide: CONFIG, useValue: config },
      { provide: Log, useValue: log },
      Housekeeping,
      Metrics,
      ...dataProviders(config, events),
      ...jobProviders(config),
    ],
    exports: [CONFIG, Database, Listener, Clock, Log, Metrics, Hearers],
  };
}

function dataProviders(config: Config, events: readonly EventDefinition[]): Provider[] {
  return [
    {
      provide: Hearers,
      inject: [DiscoveryService],
      useFactory: (discovery: DiscoveryService) => new Hearers(discovery, events),
    },
    {
      provide: Database,
      inject: [getDataSourceToken(), Hearers, { token: getDataSourceToken(WORKER), optional: true }],
      useFactory: (app: DataSource, hearers: Hearers, jobs?: DataSource) => new Database(app, jobs ?? null, hearers),
    },
    {
      provide: Listener,
      inject: [Log],
      useFactory: (log: Log) => new Listener(config.databaseUrl, log),
    },
    {
      provide: Clock,
      inject: [Database],
      useFactory: (database: Database) => new Clock(database, config.mode === 'demo'),
    },
  ];
}

/** Without a worker in this process nothing is relayed or swept here: another process does it. */
function jobProviders(config: Config): Provider[] {
  const where = config.worker ? { redisUrl: config.redisUrl, databaseUrl: config.workerDatabaseUrl } : null;
  return [
    {
      provide: Relay,
      inject: [Database, Hearers, Log, Metrics],
      useFactory: (database: Database, hearers: Hearers, log: Log, metrics: Metrics) =>
        new Relay(database, hearers, log, metrics, where),
    },
    {
      provide: Sweeper,
      inject: [Database, Hearers, Log],
      useFactory: (database: Database, hearers: Hearers, log: Log) =>
        new Sweeper(database, hearers, log, config.worker),
    },
  ];
}
