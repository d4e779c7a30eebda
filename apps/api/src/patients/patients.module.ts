import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/access.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { PatientRow } from './patients.entity.js';
import { PatientsService } from './patients.service.js';
import { PatientsStore } from './patients.store.js';
import { ReachService } from './reach.service.js';
import { ReachStore } from './reach.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([PatientRow]), AccessModule, DepartmentsModule],
  providers: [PatientsService, PatientsStore, ReachService, ReachStore],
  exports: [PatientsService, ReachService],
})
export class PatientsModule {}
