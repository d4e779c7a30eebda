import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClinicianRow, DepartmentRow, DutyRow, MembershipRow } from './departments.entity.js';
import { DepartmentsService } from './departments.service.js';
import { DepartmentsStore } from './departments.store.js';
import { LoopService } from './loop.service.js';
import { LoopStore } from './loop.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([DepartmentRow, ClinicianRow, MembershipRow, DutyRow])],
  providers: [DepartmentsService, DepartmentsStore, LoopService, LoopStore],
  exports: [DepartmentsService, LoopService],
})
export class DepartmentsModule {}
