import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Who } from '../platform/http/who.decorator.js';
import { AccessLogDto } from './audit.dto.js';
import { AuditService } from './audit.service.js';

@Controller('api/patient')
export class PatientAuditController {
  constructor(private readonly audit: AuditService) {}

  @Get('access-log')
  @Replies(AccessLogDto)
  log(@Who() actor: Actor): Promise<AccessLogDto> {
    return this.audit.own(actor);
  }
}
