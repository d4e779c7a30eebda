import { Module } from '@nestjs/common';
import { ClinicAccessController } from './access/access.clinic.controller.js';
import { DOMAIN } from './domain.module.js';

/** Every route of the clinic's side; its OpenAPI document is made from exactly these. */
@Module({ imports: DOMAIN, controllers: [ClinicAccessController] })
export class ClinicApiModule {}
