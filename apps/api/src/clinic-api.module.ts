import { Module } from '@nestjs/common';
import { ClinicAccessController } from './access/access.clinic.controller.js';
import { ClinicDepartmentsController } from './departments/departments.clinic.controller.js';
import { DOMAIN } from './domain.module.js';
import { ClinicContactController } from './patients/patients.clinic.controller.js';
import { ClinicSchedulesController } from './schedules/schedules.clinic.controller.js';

/** Every route of the clinic's side; its OpenAPI document is made from exactly these. */
@Module({
  imports: DOMAIN,
  controllers: [
    ClinicAccessController,
    ClinicDepartmentsController,
    ClinicContactController,
    ClinicSchedulesController,
  ],
})
export class ClinicApiModule {}
