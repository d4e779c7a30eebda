import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditRow } from './audit.entity.js';
import { AuditService } from './audit.service.js';
import { AuditStore } from './audit.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([AuditRow])],
  providers: [AuditService, AuditStore],
  exports: [AuditService],
})
export class AuditModule {}
