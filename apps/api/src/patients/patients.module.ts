import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/access.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { PatientRow } from './patients.entity.js';
import { PatientsService } from './patients.service.js';
import { PatientsStore } from './patients.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([PatientRow]), AccessModule, DepartmentsModule],
  providers: [PatientsService, PatientsStore],
  exports: [PatientsService],
})
export class PatientsModule {}
