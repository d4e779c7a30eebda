import { type DynamicModule, Module } from '@nestjs/common';
import { ClinicApiModule } from './clinic-api.module.js';
import { DOMAIN, EVENTS } from './domain.module.js';
import { FhirModule } from './fhir/fhir.module.js';
import { PatientApiModule } from './patient-api.module.js';
import type { Config } from './platform/config.js';
import type { Log } from './platform/log.service.js';
import { platformModule } from './platform/platform.module.js';

@Module({})
class Api {}

@Module({})
class Worker {}

/** The server: platform, domain and both audiences' routes; it also works jobs unless told not to. */
export function apiModule(config: Config, log: Log): DynamicModule {
  return {
    module: Api,
    imports: [platformModule(config, log, EVENTS), ...DOMAIN, PatientApiModule, ClinicApiModule, FhirModule],
  };
}

/** The worker: the same without the routes. */
export function workerModule(config: Config, log: Log): DynamicModule {
  return { module: Worker, imports: [platformModule({ ...config, worker: true }, log, EVENTS), ...DOMAIN] };
}
